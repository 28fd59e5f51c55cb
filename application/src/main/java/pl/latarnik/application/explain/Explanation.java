package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.law.Wording;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * A ruling as lines that a person can read: first what follows, then question by question which
 * rule decides, which one yields to which, and which ones do not apply and why.
 *
 * @param lines the lines, without layout but for two blanks before what belongs under a question
 */
public record Explanation(List<String> lines) {

  /** The languages of an explanation. */
  public enum Language {
    /** Polish. */
    POLISH,
    /** English. */
    ENGLISH
  }

  public Explanation {
    requireNonNull(lines, "lines");
  }

  /** Puts a ruling into words. */
  public static Explanation of(InvoiceRuling ruling, Language language) {
    return new Words(language).explain(ruling);
  }

  private record Words(Language language) {

    Explanation explain(InvoiceRuling ruling) {
      List<String> lines = conclusions(ruling);
      for (Decision<?> decision : ruling.decisions()) {
        lines = lines.append(question(decision));
        for (TraceStep<?> step : decision.considered().sortBy(s -> s.finding().ordinal())) {
          lines = lines.append("  " + step(step));
        }
      }
      for (Interpretation reading : ruling.readings()) {
        lines =
            lines.append(
                say("Przyjęta wykładnia ", "Adopted reading ")
                    + reading.id()
                    + " (ADR-%04d): ".formatted(reading.adr())
                    + say(reading.adoptedPolish(), reading.adoptedEnglish()));
      }
      return new Explanation(
          lines.append(
              say("Pewność, najsłabsze ogniwo: ", "Confidence, weakest link: ")
                  + say(ruling.confidence().polish(), ruling.confidence().english())));
    }

    private List<String> conclusions(InvoiceRuling ruling) {
      return List.of(
              say("Tryb: ", "Procedure: ")
                  + ruling
                      .outcome()
                      .procedure()
                      .map(this::procedure)
                      .getOrElse(say("nie wystawiona (odrzucona)", "not issued (refused)")),
              say("Data wystawienia: ", "Issue date: ")
                  + ruling.issueDate().map(Object::toString).getOrElse(say("brak", "none")),
              say("Obowiązek przesłania: ", "Duty to send: ") + duty(ruling.duty()),
              say("Data otrzymania: ", "Receipt date: ")
                  + ruling
                      .receiptDate()
                      .map(Object::toString)
                      .getOrElse(say("jeszcze nieznana", "not known yet")),
              say("Kary z art. 106ni: ", "Fine of art. 106ni: ")
                  + (ruling.penaltyExposed()
                      ? say("możliwa", "possible")
                      : say("nie grozi", "not to be feared")))
          .appendAll(
              ruling
                  .flags()
                  .toList()
                  .sorted()
                  .map(flag -> say("Do sprawdzenia przez człowieka: ", "For a person: ") + flag));
    }

    private String duty(SubmissionDuty duty) {
      return duty.fold(
          due ->
              say("do ", "by ")
                  + due.day()
                  + say(" włącznie; bezpiecznie do ", " inclusive; safe by ")
                  + due.safeBy(),
          waits ->
              say("termin wyznaczy koniec: ", "the term comes with the end of: ") + waits.outage(),
          none ->
              say("bez własnego terminu", "no term of its own")
                  + none.advisoryDay()
                      .map(day -> say("; ostrożnie do ", "; with care by ") + day)
                      .getOrElse(""),
          not -> say("nie przesyła się", "not sent"));
    }

    private String procedure(IssuanceKind kind) {
      return switch (kind) {
        case ONLINE -> "online";
        case OFFLINE24 -> "offline24";
        case DEEMED_OFFLINE24 -> say("offline24 z mocy prawa", "offline24 by operation of law");
        case NIEDOSTEPNOSC -> say("offline – niedostępność KSeF", "offline – unavailability");
        case AWARIA -> say("awaria KSeF", "failure of KSeF");
        case AWARIA_CALKOWITA -> say("awaria całkowita KSeF", "total failure of KSeF");
      };
    }

    private String question(Decision<?> decision) {
      LegalRule<?, ?> rule = decision.decisive().rule();
      return decision.question() + ": " + rule.basis().citation();
    }

    private String step(TraceStep<?> step) {
      LegalRule<?, ?> rule = step.rule();
      String citation = rule.basis().citation();
      return switch (step.finding()) {
        case DECIDES -> "✔ " + citation + " – " + say(rule.basis().wording());
        case YIELDS ->
            "✘ "
                + citation
                + " – "
                + say("ustępuje: ", "yields to: ")
                + step.yieldsTo().map(other -> other.basis().citation()).getOrElse("?");
        case DOES_NOT_APPLY ->
            "· "
                + citation
                + " – "
                + say("nie dotyczy; warunek: ", "does not apply; condition: ")
                + say(rule.condition());
        case NOT_IN_FORCE ->
            "· " + citation + " – " + say("nie obowiązywał tego dnia", "not in force on that day");
      };
    }

    private String say(Wording wording) {
      return say(wording.polish(), wording.english());
    }

    private String say(String polish, String english) {
      return language == Language.POLISH ? polish : english;
    }
  }
}
