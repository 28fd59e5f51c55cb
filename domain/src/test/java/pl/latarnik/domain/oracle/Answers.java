package pl.latarnik.domain.oracle;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.oracle.NaiveProcedure.Mode;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/**
 * Every answer that a ruling gives, as bare values; two of them can be laid side by side.
 *
 * @param open whether the last day is not known yet, because an outage goes on
 */
record Answers(
    Mode mode,
    Option<LocalDate> issueDate,
    Dispatch dispatch,
    boolean open,
    Option<LocalDate> sendBy,
    Option<LocalDate> safeBy,
    Option<LocalDate> advisoryBy,
    Timeliness timeliness,
    Option<LocalDate> receiptDate,
    List<CodeCaption> codesBefore,
    List<CodeCaption> codesAfter,
    HandOver handOver,
    boolean exposed,
    Option<BigDecimal> cap,
    Option<LocalDate> issueBy,
    Option<IssueTimeliness> issueTimeliness,
    Option<CorrectionPermit> permit,
    Option<CorrectionForm> form,
    Set<ReviewFlag> flags) {

  /** Reads the answers off a ruling. */
  static Answers of(InvoiceRuling ruling) {
    Option<SubmissionDuty.DueBy> due =
        ruling.duty() instanceof SubmissionDuty.DueBy d ? Option.some(d) : Option.none();
    return new Answers(
        ruling.outcome().procedure().map(Answers::mode).getOrElse(Mode.REJECTED),
        ruling.issueDate().map(IssueDate::day),
        ruling.dispatch(),
        ruling.duty() instanceof SubmissionDuty.WaitsForEnd,
        due.map(SubmissionDuty.DueBy::day),
        due.map(SubmissionDuty.DueBy::safeBy),
        ruling.advisoryBy(),
        ruling.timeliness(),
        ruling.receiptDate().map(ReceiptDate::day),
        ruling.codesBeforeNumber(),
        ruling.codesAfterNumber(),
        ruling.handOverBeforeNumber(),
        ruling.penaltyExposed(),
        ruling.penaltyCap(),
        ruling.issueBy(),
        ruling.issueTimeliness(),
        ruling.correction(),
        ruling.correctionForm(),
        TreeSet.ofAll(ruling.flags()));
  }

  static Mode mode(IssuanceKind kind) {
    return switch (kind) {
      case ONLINE -> Mode.ONLINE;
      case OFFLINE24 -> Mode.OFFLINE24;
      case DEEMED_OFFLINE24 -> Mode.DEEMED_OFFLINE24;
      case NIEDOSTEPNOSC -> Mode.OFFLINE_UNAVAILABILITY;
      case AWARIA -> Mode.EMERGENCY;
      case AWARIA_CALKOWITA -> Mode.TOTAL_FAILURE;
    };
  }

  /** Lists the answers, one a line, under the names of the worked examples where they have one. */
  List<String> lines() {
    return List.of(
        "mode: " + mode,
        "issue-date: " + issueDate.map(LocalDate::toString).getOrElse("none"),
        "dispatch: " + dispatch,
        "send-by: " + (open ? "open" : sendBy.map(LocalDate::toString).getOrElse("none")),
        "safe-by: " + safeBy.map(LocalDate::toString).getOrElse("none"),
        "advisory-by: " + advisoryBy.map(LocalDate::toString).getOrElse("none"),
        "timeliness: " + timeliness,
        "receipt-date: " + receiptDate.map(LocalDate::toString).getOrElse("unknown"),
        "codes-before-number: " + codesBefore.mkString("[", ", ", "]"),
        "codes-after-number: " + codesAfter.mkString("[", ", ", "]"),
        "hand-over-before-number: " + handOver,
        "penalty-exposed: " + exposed,
        "penalty-cap: " + cap.map(BigDecimal::toPlainString).getOrElse("none"),
        "issue-by: " + issueBy.map(LocalDate::toString).getOrElse("none"),
        "issue-timeliness: " + issueTimeliness.map(Enum::name).getOrElse("none"),
        "correction: " + permit.map(Enum::name).getOrElse("none"),
        "correction-form: " + form.map(Enum::name).getOrElse("none"),
        "flags: " + flags.mkString("[", ", ", "]"));
  }
}
