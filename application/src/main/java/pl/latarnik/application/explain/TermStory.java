package pl.latarnik.application.explain;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.TermStep;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * Tells in one sentence what the notices did to a term.
 *
 * @param language in which language
 * @param ruling whose history it is
 */
record TermStory(Language language, InvoiceRuling ruling) {

  /** Returns the sentence; none where no notice touched the term. */
  Option<String> sentence() {
    List<TermStep> moving =
        ruling
            .history()
            .filter(
                step ->
                    step.effect() == TermStep.Effect.MOVES
                        || step.effect() == TermStep.Effect.LIFTS);
    return moving
        .lastOption()
        .map(last -> changed(last, moving.size()))
        .orElse(() -> tooLate().map(this::unchanged));
  }

  private Option<TermStep> tooLate() {
    return ruling.history().find(step -> step.effect() == TermStep.Effect.TOO_LATE);
  }

  private String changed(TermStep last, int notices) {
    return (notices == 1
            ? language.say("Termin zmieniło ogłoszenie ", "The term was changed by the notice ")
            : language.say(
                "Termin zmieniały kolejno ogłoszenia (razem " + notices + "), ostatnie ",
                "The term was changed by " + notices + " notices in turn, the last one "))
        + notice(last)
        + language.say(": wcześniej ", ": before ")
        + shortly(last.before())
        + language.say(", teraz ", ", now ")
        + shortly(last.after())
        + (last.after() instanceof SubmissionDuty.DueBy ? language.say("", ".") : ".");
  }

  private String unchanged(TermStep late) {
    return language.say(
            "Terminu nie zmieniło ogłoszenie ", "The term was not changed by the notice ")
        + notice(late)
        + language.say(": termin już upłynął.", ": the term had run out.");
  }

  private String notice(TermStep step) {
    return language.say("z ", "of ")
        + language.date(PolishTime.dayOf(step.notice().announced()))
        + " ("
        + new Conclusions(language).outage(step.notice().kind())
        + ")";
  }

  private String shortly(SubmissionDuty duty) {
    return duty.fold(
        due -> language.until(due.day()),
        waits -> language.say("otwarty", "open"),
        none -> language.say("żaden", "none"),
        not -> language.say("bez przesyłania", "nothing to send"));
  }
}
