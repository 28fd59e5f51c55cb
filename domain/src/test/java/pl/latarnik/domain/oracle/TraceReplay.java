package pl.latarnik.domain.oracle;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.oracle.NaiveProcedure.Mode;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/**
 * Works the answers out again from the trace of a ruling, without its facts, its decisions or the
 * rule books: from each question the rules that applied, which of them yields to which, and what
 * the one that is left concludes.
 */
final class TraceReplay {

  private final List<TraceStep<?>> trace;

  private TraceReplay(List<TraceStep<?>> trace) {
    this.trace = trace;
  }

  static Answers of(List<TraceStep<?>> trace) {
    return new TraceReplay(trace).answers();
  }

  private Answers answers() {
    Option<Mode> mode =
        answer("mode", IssuanceOutcome.class)
            .flatMap(IssuanceOutcome::procedure)
            .map(Answers::mode);
    Option<SubmissionDuty> duty = answer("send-by", SubmissionDuty.class);
    Option<SubmissionDuty.DueBy> due = duty.flatMap(d -> as(SubmissionDuty.DueBy.class, d));
    return new Answers(
        mode.getOrElse(Mode.REJECTED),
        answer("issue-date", IssueDate.class).map(IssueDate::day),
        duty.map(TraceReplay::dispatch).getOrElse(Dispatch.NO_TERM),
        duty.exists(d -> d instanceof SubmissionDuty.WaitsForEnd),
        due.map(SubmissionDuty.DueBy::day),
        due.map(SubmissionDuty.DueBy::safeBy),
        duty.flatMap(d -> as(SubmissionDuty.NoTerm.class, d))
            .flatMap(SubmissionDuty.NoTerm::advisoryDay),
        answer("timeliness", Timeliness.class).getOrElse(Timeliness.NO_TERM),
        optional("receipt-date", LocalDate.class),
        codes("codes-before-number"),
        codes("codes-after-number"),
        answer("hand-over-before-number", HandOver.class).getOrElse(HandOver.NOT_PROPER),
        answer("penalty-exposed", Boolean.class).getOrElse(false),
        optional("penalty-cap", BigDecimal.class),
        answer("issue-by", LocalDate.class),
        answer("issue-timeliness", IssueTimeliness.class),
        answer("may-issue", CorrectionPermit.class),
        answer("correction-form", CorrectionForm.class),
        flags());
  }

  /** The one rule of a question that applied and yields to no other that applied. */
  private Option<Object> conclusion(String question) {
    List<TraceStep<?>> applied =
        trace.filter(
            step -> step.question().id().equals(question) && step.conclusion().isDefined());
    List<TraceStep<?>> standing =
        applied.reject(
            step -> applied.exists(other -> other.rule().overrides().contains(step.rule().id())));
    if (standing.isEmpty()) {
      return Option.none(); // the question was not asked
    }
    return Option.some(standing.single().conclusion().get());
  }

  private <T> Option<T> answer(String question, Class<T> type) {
    return conclusion(question).map(type::cast);
  }

  private <T> Option<T> optional(String question, Class<T> type) {
    return answer(question, Option.class)
        .flatMap(found -> found.isEmpty() ? Option.none() : as(type, found.get()));
  }

  private List<CodeCaption> codes(String question) {
    List<CodeCaption> codes = List.empty();
    for (Object code : answer(question, List.class).getOrElse(List.empty())) {
      codes = codes.append((CodeCaption) code);
    }
    return codes;
  }

  private Set<ReviewFlag> flags() {
    Set<ReviewFlag> flags = TreeSet.empty();
    for (ReviewFlag flag : ReviewFlag.values()) {
      String question = "flag/" + flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (answer(question, Boolean.class).getOrElse(false)) {
        flags = flags.add(flag);
      }
    }
    return flags;
  }

  private static Dispatch dispatch(SubmissionDuty duty) {
    return duty.fold(
        due -> Dispatch.REQUIRED,
        waits -> Dispatch.REQUIRED,
        none -> Dispatch.NO_TERM,
        not -> Dispatch.NOT_REQUIRED);
  }

  private static <T> Option<T> as(Class<T> type, Object thing) {
    return type.isInstance(thing) ? Option.some(type.cast(thing)) : Option.none();
  }
}
