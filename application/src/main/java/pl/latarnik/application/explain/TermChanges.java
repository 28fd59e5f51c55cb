package pl.latarnik.application.explain;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.TermStep;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * Tells of every notice what it did to the term of an invoice, or why it did nothing.
 *
 * @param language in which language
 * @param ruling what the law makes of them
 */
record TermChanges(Language language, InvoiceRuling ruling) {

  /** Lists every notice that is known, in the order of publication. */
  List<TermChange> all() {
    List<TermStep> steps = ruling.history();
    List<TermChange> changes = List.empty();
    for (Announcement notice : facts().outages().announcements()) {
      Option<TermStep> step = steps.headOption().filter(s -> s.notice().equals(notice));
      steps = step.isDefined() ? steps.tail() : steps;
      changes = changes.prepend(step.map(this::step).getOrElse(() -> bystander(notice)));
    }
    return changes.reverse();
  }

  private TermChange step(TermStep step) {
    return new TermChange(
        step.notice(),
        described(step.notice()),
        step.effect(),
        Option.some(words().duty(step.before())),
        Option.some(words().duty(step.after())),
        reason(step));
  }

  private String reason(TermStep step) {
    return switch (step.effect()) {
      case MOVES -> moves(step.notice());
      case LIFTS ->
          language.say(
              "awaria całkowita ogłoszona w terminie znosi obowiązek przesłania na stałe",
              "a total failure announced in the term lifts the duty to send for good");
      case TOO_LATE ->
          language.say(
              "ogłoszona, gdy termin już upłynął; niczego nie naprawia",
              "announced when the term had run out; it heals nothing");
      case NOTHING -> nothing(step);
    };
  }

  private String moves(Announcement notice) {
    if (isOfTheIssue(notice)) {
      return language.say(
          "to przerwa, w której wystawiono fakturę; termin znów liczy się od jej zakończenia",
          "the outage in which the invoice was issued; the term runs from its end again");
    }
    return notice.kind() == OutageKind.NIEDOSTEPNOSC
        ? language.say(
            "wybrano odczytanie, że niedostępność przesuwa termin offline24",
            "the reading was chosen that an unavailability moves an offline24 term")
        : language.say(
            "awaria ogłoszona w biegnącym terminie; liczy się on od jej zakończenia",
            "a failure announced in the running term, which now runs from its end");
  }

  private String nothing(TermStep step) {
    if (isOfTheIssue(step.notice())) {
      return language.say(
          "to przerwa, w której wystawiono fakturę; już wyznacza termin",
          "the outage in which the invoice was issued; it fixes the term already");
    }
    if (isAfter(step.notice(), step.before())) {
      return language.say("ogłoszona po upływie terminu", "announced when the term had run out");
    }
    return is(IssuanceKind.OFFLINE24)
        ? language.say(
            "niedostępność nie daje terminowi offline24 późniejszego końca",
            "an unavailability gives an offline24 term no later end")
        : language.say(
            "w tym trybie niedostępność terminu nie zmienia",
            "in this procedure an unavailability does not change the term");
  }

  private TermChange bystander(Announcement notice) {
    return new TermChange(
        notice,
        described(notice),
        TermStep.Effect.NOTHING,
        Option.none(),
        Option.none(),
        whyNothing(notice));
  }

  private String whyNothing(Announcement notice) {
    if (notice.covers(facts().issued())) {
      return isOfTheIssue(notice)
          ? language.say(
              "w jej okresie wystawiono fakturę: wyznacza tryb",
              "the invoice was issued in its period: it fixes the procedure")
          : language.say(
              "trwała przy wystawieniu, ale o trybie rozstrzyga co innego",
              "it lasted at the issue, but something else decides the procedure");
    }
    if (!notice.announced().isAfter(facts().issued())) {
      return language.say(
          "ogłoszona przed wystawieniem, nie obejmuje jego chwili",
          "announced before the issue, and does not cover its moment");
    }
    if (facts().sent().exists(sent -> !notice.announced().isBefore(sent))) {
      return language.say(
          "ogłoszona po przesłaniu: termin przesłanej faktury się nie zmienia",
          "announced after the sending: the term of what was sent stays");
    }
    if (!hadTerm()) {
      return language.say(
          "faktura nie ma terminu, który mogłaby zmienić",
          "the invoice has no term that it could change");
    }
    return ruling.duty() instanceof SubmissionDuty.NotRequired
        ? language.say(
            "ogłoszona, gdy obowiązku przesłania już nie było",
            "announced when there was no duty to send any more")
        : language.say("ogłoszona po upływie terminu", "announced when the term had run out");
  }

  /** Describes a notice: what was announced, when, for which period. */
  String described(Announcement notice) {
    return words().outage(notice.kind())
        + language.say(" od ", " from ")
        + language.moment(notice.start())
        + notice
            .end()
            .map(end -> language.say(" do ", " to ") + language.moment(end))
            .getOrElse(language.say(", trwa", ", still open"))
        + language.say("; ogłoszona ", "; announced ")
        + language.moment(notice.announced())
        + notice
            .endAnnounced()
            .map(at -> language.say(", koniec ogłoszono ", ", its end ") + language.moment(at))
            .getOrElse("");
  }

  private boolean isOfTheIssue(Announcement notice) {
    boolean total =
        is(IssuanceKind.AWARIA_CALKOWITA) && notice.kind() == OutageKind.AWARIA_CALKOWITA;
    return total || ruling.outageOfIssue().contains(notice);
  }

  private InvoiceCase facts() {
    return ruling.facts();
  }

  private boolean hadTerm() {
    return is(IssuanceKind.OFFLINE24) || is(IssuanceKind.NIEDOSTEPNOSC) || is(IssuanceKind.AWARIA);
  }

  private boolean is(IssuanceKind kind) {
    return ruling.outcome().procedure().contains(kind);
  }

  private static boolean isAfter(Announcement notice, SubmissionDuty duty) {
    Instant published = notice.announced();
    return duty instanceof SubmissionDuty.DueBy due
        && PolishTime.dayOf(published).isAfter(due.day());
  }

  private Conclusions words() {
    return new Conclusions(language);
  }
}
