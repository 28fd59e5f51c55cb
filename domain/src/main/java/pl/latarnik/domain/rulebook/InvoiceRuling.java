package pl.latarnik.domain.rulebook;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.TermCount;
import pl.latarnik.domain.deadline.TermStep;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/**
 * Everything that the law makes of one invoice. Each answer is a decision that knows its reasons.
 *
 * @param facts what was asked about
 * @param chosen by which readings
 * @param procedure the procedure, or that KSeF refuses the invoice
 * @param answers what follows for an invoice that was issued; none where KSeF refuses it
 * @param issueTerm last day of issue by art. 106i, where the day of supply is known
 * @param issueTermKept whether it was kept
 * @param permit whether a correction may be issued, where this is one
 * @param form in which form
 * @param outageOfIssue the failure or unavailability during which it was issued, which fixes its
 *     term
 * @param count how the term was counted; none where there is no last day
 * @param history what each notice published between issue and sending did to the term
 */
public record InvoiceRuling(
    InvoiceCase facts,
    Readings chosen,
    Decision<IssuanceOutcome> procedure,
    Option<Answers> answers,
    Option<Decision<LocalDate>> issueTerm,
    Option<Decision<IssueTimeliness>> issueTermKept,
    Option<Decision<CorrectionPermit>> permit,
    Option<Decision<CorrectionForm>> form,
    Option<Announcement> outageOfIssue,
    Option<TermCount> count,
    List<TermStep> history) {

  /**
   * What follows for an invoice that was issued.
   *
   * @param issueDate the legal date of issue
   * @param duty whether and by when it must be sent
   * @param timeliness how it stands against that
   * @param receipt when the buyer received it; none while that has not happened
   * @param codesBefore codes ordered on a hand-over outside KSeF before the number
   * @param codesAfter codes ordered after it
   * @param handOver whether such a hand-over before the number is proper
   * @param exposed whether art. 106ni ust. 1 could apply
   * @param highestFine the highest fine, where amounts are known
   * @param flags for each {@link ReviewFlag}, in their order, whether it is raised
   */
  public record Answers(
      Decision<IssueDate> issueDate,
      Decision<SubmissionDuty> duty,
      Decision<Timeliness> timeliness,
      Decision<Option<LocalDate>> receipt,
      Decision<List<CodeCaption>> codesBefore,
      Decision<List<CodeCaption>> codesAfter,
      Decision<HandOver> handOver,
      Decision<Boolean> exposed,
      Decision<Option<BigDecimal>> highestFine,
      List<Decision<Boolean>> flags) {

    public Answers {
      requireNonNull(issueDate, "issueDate");
      requireNonNull(duty, "duty");
      requireNonNull(timeliness, "timeliness");
      requireNonNull(receipt, "receipt");
      requireNonNull(codesBefore, "codesBefore");
      requireNonNull(codesAfter, "codesAfter");
      requireNonNull(handOver, "handOver");
      requireNonNull(exposed, "exposed");
      requireNonNull(highestFine, "highestFine");
      requireNonNull(flags, "flags");
    }

    private List<Decision<?>> all() {
      return List.<Decision<?>>of(
              duty,
              timeliness,
              issueDate,
              receipt,
              codesBefore,
              codesAfter,
              handOver,
              exposed,
              highestFine)
          .appendAll(flags);
    }
  }

  public InvoiceRuling {
    requireNonNull(facts, "facts");
    requireNonNull(chosen, "chosen");
    requireNonNull(procedure, "procedure");
    requireNonNull(answers, "answers");
    requireNonNull(issueTerm, "issueTerm");
    requireNonNull(issueTermKept, "issueTermKept");
    requireNonNull(permit, "permit");
    requireNonNull(form, "form");
    requireNonNull(outageOfIssue, "outageOfIssue");
    requireNonNull(count, "count");
    requireNonNull(history, "history");
  }

  /** Returns the ruling on an invoice that KSeF refuses: it was not issued, nothing follows. */
  static InvoiceRuling rejected(
      InvoiceCase facts,
      Readings chosen,
      Decision<IssuanceOutcome> procedure,
      Option<Decision<CorrectionPermit>> permit) {
    return new InvoiceRuling(
        facts,
        chosen,
        procedure,
        Option.none(),
        Option.none(),
        Option.none(),
        permit,
        Option.none(),
        Option.none(),
        Option.none(),
        List.empty());
  }

  /** Returns the procedure, or that KSeF refuses the invoice. */
  public IssuanceOutcome outcome() {
    return procedure.conclusion();
  }

  /** Says whether it is offline24 by operation of art. 106nda ust. 16. */
  public boolean deemed() {
    return outcome().procedure().contains(IssuanceKind.DEEMED_OFFLINE24);
  }

  /** Returns the legal date of issue; none where it was not issued. */
  public Option<IssueDate> issueDate() {
    return answers.map(a -> a.issueDate().conclusion());
  }

  /** Returns whether and by when it must be sent; what was not issued has no term. */
  public SubmissionDuty duty() {
    return answers
        .map(a -> a.duty().conclusion())
        .getOrElse(() -> new SubmissionDuty.NoTerm(Option.none()));
  }

  /** Says whether it is to be sent. */
  public Dispatch dispatch() {
    return duty()
        .fold(
            due -> Dispatch.REQUIRED,
            waits -> Dispatch.REQUIRED,
            none -> Dispatch.NO_TERM,
            not -> Dispatch.NOT_REQUIRED);
  }

  /** Returns the day that a careful seller of a deemed offline24 invoice would have kept. */
  public Option<LocalDate> advisoryBy() {
    return duty() instanceof SubmissionDuty.NoTerm none ? none.advisoryDay() : Option.none();
  }

  /** Returns how it stands against its term. */
  public Timeliness timeliness() {
    return answers.map(a -> a.timeliness().conclusion()).getOrElse(Timeliness.NO_TERM);
  }

  /** Returns when the buyer received it; none while that has not happened. */
  public Option<ReceiptDate> receiptDate() {
    return answers.flatMap(a -> a.receipt().conclusion()).map(ReceiptDate::of);
  }

  /** Returns the codes ordered on a hand-over outside KSeF before the number. */
  public List<CodeCaption> codesBeforeNumber() {
    return answers.map(a -> a.codesBefore().conclusion()).getOrElse(List.empty());
  }

  /** Returns the codes ordered after the number. */
  public List<CodeCaption> codesAfterNumber() {
    return answers.map(a -> a.codesAfter().conclusion()).getOrElse(List.empty());
  }

  /** Says whether a hand-over before the number is proper. */
  public HandOver handOverBeforeNumber() {
    return answers.map(a -> a.handOver().conclusion()).getOrElse(HandOver.NOT_PROPER);
  }

  /** Says whether art. 106ni ust. 1 could apply. */
  public boolean penaltyExposed() {
    return answers.exists(a -> a.exposed().conclusion());
  }

  /** Returns the highest fine, where amounts are known. */
  public Option<BigDecimal> penaltyCap() {
    return answers.flatMap(a -> a.highestFine().conclusion());
  }

  /** Returns the last day of issue by art. 106i, where the day of supply is known. */
  public Option<LocalDate> issueBy() {
    return issueTerm.map(Decision::conclusion);
  }

  /** Returns whether that was kept. */
  public Option<IssueTimeliness> issueTimeliness() {
    return issueTermKept.map(Decision::conclusion);
  }

  /** Returns whether a correction may be issued, where this is one. */
  public Option<CorrectionPermit> correction() {
    return permit.map(Decision::conclusion);
  }

  /** Returns the form in which a correction is issued, where this is one. */
  public Option<CorrectionForm> correctionForm() {
    return form.map(Decision::conclusion);
  }

  /** Returns what a person should look at. */
  public Set<ReviewFlag> flags() {
    return answers.map(a -> FlagRules.raised(a.flags())).getOrElse(HashSet.empty());
  }

  /** Lists every question that was asked, with its answer. */
  public List<Decision<?>> decisions() {
    return List.<Decision<?>>of(procedure)
        .appendAll(answers.map(Answers::all).getOrElse(List.empty()))
        .appendAll(issueTerm)
        .appendAll(issueTermKept)
        .appendAll(permit)
        .appendAll(form);
  }

  /** Returns every rule that was considered, question by question. */
  public List<TraceStep<?>> trace() {
    List<TraceStep<?>> steps = List.empty();
    for (Decision<?> decision : decisions().reverse()) {
      steps = steps.prependAll(decision.considered());
    }
    return steps;
  }

  /**
   * Returns how well the ruling is founded: its weakest link. Where a deciding rule rests on an
   * adopted reading, that reading is it.
   */
  public Confidence confidence() {
    Confidence weakest = readings().isEmpty() ? Confidence.WORDING_READ : Confidence.OWN_READING;
    for (Decision<?> decision : weighed()) {
      weakest = weakest.weaker(decision.confidence());
    }
    return weakest;
  }

  /**
   * Lists the decisions that its confidence is weighed by: not the flags that are not raised, and
   * no fine where none is possible.
   */
  public List<Decision<?>> weighed() {
    return decisions()
        .filter(decision -> !Boolean.FALSE.equals(decision.conclusion()))
        .filter(
            decision ->
                penaltyExposed() || answers.forAll(answer -> answer.highestFine() != decision));
  }

  /** Lists the readings on which the deciding rules rest. */
  public List<Interpretation> readings() {
    List<Interpretation> readings = List.empty();
    for (Decision<?> decision : decisions()) {
      for (Interpretation reading : decision.decisive().readings()) {
        readings = readings.contains(reading) ? readings : readings.append(reading);
      }
    }
    return readings;
  }
}
