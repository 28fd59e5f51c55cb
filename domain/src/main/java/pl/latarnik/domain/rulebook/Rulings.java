package pl.latarnik.domain.rulebook;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectionFacts;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionFormFacts;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.dates.IssueDateFacts;
import pl.latarnik.domain.dates.IssueTermFacts;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.dates.IssueTimelinessFacts;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.deadline.TermNotices;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.deadline.TimelinessFacts;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.vat.Art106ni;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.review.ReviewFacts;
import pl.latarnik.domain.sanction.FineFacts;
import pl.latarnik.domain.sanction.SanctionFacts;

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
    Option<LocalDate> outside = outsideTheCalendar(invoice, readings);
    return outside.isDefined()
        ? Either.left(new Refusal.OutsideTheCalendar(outside.get()))
        : Either.right(ruled(invoice, readings, legalDay));
  }

  /** Looks at the days from which something may be counted; other facts may be older. */
  private static Option<LocalDate> outsideTheCalendar(InvoiceCase invoice, Readings readings) {
    return Option.some(invoice.issueDate().day())
        .filter(day -> !isKnown(day))
        .orElse(() -> invoice.supply().filter(d -> readings.art12Par5For106i() && !isKnown(d)))
        .orElse(() -> outsideTheCalendar(invoice));
  }

  private static Option<LocalDate> outsideTheCalendar(InvoiceCase invoice) {
    OutageTimeline outages = invoice.outages();
    boolean allKnown =
        outages.first().map(PolishTime::dayOf).forAll(Rulings::isKnown)
            && outages.last().map(PolishTime::dayOf).forAll(Rulings::isKnown);
    return allKnown
        ? Option.none()
        : outages
            .announcements()
            .filter(a -> a.covers(invoice.issued()) || a.announced().isAfter(invoice.issued()))
            .flatMap(a -> a.end().map(PolishTime::dayOf))
            .find(day -> !isKnown(day));
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
        ? InvoiceRuling.rejected(invoice, readings, procedure, permit(invoice, legalDay))
        : new Issued(this, invoice, readings, legalDay, issuance, procedure, kind.get()).ruling();
  }

  private static Option<Decision<CorrectionPermit>> permit(
      InvoiceCase invoice, LocalDate legalDay) {
    return invoice
        .corrects()
        .map(
            original ->
                CorrectionRules.PERMIT.decide(
                    new CorrectionFacts(original, invoice.issued()), legalDay));
  }

  /**
   * An invoice whose procedure is known, and what is to be asked of it.
   *
   * @param rulings the calendars
   * @param invoice its facts
   * @param readings the readings in force
   * @param legalDay the day whose law is asked
   * @param issuance what decided the procedure
   * @param procedure how it was decided
   * @param kind the procedure
   */
  private record Issued(
      Rulings rulings,
      InvoiceCase invoice,
      Readings readings,
      LocalDate legalDay,
      IssuanceFacts issuance,
      Decision<IssuanceOutcome> procedure,
      IssuanceKind kind) {

    InvoiceRuling ruling() {
      TermHistory history = TermHistory.of(submission(), invoice, legalDay);
      Decision<SubmissionDuty> duty = SubmissionRules.BOOK.decide(history.facts(), legalDay);
      Decision<Timeliness> timeliness = TimelinessRules.BOOK.decide(timeliness(duty), legalDay);
      Decision<IssueDate> issueDate =
          IssueDateRules.BOOK.decide(
              new IssueDateFacts(procedure.conclusion(), invoice.issueDate(), invoice.sent()),
              legalDay);
      ReceiptFacts receipt = receipt(history);
      Option<Decision<LocalDate>> issueBy = issueBy();
      Option<Decision<CorrectionPermit>> permit = permit(invoice, legalDay);
      return new InvoiceRuling(
          invoice,
          readings,
          procedure,
          Option.some(
              new InvoiceRuling.Answers(
                  issueDate,
                  duty,
                  timeliness,
                  ReceiptRules.BOOK.decide(receipt, legalDay),
                  VerificationRules.BEFORE_NUMBER.decide(receipt, legalDay),
                  VerificationRules.AFTER_NUMBER.decide(receipt, legalDay),
                  VerificationRules.HAND_OVER.decide(receipt, legalDay),
                  SanctionRules.EXPOSED.decide(
                      new SanctionFacts(duty.conclusion(), timeliness.conclusion(), readings),
                      legalDay),
                  SanctionRules.HIGHEST.decide(
                      new FineFacts(invoice.vat(), invoice.total()), legalDay),
                  flags(history, receipt))),
          issueBy,
          issueBy.map(day -> issueTimeliness(issueDate, day)),
          permit,
          permit.map(this::form),
          history.facts().base(),
          TermCounting.counted(history.facts(), duty.conclusion()),
          history.steps());
    }

    private SubmissionFacts submission() {
      return new SubmissionFacts(
          kind,
          invoice.issueDate(),
          invoice.sent(),
          invoice.asOf(),
          base(),
          TermNotices.none(),
          rulings.working,
          rulings.withSaturdays,
          readings);
    }

    /**
     * The outage during which the invoice was issued: of several the one that ends last, and where
     * some were announced before the sending, only of those.
     */
    private Option<Announcement> base() {
      if (kind != IssuanceKind.AWARIA && kind != IssuanceKind.NIEDOSTEPNOSC) {
        return Option.none();
      }
      OutageTimeline outages = invoice.outages();
      Option<Announcement> governing = outages.governing(invoice.issued());
      if (governing.forAll(this::isAnnouncedBeforeSending)) {
        return governing;
      }
      List<Announcement> known =
          outages
              .covering(invoice.issued(), governing.get().kind())
              .filter(this::isAnnouncedBeforeSending);
      return OutageTimeline.lastToEnd(known).orElse(governing);
    }

    private boolean isAnnouncedBeforeSending(Announcement outage) {
      return invoice.sent().forAll(outage.announced()::isBefore);
    }

    private TimelinessFacts timeliness(Decision<SubmissionDuty> duty) {
      return new TimelinessFacts(
          duty.conclusion(),
          invoice.sent().map(PolishTime::dayOf),
          PolishTime.dayOf(invoice.judgedAt()));
    }

    private ReceiptFacts receipt(TermHistory history) {
      return new ReceiptFacts(
          procedure.conclusion(),
          history.caughtByFailure(),
          invoice.buyer(),
          invoice.channel(),
          invoice.numberAssigned().map(PolishTime::dayOf),
          invoice.handedOver());
    }

    private Option<Decision<LocalDate>> issueBy() {
      return invoice
          .supply()
          .map(
              supply ->
                  IssueTermRules.LAST_DAY.decide(
                      new IssueTermFacts(supply, rulings.working, readings), legalDay));
    }

    private Decision<IssueTimeliness> issueTimeliness(
        Decision<IssueDate> issued, Decision<LocalDate> lastDay) {
      return IssueTermRules.TIMELINESS.decide(
          new IssueTimelinessFacts(
              invoice.supply().get(), issued.conclusion().day(), lastDay.conclusion()),
          legalDay);
    }

    private Decision<CorrectionForm> form(Decision<CorrectionPermit> permit) {
      return CorrectionRules.FORM.decide(
          new CorrectionFormFacts(permit.conclusion(), invoice.corrects().get(), kind), legalDay);
    }

    private List<Decision<Boolean>> flags(TermHistory history, ReceiptFacts receipt) {
      ReviewFacts facts = new ReviewFacts(issuance, history.facts(), receipt, invoice.uploaded());
      return FlagRules.BOOKS.map(book -> book.decide(facts, legalDay));
    }
  }
}
