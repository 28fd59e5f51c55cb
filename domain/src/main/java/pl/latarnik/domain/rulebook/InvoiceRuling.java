package pl.latarnik.domain.rulebook;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.TermCount;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/**
 * Everything that the law makes of one invoice, with the reasons.
 *
 * @param outcome the procedure, or that KSeF refuses it
 * @param issueDate the legal date of issue; none where it was not issued
 * @param duty whether and by when it must be sent
 * @param count how the term was counted; none where there is no last day
 * @param timeliness how it stands against that
 * @param receiptDate when the buyer received it; none while that has not happened
 * @param codesBeforeNumber codes ordered on a hand-over outside KSeF before the number
 * @param codesAfterNumber codes ordered after it
 * @param handOverBeforeNumber whether such a hand-over is proper
 * @param penaltyExposed whether art. 106ni ust. 1 could apply
 * @param penaltyCap the highest fine, where amounts are known
 * @param issueBy last day of issue by art. 106i, where the day of supply is known
 * @param issueTimeliness whether it was kept
 * @param correction whether a correction may be issued, where this is one
 * @param flags what a person should look at
 * @param decisions every question that was asked, in order
 */
public record InvoiceRuling(
    IssuanceOutcome outcome,
    Option<IssueDate> issueDate,
    SubmissionDuty duty,
    Option<TermCount> count,
    Timeliness timeliness,
    Option<ReceiptDate> receiptDate,
    List<CodeCaption> codesBeforeNumber,
    List<CodeCaption> codesAfterNumber,
    HandOver handOverBeforeNumber,
    boolean penaltyExposed,
    Option<BigDecimal> penaltyCap,
    Option<LocalDate> issueBy,
    Option<IssueTimeliness> issueTimeliness,
    Option<CorrectionPermit> correction,
    Set<ReviewFlag> flags,
    List<Decision<?>> decisions) {

  public InvoiceRuling {
    requireNonNull(outcome, "outcome");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(duty, "duty");
    requireNonNull(count, "count");
    requireNonNull(timeliness, "timeliness");
    requireNonNull(receiptDate, "receiptDate");
    requireNonNull(codesBeforeNumber, "codesBeforeNumber");
    requireNonNull(codesAfterNumber, "codesAfterNumber");
    requireNonNull(handOverBeforeNumber, "handOverBeforeNumber");
    requireNonNull(penaltyCap, "penaltyCap");
    requireNonNull(issueBy, "issueBy");
    requireNonNull(issueTimeliness, "issueTimeliness");
    requireNonNull(correction, "correction");
    requireNonNull(flags, "flags");
    requireNonNull(decisions, "decisions");
  }

  /** Says whether it is offline24 by operation of art. 106nda ust. 16. */
  public boolean deemed() {
    return outcome.procedure().contains(IssuanceKind.DEEMED_OFFLINE24);
  }

  /** Says whether it is to be sent. */
  public Dispatch dispatch() {
    return duty.fold(
        due -> Dispatch.REQUIRED,
        waits -> Dispatch.REQUIRED,
        none -> Dispatch.NO_TERM,
        not -> Dispatch.NOT_REQUIRED);
  }

  /** Returns the day that a careful seller of a deemed offline24 invoice would have kept. */
  public Option<LocalDate> advisoryBy() {
    return duty instanceof SubmissionDuty.NoTerm none ? none.advisoryDay() : Option.none();
  }

  /** Returns every rule that was considered, question by question. */
  public List<TraceStep<?>> trace() {
    List<TraceStep<?>> steps = List.empty();
    for (Decision<?> decision : decisions.reverse()) {
      for (TraceStep<?> step : decision.considered().reverse()) {
        steps = steps.prepend(step);
      }
    }
    return steps;
  }

  /** Returns how well the ruling is founded: its weakest link. */
  public Confidence confidence() {
    Confidence weakest = Confidence.WORDING_READ;
    for (Decision<?> decision : decisions) {
      weakest = weakest.weaker(decision.confidence());
    }
    return weakest;
  }

  /** Lists the readings on which the deciding rules rest. */
  public List<Interpretation> readings() {
    List<Interpretation> readings = List.empty();
    for (Decision<?> decision : decisions) {
      readings = readings.appendAll(decision.decisive().rule().readings());
    }
    return readings.distinct();
  }
}
