package pl.latarnik.domain.oracle;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.oracle.NaiveProcedure.Mode;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.verification.HandOver;

/**
 * What the law makes of an invoice, by plain ifs and loops: no rule, no index, no table, no
 * calendar of the domain. Each method cites the sentence that it follows.
 */
final class NaiveLaw {

  private final InvoiceCase facts;
  private final Readings readings;
  private final Mode mode;
  private final LocalDate p1;

  private NaiveLaw(InvoiceCase facts, Readings readings) {
    this.facts = facts;
    this.readings = readings;
    this.mode = NaiveProcedure.of(facts);
    this.p1 = facts.issueDate().day();
  }

  static Answers on(InvoiceCase facts, Readings readings) {
    NaiveLaw law = new NaiveLaw(facts, readings);
    switch (law.mode) {
      case REJECTED:
        return law.refused();
      case ONLINE:
        return law.answers(Dispatch.NO_TERM, Timeliness.NO_TERM, Option.none());
      case DEEMED_OFFLINE24: // art. 106nda ust. 16 does not name ust. 2
        return law.answers(Dispatch.NO_TERM, Timeliness.NO_TERM, Option.none());
      case TOTAL_FAILURE: // art. 106ng knows no sending
        return law.answers(Dispatch.NOT_REQUIRED, Timeliness.NOT_REQUIRED, Option.none());
      default:
        return law.withTerm(NaiveTerm.of(facts, readings, law.mode));
    }
  }

  private Answers withTerm(NaiveTerm term) {
    return term.isLifted()
        ? answers(Dispatch.NOT_REQUIRED, Timeliness.NOT_REQUIRED, Option.some(term))
        : answers(Dispatch.REQUIRED, NaiveStanding.of(facts, term.sendBy()), Option.some(term));
  }

  private Answers answers(Dispatch dispatch, Timeliness timeliness, Option<NaiveTerm> term) {
    boolean required = dispatch == Dispatch.REQUIRED;
    Option<LocalDate> sendBy = required ? term.flatMap(NaiveTerm::sendBy) : Option.none();
    boolean caught = term.exists(NaiveTerm::isCaught);
    boolean lifted = term.exists(NaiveTerm::isLifted);
    return new Answers(
        mode,
        Option.some(p1), // art. 106na ust. 1; 106nda ust. 10, 106nh ust. 4, 106nf ust. 9; 106e
        dispatch,
        required && sendBy.isEmpty(),
        sendBy,
        required ? term.flatMap(NaiveTerm::safeBy) : Option.none(),
        advisoryBy(),
        timeliness,
        NaiveReceipt.of(facts, mode, caught),
        NaiveCodes.beforeNumber(facts, mode),
        NaiveCodes.afterNumber(mode),
        NaiveCodes.beforeNumberIs(facts, mode),
        NaiveSanction.isExposed(timeliness, sendBy, readings),
        NaiveSanction.cap(facts),
        facts.supply().map(supply -> NaiveIssueTerm.issueBy(supply, readings)),
        facts.supply().map(supply -> NaiveIssueTerm.kept(p1, supply, readings)),
        facts.corrects().map(original -> NaiveCorrection.permit(original, facts.issued())),
        facts.corrects().map(original -> NaiveCorrection.form(original, facts.issued(), mode)),
        flags(term, caught && !lifted));
  }

  /** What KSeF refuses was not issued; nothing follows. */
  private Answers refused() {
    return new Answers(
        mode,
        Option.none(),
        Dispatch.NO_TERM,
        false,
        Option.none(),
        Option.none(),
        Option.none(),
        Timeliness.NO_TERM,
        Option.none(),
        List.empty(),
        List.empty(),
        HandOver.NOT_PROPER,
        false,
        Option.none(),
        Option.none(),
        Option.none(),
        facts.corrects().map(original -> NaiveCorrection.permit(original, facts.issued())),
        Option.none(),
        TreeSet.empty());
  }

  /** The day of art. 106nda ust. 2, which ust. 16 leaves out: what a careful seller keeps. */
  private Option<LocalDate> advisoryBy() {
    return mode == Mode.DEEMED_OFFLINE24
        ? Option.some(NaiveCalendar.withoutSaturdays(p1, 1))
        : Option.none();
  }

  private Set<ReviewFlag> flags(Option<NaiveTerm> term, boolean caught) {
    Set<ReviewFlag> flags = TreeSet.empty();
    flags = term.isDefined() ? flags.addAll(term.get().flags()) : flags;
    if (NaiveProcedure.acceptedDuringOutage(facts)) {
      flags = flags.add(ReviewFlag.ACCEPTED_DURING_OUTAGE);
    }
    if (NaiveProcedure.issuedInBoth(facts) && mode == Mode.EMERGENCY) {
      flags = flags.add(ReviewFlag.CONCURRENT_OUTAGES);
    }
    if (NaiveReceipt.isInConflict(facts, mode, caught)) {
      flags = flags.add(ReviewFlag.RECEIPT_CONFLICT);
    }
    if (opensBeforeMidnight()) {
      flags = flags.add(ReviewFlag.BATCH_MIDNIGHT);
    }
    return flags;
  }

  /** Art. 106na ust. 1 speaks of sending; KSeF takes the day on which the session was opened. */
  private boolean opensBeforeMidnight() {
    return mode != Mode.TOTAL_FAILURE
        && facts.sent().isDefined()
        && facts.uploaded().isDefined()
        && NaiveCalendar.dayOf(facts.sent().get())
            .isBefore(NaiveCalendar.dayOf(facts.uploaded().get()));
  }
}
