package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.in.Dispatch.Wall;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.IssueInvoice.Refusal;
import pl.latarnik.application.port.in.OnlineOutlook;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.vat.Art106ne;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageLedger;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * The only place where use cases meet the rules: puts the facts of an invoice together with what is
 * announced, asks the rules, and hands back what they say. It decides nothing itself, and nothing
 * that it concluded before counts: the same facts and notices always give the same ruling.
 */
public final class LawDesk {

  /**
   * An announced outage that governs an invoice.
   *
   * @param kind the procedure that follows from it
   * @param notice its notice
   */
  record Governing(IssuanceKind kind, Notice notice) {
    Governing {
      requireNonNull(kind, "kind");
      requireNonNull(notice, "notice");
    }
  }

  /** How long a sending may take from the first warning to the moment when KSeF has it. */
  private static final Duration SOON = Duration.ofMinutes(15);

  private final OutageBoard board;
  private final CaseFacts cases;
  private final Rulings rulings;
  private final Readings readings;

  /** Takes what is announced and stored, the rules, and the readings in force. */
  public LawDesk(OutageBoard board, InvoiceStore store, Rulings rulings, Readings readings) {
    this.board = board;
    this.cases = new CaseFacts(store);
    this.rulings = rulings;
    this.readings = readings;
  }

  /** Returns what all recorded notices come to. */
  OutageLedger ledger() {
    return OutageLedger.of(board.current(), Art106ne::announces);
  }

  // --- before an invoice is issued

  /** Says whether the law lets this invoice be issued now. */
  Either<Refusal, InvoiceFacts> permits(InvoiceFacts facts, Instant now) {
    InvoiceCase bare = InvoiceCase.of(facts.issueDate(), now).with(ledger().timeline());
    return List.ofAll(facts.corrects())
        .foldLeft(
            ruled(bare),
            (sofar, entry) ->
                sofar.flatMap(
                    ok -> permitted(bare.withOriginal(cases.original(facts, entry)), entry)))
        .map(ok -> facts);
  }

  private Either<Refusal, InvoiceRuling> permitted(InvoiceCase asked, CorrectedInvoice entry) {
    return ruled(asked)
        .filterOrElse(
            ruling -> ruling.correction().forAll(permit -> permit.mayIssue()),
            ruling ->
                new Refusal.CorrectionBlocked(
                    entry, ruling.permit().get().decisive().basis().citation()));
  }

  private Either<Refusal, InvoiceRuling> ruled(InvoiceCase asked) {
    return rulings.rule(asked, readings).mapLeft(LawDesk::outside);
  }

  private static Refusal outside(Rulings.Refusal refusal) {
    if (refusal instanceof Rulings.Refusal.BeforeTheLaw before) {
      return new IssueInvoice.Refusal.OutsideTheLaw(before.day() + " < " + before.first());
    }
    return new IssueInvoice.Refusal.OutsideTheLaw(
        ((Rulings.Refusal.OutsideTheCalendar) refusal).day().toString());
  }

  /** Finds the announced outage that governs an invoice issued now. */
  Option<Governing> governing(IssueDate issueDate, Instant now) {
    OutageLedger ledger = ledger();
    InvoiceCase asked = InvoiceCase.of(issueDate, now).with(ledger.timeline());
    return rule(asked)
        .outcome()
        .procedure()
        .flatMap(kind -> noticeBehind(asked, ledger).map(notice -> new Governing(kind, notice)));
  }

  private static Option<Notice> noticeBehind(InvoiceCase asked, OutageLedger ledger) {
    return asked.outages().governing(asked.issued()).flatMap(ledger::saying);
  }

  /** Puts together what an invoice keeps from its issue on, with its duty by the law. */
  Particulars particulars(InvoiceFacts facts, Issuance issuance) {
    InvoiceCase asked = cases.of(facts, issuance, ledger().timeline());
    return Particulars.of(facts, issuance, rule(asked).duty(), Option.none());
  }

  /**
   * Finds the announced outage in which nothing is to be sent: a total failure, or any other where
   * it was chosen to wait for its end.
   */
  Option<Wall> stopsSending(Instant now, boolean waitsInOutages) {
    OutageLedger ledger = ledger();
    OutageTimeline timeline = ledger.timeline();
    Option<Announcement> total = timeline.covering(now, OutageKind.AWARIA_CALKOWITA).headOption();
    Option<Announcement> other =
        waitsInOutages
            ? List.of(OutageKind.AWARIA, OutageKind.NIEDOSTEPNOSC)
                .flatMap(kind -> timeline.covering(now, kind))
                .headOption()
            : Option.none();
    return total
        .orElse(other)
        .flatMap(ledger::saying)
        .map(notice -> new Wall.Announced(notice.id(), total.isDefined()));
  }

  // --- after it

  /**
   * Computes the procedure and the duty of an invoice by these notices; none where no notice can
   * concern it: a prepared invoice does not exist in law, and one sent online has no term.
   */
  Option<Ruled> ruled(Invoice invoice, OutageLedger ledger) {
    boolean concerned =
        invoice.kind() != Invoice.Kind.PREPARED
            && !CaseFacts.isOnline(invoice.particulars().issuance().kind());
    return concerned ? ruled(cases.of(invoice, ledger.timeline()), invoice, ledger) : Option.none();
  }

  private Option<Ruled> ruled(InvoiceCase asked, Invoice invoice, OutageLedger ledger) {
    InvoiceRuling ruling = rule(asked);
    Issuance issued = invoice.particulars().issuance();
    // An invoice that KSeF should have refused has no answers, and keeps what it has.
    return ruling
        .answers()
        .map(
            answers -> {
              IssuanceKind kind = ruling.outcome().procedure().get();
              Option<Notice> notice =
                  isByAnnouncement(kind) ? noticeBehind(asked, ledger) : Option.none();
              return new Ruled(
                  new Issuance(issued.at(), kind, issued.cause(), notice.map(Notice::id)),
                  answers.duty().conclusion(),
                  answers.duty().decisive());
            });
  }

  private static boolean isByAnnouncement(IssuanceKind kind) {
    return switch (kind) {
      case NIEDOSTEPNOSC, AWARIA, AWARIA_CALKOWITA -> true;
      case ONLINE, OFFLINE24, DEEMED_OFFLINE24 -> false;
    };
  }

  /** Returns an invoice that KSeF never got to waiting, with what the law makes of it by now. */
  Change notReceived(Invoice.Submitted submitted, String error) {
    Invoice waiting = submitted.notReceived(error);
    return ruled(waiting, ledger())
        .map(ruled -> Change.of(submitted, ruled, ruled.applied(waiting), "NOT_RECEIVED"))
        .getOrElse(new Change(waiting, Option.none()));
  }

  /** Notes the number, with the procedure and duty that the law gives an invoice sent then. */
  Change accepted(Invoice.Submitted submitted, Acceptance acceptance) {
    OutageLedger ledger = ledger();
    Invoice.Accepted accepted = submitted.accepted(acceptance);
    return ruled(cases.of(accepted, ledger.timeline()), accepted, ledger)
        .map(
            ruled ->
                Change.of(submitted, ruled, ruled.applied(accepted), "SENT " + acceptance.sentAt()))
        .getOrElse(new Change(accepted, Option.none()));
  }

  /**
   * A next state, and how it changes what the law orders.
   *
   * @param invoice the next state
   * @param duty the change; none where the law did not look at it again
   */
  record Change(Invoice invoice, Option<DutyChange> duty) {
    Change {
      requireNonNull(invoice, "invoice");
      requireNonNull(duty, "duty");
    }

    static Change of(Invoice before, Ruled ruled, Invoice after, String cause) {
      return new Change(after, Option.some(new DutyChange(before, after, cause, ruled.rule())));
    }
  }

  /** Says what becomes of a prepared invoice if KSeF takes it in at this moment, or soon after. */
  OnlineOutlook outlook(Invoice.Prepared prepared, Instant now) {
    OutageTimeline outages = ledger().timeline();
    return new OnlineOutlook(
        PolishTime.dayOf(now),
        rule(cases.sent(prepared.particulars(), now, outages)).procedure(),
        rule(cases.sent(prepared.particulars(), now.plus(SOON), outages)).procedure());
  }

  /** Rules on an invoice in its present state, judged at a moment. */
  InvoiceRuling ruling(Invoice invoice, Instant now) {
    return rule(cases.of(invoice, ledger().timeline()).asOf(now));
  }

  private InvoiceRuling rule(InvoiceCase asked) {
    return rulings
        .rule(asked, readings)
        .getOrElseThrow(
            refusal ->
                new IllegalStateException(
                    "an invoice that the rules do not reach is in the store: " + refusal));
  }
}
