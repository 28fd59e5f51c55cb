package pl.latarnik.application.explain;

import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * Says in a sentence or two what is to be done with an invoice, or that nothing is.
 *
 * @param language in which language
 * @param ruling what the law makes of them
 */
record NextStep(Language language, InvoiceRuling ruling) {

  /** Returns what is to be done by when. */
  String sentence() {
    if (ruling.outcome().procedure().isEmpty()) {
      return refused();
    }
    return ruling.duty().fold(this::due, this::waits, this::noTerm, not -> notSent());
  }

  private String refused() {
    String day = language.date(ruling.facts().issueDate().day());
    return language.say(
        "KSeF odrzuca tę fakturę, bo P_1 ("
            + day
            + ") jest późniejsza niż dzień przesłania; faktura nie została wystawiona."
            + " Prześlij ją nie wcześniej niż w dniu z P_1 albo popraw P_1.",
        "KSeF refuses this invoice, because P_1 ("
            + day
            + ") is later than the day of sending; the invoice was not issued."
            + " Send it on the day of P_1 or later, or correct P_1.");
  }

  private String due(SubmissionDuty.DueBy due) {
    LocalDate last = due.day();
    return switch (ruling.timeliness()) {
      case PENDING ->
          language.say("Wyślij do KSeF ", "Send it to KSeF ")
              + language.until(last)
              + language.say(" (włącznie).", " (that day included).")
              + safer(due);
      case OVERDUE ->
          language.say(
              "Wyślij do KSeF natychmiast: termin upłynął "
                  + language.on(last)
                  + " KSeF przyjmuje także faktury spóźnione.",
              "Send it to KSeF at once: the term ran out "
                  + language.on(last)
                  + ". KSeF takes late invoices too.");
      case ON_TIME ->
          language.say("Fakturę przesłano w terminie", "The invoice was sent in time")
              + sentOn()
              + language.say("; ostatni dzień: ", "; last day: ")
              + language.day(last)
              + language.say(". Nic nie trzeba robić.", ". Nothing is to be done.");
      case LATE ->
          language.say("Fakturę przesłano po terminie", "The invoice was sent late")
              + sentOn()
              + language.say("; ostatni dzień: ", "; last day: ")
              + language.day(last)
              + ".";
      case NOT_REQUIRED, NO_TERM -> throw new IllegalStateException("a term that is none: " + due);
    };
  }

  private String safer(SubmissionDuty.DueBy due) {
    return due.safeBy().equals(due.day())
        ? ""
        : language.say(" Bezpieczniej ", " To be safe, send it ")
            + language.until(due.safeBy())
            + language.say(
                " (gdyby sobota była dniem roboczym).", " (in case Saturday is a business day).");
  }

  private String sentOn() {
    return ruling
        .facts()
        .sent()
        .map(PolishTime::dayOf)
        .map(day -> language.say(", ", ", ") + language.on(day))
        .getOrElse("");
  }

  private String waits(SubmissionDuty.WaitsForEnd waits) {
    String outage = new Conclusions(language).outage(waits.outage());
    return ruling.timeliness() == Timeliness.ON_TIME
        ? language.say(
            "Fakturę przesłano w terminie, zanim znany był koniec przerwy ("
                + outage
                + ")."
                + " Nic nie trzeba robić.",
            "The invoice was sent in time, before the end of the outage was known ("
                + outage
                + "). Nothing is to be done.")
        : language.say(
            "Czekaj, aż zakończy się "
                + outage
                + " KSeF: od jej końca policzy się termin."
                + " Wyślij fakturę, gdy KSeF wróci.",
            "Wait until the "
                + outage
                + " of KSeF ends: the term will be counted from its end."
                + " Send the invoice when KSeF is back.");
  }

  private String noTerm(SubmissionDuty.NoTerm none) {
    if (ruling.deemed()) {
      return language.say(
              "Fakturę przesłano online po dniu z P_1: z mocy prawa jest to offline24,"
                  + " bez terminu przesłania.",
              "The invoice was sent online after the day of P_1: by law it is offline24,"
                  + " without a term of sending.")
          + advisory(none.advisoryDay());
    }
    return ruling.facts().sent().isDefined()
        ? language.say(
            "Fakturę przesłano online w dniu wystawienia; osobnego terminu przesłania nie ma."
                + " Nic nie trzeba robić.",
            "The invoice was sent online on the day of issue; there is no term of sending of its"
                + " own. Nothing is to be done.")
        : online();
  }

  private String online() {
    LocalDate day = ruling.facts().issueDate().day();
    return ruling.facts().asOf().map(PolishTime::dayOf).exists(today -> today.isAfter(day))
        ? language.say(
            "Dzień z P_1 minął. Wyślij ją od razu: przesłana teraz będzie z mocy prawa offline24.",
            "The day of P_1 is over. Send it at once: sent now it will be offline24 by operation"
                + " of law.")
        : language.say(
            "Wyślij ją online "
                + language.on(day)
                + " Przesłana później będzie z mocy prawa offline24.",
            "Send it online "
                + language.on(day)
                + ". Sent later it will be offline24 by operation of law.");
  }

  private String advisory(Option<LocalDate> day) {
    return day.map(
            d -> language.say(" Zalecany dzień: ", " Advisory day: ") + language.day(d) + ".")
        .getOrElse("");
  }

  private String notSent() {
    return ruling.outcome().procedure().contains(IssuanceKind.AWARIA_CALKOWITA)
        ? language.say(
            "Nie przesyłaj tej faktury do KSeF: wystawiono ją w czasie awarii całkowitej.",
            "Do not send this invoice to KSeF: it was issued during a total failure.")
        : language.say(
            "Nie przesyłaj tej faktury do KSeF: awaria całkowita zniosła ten obowiązek na stałe.",
            "Do not send this invoice to KSeF: a total failure lifted that duty for good.");
  }
}
