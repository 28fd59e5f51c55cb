package pl.latarnik.application.explain;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.SanctionRules;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/** Puts into words what follows from a rule. */
record Conclusions(Language language) {

  /** Returns the question of a rule book. */
  String question(Question asked) {
    String question = language.say(asked.polish(), asked.english());
    return question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1);
  }

  /** Returns the answer that a rule gives to a question. */
  String answer(Question asked, Object conclusion) {
    if (conclusion instanceof Boolean yes) {
      return asked.id().equals(SanctionRules.EXPOSED.question().id()) ? fine(yes) : raised(yes);
    }
    if (conclusion instanceof Option<?> amount
        && asked.id().equals(SanctionRules.HIGHEST.question().id())) {
      return amount
          .map(this::answer)
          .getOrElse(language.say("nie podano kwot", "no amounts given"));
    }
    return answer(conclusion);
  }

  private String fine(boolean possible) {
    return possible ? language.say("możliwa", "possible") : language.say("nie grozi", "none");
  }

  private String raised(boolean raised) {
    return raised ? language.say("podniesione", "raised") : language.say("nie", "not raised");
  }

  private String answer(Object conclusion) {
    if (conclusion instanceof IssuanceOutcome outcome) {
      return outcome.procedure().map(this::procedure).getOrElse(refused());
    }
    if (conclusion instanceof SubmissionDuty duty) {
      return duty(duty);
    }
    if (conclusion instanceof IssueDate date) {
      return language.day(date.day());
    }
    if (conclusion instanceof LocalDate day) {
      return language.day(day);
    }
    if (conclusion instanceof BigDecimal amount) {
      return amount(amount);
    }
    if (conclusion instanceof Option<?> known) {
      return known.map(this::answer).getOrElse(language.say("jeszcze nieznana", "not known yet"));
    }
    if (conclusion instanceof Timeliness timeliness) {
      return timeliness(timeliness);
    }
    if (conclusion instanceof IssueTimeliness timeliness) {
      return timeliness(timeliness);
    }
    if (conclusion instanceof CorrectionForm form) {
      return form(form);
    }
    if (conclusion instanceof List<?> codes) {
      return codes(codes);
    }
    if (conclusion instanceof HandOver handOver) {
      return handOver(handOver);
    }
    if (conclusion instanceof CorrectionPermit permit) {
      return permit(permit);
    }
    throw new IllegalArgumentException("no words for " + conclusion);
  }

  /** Returns the name of a procedure. */
  String procedure(IssuanceKind kind) {
    return switch (kind) {
      case ONLINE -> "online";
      case OFFLINE24 -> "offline24";
      case DEEMED_OFFLINE24 ->
          language.say("offline24 z mocy prawa", "offline24 by operation of law");
      case NIEDOSTEPNOSC ->
          language.say("offline – niedostępność KSeF", "offline – unavailability of KSeF");
      case AWARIA -> language.say("awaryjny – awaria KSeF", "emergency – failure of KSeF");
      case AWARIA_CALKOWITA -> language.say("awaria całkowita KSeF", "total failure of KSeF");
    };
  }

  /** Returns what is to be sent by when. */
  String duty(SubmissionDuty duty) {
    return duty.fold(
        due ->
            language.say("najpóźniej ", "at the latest on ")
                + language.day(due.day())
                + (due.safeBy().equals(due.day())
                    ? ""
                    : language.say("; bezpiecznie do ", "; safe by ") + language.day(due.safeBy())),
        waits ->
            language.say(
                    "termin otwarty: ruszy, gdy zakończy się ",
                    "the term is open: it begins with the end of the ")
                + outage(waits.outage()),
        none ->
            language.say("bez własnego terminu", "no term of its own")
                + none.advisoryDay()
                    .map(
                        day ->
                            language.say("; zalecany dzień: ", "; advisory day: ")
                                + language.day(day))
                    .getOrElse(""),
        not -> language.say("nie przesyła się do KSeF", "not sent to KSeF"));
  }

  /** Returns an amount in the currency of the invoice, with the decimal mark of the language. */
  String amount(BigDecimal amount) {
    return language.say(amount.toPlainString().replace('.', ','), amount.toPlainString());
  }

  /** Returns the name of a state of KSeF. */
  String outage(OutageKind kind) {
    return switch (kind) {
      case NIEDOSTEPNOSC -> language.say("niedostępność", "unavailability");
      case AWARIA -> language.say("awaria", "failure");
      case AWARIA_CALKOWITA -> language.say("awaria całkowita", "total failure");
    };
  }

  private String refused() {
    return language.say(
        "nie wystawiona: KSeF odrzuca ją, bo P_1 jest w przyszłości",
        "not issued: KSeF refuses it, because P_1 lies in the future");
  }

  /** Returns the captions of codes. */
  String codes(List<?> codes) {
    return codes.isEmpty()
        ? language.say("przepis nie wymaga żadnych", "the law orders none")
        : codes
            .map(code -> code == CodeCaption.KSEF_NUMBER ? number() : code.toString())
            .mkString(", ");
  }

  private String number() {
    return language.say("numer KSeF", "KSeF number");
  }

  private String handOver(HandOver handOver) {
    return switch (handOver) {
      case PROPER -> language.say("dopuszczalne", "proper");
      case NOT_PROPER ->
          language.say(
              "niewłaściwe: można dać potwierdzenie transakcji",
              "not proper: a transaction confirmation can be given");
    };
  }

  /** Returns whether a correction may be issued. */
  String permit(CorrectionPermit permit) {
    return switch (permit) {
      case ALLOWED_NR_KSEF ->
          language.say("można wystawić, z polem NrKSeF", "may be issued, with NrKSeF");
      case ALLOWED_NR_KSEF_N ->
          language.say("można wystawić, z polem NrKSeFN", "may be issued, with NrKSeFN");
      case BLOCKED ->
          language.say(
              "nie wolno wystawić, dopóki pierwotna nie ma numeru KSeF",
              "must not be issued before the original has its KSeF number");
    };
  }

  /** Returns the form of a correction. */
  String form(CorrectionForm form) {
    return switch (form) {
      case STRUCTURED_OR_OFFLINE24 ->
          language.say("ustrukturyzowana albo offline24", "structured or offline24");
      case UNAVAILABILITY ->
          language.say("jak w niedostępności KSeF", "as in an unavailability of KSeF");
      case EMERGENCY -> language.say("w trybie awaryjnym", "in the emergency procedure");
      case OUTSIDE_KSEF -> language.say("poza KSeF", "outside KSeF");
      case NONE -> language.say("żadna", "none");
    };
  }

  /** Returns how the invoice stands against its term. */
  String timeliness(Timeliness timeliness) {
    return switch (timeliness) {
      case ON_TIME -> language.say("przesłana w terminie", "sent in time");
      case LATE -> language.say("przesłana po terminie", "sent late");
      case PENDING -> language.say("czeka na przesłanie", "waits to be sent");
      case OVERDUE -> language.say("nieprzesłana, termin minął", "not sent, the term is over");
      case NOT_REQUIRED -> language.say("przesłania nie ma", "nothing is sent");
      case NO_TERM -> language.say("bez terminu", "no term");
    };
  }

  /** Returns whether the time of art. 106i was kept. */
  String timeliness(IssueTimeliness timeliness) {
    return switch (timeliness) {
      case ON_TIME -> language.say("dochowany", "kept");
      case LATE -> language.say("przekroczony", "missed");
      case TOO_EARLY -> language.say("za wcześnie (ust. 7)", "too early (ust. 7)");
    };
  }
}
