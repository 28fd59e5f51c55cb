package pl.latarnik.domain.rulebook;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectionFacts;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.dates.IssueDateFacts;
import pl.latarnik.domain.dates.IssueTermFacts;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.IssuanceFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.vat.Art106i;
import pl.latarnik.domain.law.vat.Art106ni;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.sanction.SanctionFacts;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/**
 * Asks every question of the law about one invoice. Pure: the same facts give the same ruling,
 * whenever and wherever they are asked.
 */
public final class Rulings {

  /** Why there is no ruling. */
  public sealed interface Refusal {

    /**
     * P_1, or the day that the law is asked for, lies before the first law that the program models.
     *
     * @param day that day
     * @param first first day of the law
     */
    record BeforeTheLaw(LocalDate day, LocalDate first) implements Refusal {}

    /**
     * A day lies outside the years that the calendar knows.
     *
     * @param day that day
     */
    record OutsideTheCalendar(LocalDate day) implements Refusal {}
  }

  /** Room at the end of the calendar for the longest term and the days that it is moved by. */
  private static final int LONGEST_TERM_DAYS = 60;

  private final BusinessDays working;
  private final BusinessDays withSaturdays;

  private Rulings(BusinessDays working, BusinessDays withSaturdays) {
    this.working = requireNonNull(working, "working");
    this.withSaturdays = requireNonNull(withSaturdays, "withSaturdays");
  }

  /** Returns the rulings by the Polish calendar. */
  public static Rulings polish() {
    return new Rulings(PolishBusinessDays.of(), PolishBusinessDays.countingSaturdays());
  }

  /** Returns rulings by other calendars: Monday to Friday, and the other reading with Saturdays. */
  public static Rulings by(BusinessDays working, BusinessDays withSaturdays) {
    return new Rulings(working, withSaturdays);
  }

  /** Returns the readings that the program adopts, with the dates that the act itself has. */
  public static Readings adoptedReadings() {
    return Readings.adopted(Art106ni.W_MOCY_OD);
  }

  /** Rules on an invoice. Nothing throws for facts whose days the calendar knows. */
  public Either<Refusal, InvoiceRuling> rule(InvoiceCase invoice, Readings readings) {
    LocalDate legalDay = readings.legalDay(invoice.issueDate().day());
    if (legalDay.isBefore(Rule.KSEF_2_0)) {
      return Either.left(new Refusal.BeforeTheLaw(legalDay, Rule.KSEF_2_0));
    }
    Option<LocalDate> outside = daysAsked(invoice, readings).find(day -> !isKnown(day));
    return outside.isDefined()
        ? Either.left(new Refusal.OutsideTheCalendar(outside.get()))
        : Either.right(ruled(invoice, readings, legalDay));
  }

  /** The days from which something may be counted; other facts may be older than the calendar. */
  private static List<LocalDate> daysAsked(InvoiceCase invoice, Readings readings) {
    return List.of(invoice.issueDate().day())
        .appendAll(invoice.supply().filter(day -> readings.art12Par5For106i()))
        .appendAll(
            invoice
                .outages()
                .announcements()
                .filter(a -> a.covers(invoice.issued()) || a.announced().isAfter(invoice.issued()))
                .flatMap(a -> a.end().map(PolishTime::dayOf)));
  }

  private static boolean isKnown(LocalDate day) {
    return !day.isBefore(PolishBusinessDays.FIRST)
        && !day.isAfter(PolishBusinessDays.LAST.minusDays(LONGEST_TERM_DAYS));
  }

  private InvoiceRuling ruled(InvoiceCase invoice, Readings readings, LocalDate legalDay) {
    IssuanceFacts issuance =
        new IssuanceFacts(
            invoice.issueDate(),
            invoice.issued(),
            invoice.intent(),
            invoice.sent(),
            invoice.numberAssigned(),
            invoice.handedOver(),
            invoice.outages());
    Decision<IssuanceOutcome> procedure = IssuanceRules.BOOK.decide(issuance, legalDay);
    Option<IssuanceKind> kind = procedure.conclusion().procedure();
    return kind.isEmpty()
        ? rejected(procedure, corrected(invoice, legalDay))
        : issued(invoice, readings, legalDay, issuance, procedure, kind.get());
  }

  private InvoiceRuling issued(
      InvoiceCase invoice,
      Readings readings,
      LocalDate legalDay,
      IssuanceFacts issuance,
      Decision<IssuanceOutcome> procedure,
      IssuanceKind kind) {
    TermHistory history =
        TermHistory.of(
            new SubmissionFacts(
                kind,
                invoice.issueDate(),
                invoice.sent(),
                base(invoice, kind),
                Option.none(),
                Option.none(),
                false,
                false,
                working,
                withSaturdays,
                readings),
            invoice,
            legalDay);
    Decision<SubmissionDuty> duty = SubmissionRules.BOOK.decide(history.facts(), legalDay);
    Timeliness timeliness = timeliness(invoice, duty.conclusion());
    Decision<IssueDate> issueDate =
        IssueDateRules.BOOK.decide(
            new IssueDateFacts(procedure.conclusion(), invoice.issueDate(), invoice.sent()),
            legalDay);
    ReceiptFacts receiptFacts =
        new ReceiptFacts(
            procedure.conclusion(),
            history.caughtByFailure(),
            invoice.buyer(),
            invoice.channel(),
            invoice.numberAssigned().map(PolishTime::dayOf),
            invoice.handedOver());
    Decision<Option<LocalDate>> receipt = ReceiptRules.BOOK.decide(receiptFacts, legalDay);
    Decision<List<CodeCaption>> before =
        VerificationRules.BEFORE_NUMBER.decide(receiptFacts, legalDay);
    Decision<List<CodeCaption>> after =
        VerificationRules.AFTER_NUMBER.decide(receiptFacts, legalDay);
    Decision<HandOver> handOver = VerificationRules.HAND_OVER.decide(receiptFacts, legalDay);
    Decision<Boolean> sanction =
        SanctionRules.BOOK.decide(
            new SanctionFacts(duty.conclusion(), timeliness, readings), legalDay);
    Option<Decision<CorrectionPermit>> correction = corrected(invoice, legalDay);
    Option<LocalDate> issueBy =
        invoice.supply().map(supply -> Art106i.lastDay(supply, readings, working));
    List<Decision<?>> decisions =
        List.<Decision<?>>of(procedure, duty, issueDate, receipt, before, after, handOver, sanction)
            .appendAll(correction);
    return new InvoiceRuling(
        procedure.conclusion(),
        Option.some(issueDate.conclusion()),
        duty.conclusion(),
        TermCounting.counted(history.facts(), duty.conclusion()),
        timeliness,
        receipt.conclusion().map(ReceiptDate::of),
        before.conclusion(),
        after.conclusion(),
        handOver.conclusion(),
        sanction.conclusion(),
        Art106ni.cap(new Art106ni.VatShown(invoice.vat()), new Art106ni.TotalDue(invoice.total())),
        issueBy,
        issueBy.map(
            day ->
                Art106i.timeliness(
                    new IssueTermFacts(invoice.supply().get(), issueDate.conclusion()), day)),
        correction.map(Decision::conclusion),
        flags(invoice, issuance, kind, history, receiptFacts),
        decisions);
  }

  private static InvoiceRuling rejected(
      Decision<IssuanceOutcome> procedure, Option<Decision<CorrectionPermit>> correction) {
    return new InvoiceRuling(
        procedure.conclusion(),
        Option.none(),
        new SubmissionDuty.NoTerm(Option.none()),
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
        correction.map(Decision::conclusion),
        HashSet.empty(),
        List.<Decision<?>>of(procedure).appendAll(correction));
  }

  /**
   * The outage during which the invoice was issued: of several the one announced last, and where
   * some were announced before the sending, only of those.
   */
  private static Option<Announcement> base(InvoiceCase invoice, IssuanceKind kind) {
    if (kind != IssuanceKind.AWARIA && kind != IssuanceKind.NIEDOSTEPNOSC) {
      return Option.none();
    }
    List<Announcement> covering =
        invoice
            .outages()
            .covering(
                invoice.issued(),
                kind == IssuanceKind.AWARIA ? OutageKind.AWARIA : OutageKind.NIEDOSTEPNOSC);
    return covering
        .filter(a -> invoice.sent().forAll(a.announced()::isBefore))
        .lastOption()
        .orElse(covering::lastOption);
  }

  private static Timeliness timeliness(InvoiceCase invoice, SubmissionDuty duty) {
    Option<LocalDate> sent = invoice.sent().map(PolishTime::dayOf);
    return duty.fold(
        due ->
            sent.map(day -> day.isAfter(due.day()) ? Timeliness.LATE : Timeliness.ON_TIME)
                .getOrElse(() -> pendingOrOverdue(invoice.judgedAt(), due.day())),
        waits -> sent.isDefined() ? Timeliness.ON_TIME : Timeliness.PENDING,
        none -> Timeliness.NO_TERM,
        not -> Timeliness.NOT_REQUIRED);
  }

  private static Timeliness pendingOrOverdue(Instant now, LocalDate lastDay) {
    return PolishTime.dayOf(now).isAfter(lastDay) ? Timeliness.OVERDUE : Timeliness.PENDING;
  }

  private static Option<Decision<CorrectionPermit>> corrected(
      InvoiceCase invoice, LocalDate legalDay) {
    return invoice
        .corrects()
        .map(
            original ->
                CorrectionRules.BOOK.decide(
                    new CorrectionFacts(original, invoice.issued()), legalDay));
  }

  private static Set<ReviewFlag> flags(
      InvoiceCase invoice,
      IssuanceFacts issuance,
      IssuanceKind kind,
      TermHistory history,
      ReceiptFacts receipt) {
    Set<ReviewFlag> flags = history.flags();
    if (issuance.acceptedDuringOutage()) {
      flags = flags.add(ReviewFlag.ACCEPTED_DURING_OUTAGE);
    }
    if (kind == IssuanceKind.AWARIA
        && !invoice.outages().covering(invoice.issued(), OutageKind.NIEDOSTEPNOSC).isEmpty()) {
      flags = flags.add(ReviewFlag.CONCURRENT_OUTAGES);
    }
    if (kind != IssuanceKind.AWARIA_CALKOWITA && uploadedAfterMidnight(invoice)) {
      flags = flags.add(ReviewFlag.BATCH_MIDNIGHT);
    }
    if (!history.facts().totalFailure() && receiptIsInConflict(receipt)) {
      flags = flags.add(ReviewFlag.RECEIPT_CONFLICT);
    }
    return flags;
  }

  private static boolean uploadedAfterMidnight(InvoiceCase invoice) {
    return invoice
        .uploaded()
        .exists(u -> invoice.sent().exists(s -> PolishTime.dayOf(s).isBefore(PolishTime.dayOf(u))));
  }

  private static boolean receiptIsInConflict(ReceiptFacts receipt) {
    return receipt.caughtByFailure()
        && receipt.buyer() == BuyerCategory.KRAJOWY
        && receipt.handedOver().exists(day -> receipt.numberDay().forAll(day::isBefore));
  }
}
