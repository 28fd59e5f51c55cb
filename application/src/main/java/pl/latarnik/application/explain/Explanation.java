package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * A ruling as lines that a person can read: first what is to be done by when, then question by
 * question which rule decides and which one yields to it, how the term was counted, which rules do
 * not apply and why, on which readings it rests, and how well it is founded.
 *
 * @param lines the lines, without layout but for two blanks before what belongs to the line above
 */
public record Explanation(List<String> lines) {

  public Explanation {
    requireNonNull(lines, "lines");
  }

  /** Puts a ruling into words. */
  public static Explanation of(InvoiceRuling ruling, Language language) {
    return new Explanation(new Writer(language, new Conclusions(language)).lines(ruling));
  }

  private record Writer(Language language, Conclusions conclusions) {

    List<String> lines(InvoiceRuling ruling) {
      return head(ruling)
          .appendAll(ruling.decisions().flatMap(this::decision))
          .appendAll(count(ruling))
          .appendAll(others(ruling))
          .appendAll(readings(ruling))
          .append(
              language.say("Pewność, najsłabsze ogniwo: ", "Confidence, weakest link: ")
                  + language.say(ruling.confidence().polish(), ruling.confidence().english()));
    }

    private List<String> head(InvoiceRuling ruling) {
      if (ruling.outcome().procedure().isEmpty()) {
        return List.of(conclusions.answer(ruling.outcome()));
      }
      return List.of(
              language.say("Przesłanie do KSeF: ", "Sending to KSeF: ")
                  + conclusions.duty(ruling.duty()),
              language.say("Stan: ", "State: ") + conclusions.timeliness(ruling.timeliness()))
          .appendAll(
              ruling
                  .flags()
                  .toList()
                  .sorted()
                  .map(
                      flag ->
                          language.say("Do oceny człowieka: ", "For a person to judge: ")
                              + conclusions.flag(flag)));
    }

    private List<String> decision(Decision<?> decision) {
      List<TraceStep<?>> yielding =
          List.narrow(decision.considered().filter(s -> s.finding() == TraceStep.Finding.YIELDS));
      return List.of(
              conclusions.question(decision.question())
                  + ": "
                  + conclusions.answer(decision.conclusion()))
          .append("  ✔ " + decides(decision.decisive().basis()))
          .appendAll(yielding.map(step -> "  ✘ " + yields(step)));
    }

    private String decides(LegalBasis basis) {
      return basis.citation() + " – " + language.say(basis.wording());
    }

    private String yields(TraceStep<?> step) {
      return step.rule().basis().citation()
          + " – "
          + step.conclusion().map(conclusions::answer).getOrElse("")
          + step.yieldsTo()
              .map(
                  other -> language.say("; ustępuje: ", "; yields to: ") + other.basis().citation())
              .getOrElse("");
    }

    private List<String> count(InvoiceRuling ruling) {
      if (!(ruling.duty() instanceof SubmissionDuty.DueBy due)) {
        return List.empty();
      }
      return ruling
          .count()
          .toList()
          .flatMap(count -> new CountedDays(language).lines(count, due.day()))
          .map(line -> "  " + line)
          .prepend(language.say("Liczenie terminu:", "How the term is counted:"));
    }

    private List<String> others(InvoiceRuling ruling) {
      List<String> others =
          ruling.decisions().flatMap(d -> d.considered().flatMap(step -> other(d, step)));
      return others.isEmpty()
          ? others
          : others.prepend(
              language.say("Rozważono także, nie dotyczy:", "Considered too, does not apply:"));
    }

    private Option<String> other(Decision<?> decision, TraceStep<?> step) {
      String head =
          "  · "
              + step.rule().basis().citation()
              + " ("
              + conclusions.question(decision.question())
              + ") – ";
      return switch (step.finding()) {
        case DECIDES, YIELDS -> Option.none();
        case DOES_NOT_APPLY ->
            Option.some(
                head
                    + language.say("warunek: ", "condition: ")
                    + language.say(step.rule().condition()));
        case NOT_IN_FORCE ->
            Option.some(
                head + language.say("nie obowiązywał tego dnia", "not in force on that day"));
      };
    }

    private List<String> readings(InvoiceRuling ruling) {
      return ruling.readings().map(this::reading);
    }

    private String reading(Interpretation reading) {
      return language.say("Przyjęta wykładnia ", "Adopted reading ")
          + reading.id()
          + " (ADR-%04d): ".formatted(reading.adr())
          + language.say(reading.question())
          + " – "
          + language.say(reading.adopted());
    }
  }
}
