package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.IssueInvoice.Refusal;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * The only place where use cases meet the rules: puts the facts of an invoice together with what is
 * announced, asks the rules, and hands back what they say. It decides nothing itself.
 */
public final class LawDesk {

  /**
   * An announced outage that governs an invoice.
   *
   * @param kind the procedure that follows from it
   * @param notice its notice
   */
  record Governing(IssuanceKind kind, NoticeId notice) {
    Governing {
      requireNonNull(kind, "kind");
      requireNonNull(notice, "notice");
    }
  }

  private final OutageBoard board;
  private final InvoiceStore store;
  private final Rulings rulings;
  private final Readings readings;

  /** Takes what is announced and stored, the rules, and the readings in force. */
  public LawDesk(OutageBoard board, InvoiceStore store, Rulings rulings, Readings readings) {
    this.board = board;
    this.store = store;
    this.rulings = rulings;
    this.readings = readings;
  }

  // --- before an invoice is issued

  /** Says whether the law lets this invoice be issued now. */
  Either<Refusal, InvoiceFacts> permits(InvoiceFacts facts, Instant now) {
    InvoiceCase bare = InvoiceCase.of(facts.issueDate(), now).with(timeline());
    return List.ofAll(facts.corrects())
        .foldLeft(
            ruled(bare),
            (sofar, entry) ->
                sofar.flatMap(ok -> permitted(bare.withOriginal(original(facts, entry)), entry)))
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
    return governing(InvoiceCase.of(issueDate, now).with(timeline()));
  }

  private Option<Governing> governing(InvoiceCase asked) {
    Option<IssuanceKind> procedure = rule(asked).outcome().procedure();
    return asked
        .outages()
        .governing(asked.issued())
        .flatMap(this::noticeOf)
        .flatMap(notice -> procedure.map(kind -> new Governing(kind, notice)));
  }

  private Option<NoticeId> noticeOf(Announcement announcement) {
    return board.current().find(n -> n.announcement().equals(announcement)).map(Notice::id);
  }

  /** Puts together what an invoice keeps from its issue on, with its duty by the law. */
  Particulars particulars(InvoiceFacts facts, Issuance issuance) {
    InvoiceCase asked = facts(facts, issuance, timeline());
    return Particulars.of(facts, issuance, rule(asked).duty(), Option.none());
  }

  // --- after it

  /**
   * Computes the procedure and the duty of a waiting invoice again from what is announced now; an
   * invoice that the law takes out of sending is withdrawn. Other states stay as they are.
   */
  Invoice revised(Invoice invoice) {
    if (invoice instanceof Invoice.Issued issued) {
      Particulars now = revised(issued.particulars(), facts(invoice, timeline()));
      return now.duty() instanceof SubmissionDuty.NotRequired
          ? new Invoice.Issued(issued.particulars()).withdrawn()
          : new Invoice.Issued(now);
    }
    if (invoice instanceof Invoice.Submitted submitted
        && submitted.attempt().mode() == SendingMode.OFFLINE) {
      SubmissionDuty duty = rule(facts(invoice, timeline())).duty();
      // What may have arrived is not withdrawn before KSeF has said that it did not.
      return duty instanceof SubmissionDuty.NotRequired ? invoice : submitted.moved(duty);
    }
    return invoice;
  }

  private Particulars revised(Particulars particulars, InvoiceCase asked) {
    InvoiceRuling ruling = rule(asked);
    Issuance issuance = particulars.issuance();
    Option<Governing> governing =
        governing(asked).filter(g -> g.kind().isOffline() && g.kind() != issuance.kind());
    return governing
        .map(
            g ->
                particulars.withIssuance(
                    new Issuance(
                        issuance.at(),
                        g.kind(),
                        Issuance.Cause.ANNOUNCEMENT,
                        Option.some(g.notice()))))
        .getOrElse(particulars)
        .withDuty(ruling.duty());
  }

  /** Notes the number, with the procedure and duty that the law gives an invoice sent then. */
  Invoice.Accepted accepted(Invoice.Submitted submitted, Acceptance acceptance) {
    InvoiceRuling ruling =
        rule(
            facts(submitted, timeline())
                .withSent(acceptance.sentAt())
                .withNumber(acceptance.numberAssignedAt()));
    IssuanceKind before = submitted.particulars().issuance().kind();
    IssuanceKind now = ruling.outcome().procedure().getOrElse(before);
    return now == before && ruling.duty().equals(submitted.particulars().duty())
        ? submitted.accepted(acceptance)
        : submitted.accepted(acceptance, now, ruling.duty());
  }

  /** Rules on an invoice in its present state, judged at a moment. */
  InvoiceRuling ruling(Invoice invoice, Instant now) {
    return rule(facts(invoice, timeline()).asOf(now));
  }

  // --- the facts

  private OutageTimeline timeline() {
    return OutageTimeline.of(board.current().map(Notice::announcement));
  }

  private InvoiceCase facts(Invoice invoice, OutageTimeline outages) {
    Particulars p = invoice.particulars();
    InvoiceCase facts = facts(p.facts(), p.issuance(), outages);
    if (invoice instanceof Invoice.Accepted accepted) {
      return facts
          .withSent(accepted.acceptance().sentAt())
          .withNumber(accepted.acceptance().numberAssignedAt());
    }
    return invoice instanceof Invoice.Submitted submitted
            && submitted.attempt().submission().isDefined()
        ? facts.withSent(submitted.attempt().at())
        : facts;
  }

  private InvoiceCase facts(InvoiceFacts facts, Issuance issuance, OutageTimeline outages) {
    IssuanceKind kind = issuance.kind();
    boolean online = kind == IssuanceKind.ONLINE || kind == IssuanceKind.DEEMED_OFFLINE24;
    InvoiceCase asked =
        InvoiceCase.of(facts.issueDate(), issuance.at())
            .with(online ? Intent.ONLINE : Intent.OFFLINE)
            .with(facts.buyer())
            .with(outages)
            .withAmounts(facts.vat(), Option.some(facts.total()));
    List<CorrectedOriginal> originals =
        List.ofAll(facts.corrects()).map(entry -> original(facts, entry));
    return originals
        .find(original -> original.numberAssigned().isEmpty())
        .orElse(originals::headOption)
        .map(asked::withOriginal)
        .getOrElse(asked);
  }

  /** What the store knows of the original decides; of others only what the correction says. */
  private CorrectedOriginal original(InvoiceFacts correction, CorrectedInvoice entry) {
    return store
        .find(entry.number())
        .map(stored -> stored.invoice())
        .filter(invoice -> isOriginal(invoice, correction.seller(), correction))
        .sortBy(invoice -> invoice.kind() == Invoice.Kind.ACCEPTED ? 0 : 1)
        .headOption()
        .map(LawDesk::stored)
        .getOrElse(() -> unknown(entry));
  }

  private static boolean isOriginal(Invoice invoice, Nip seller, InvoiceFacts correction) {
    InvoiceFacts facts = invoice.particulars().facts();
    return facts.seller().equals(seller) && !facts.hash().equals(correction.hash());
  }

  private static CorrectedOriginal stored(Invoice original) {
    if (original.kind() == Invoice.Kind.OUTSIDE_KSEF) {
      return new CorrectedOriginal(Option.none(), Option.none()); // never gets a number
    }
    Option<Instant> number =
        original instanceof Invoice.Accepted accepted
            ? Option.some(accepted.acceptance().numberAssignedAt())
            : Option.none();
    return new CorrectedOriginal(Option.some(original.particulars().issuance().kind()), number);
  }

  private static CorrectedOriginal unknown(CorrectedInvoice entry) {
    return entry.inKsef()
        ? new CorrectedOriginal(
            Option.some(IssuanceKind.ONLINE),
            Option.some(PolishTime.startOfDay(entry.issueDate().day())))
        : new CorrectedOriginal(Option.none(), Option.none());
  }

  private InvoiceRuling rule(InvoiceCase asked) {
    return rulings
        .rule(asked, readings)
        .getOrElseThrow(
            refusal ->
                new IllegalStateException(
                    "an invoice that the rules do not reach is in the store: " + refusal));
  }

  // --- the journal's words

  /** Writes a duty for the journal. */
  static String text(SubmissionDuty duty) {
    return duty.fold(
        due -> "DUE_BY " + due.day() + " SAFE_BY " + due.safeBy(),
        waits -> "WAITS_FOR_END " + waits.outage(),
        none -> "NO_TERM" + none.advisoryDay().map(day -> " ADVISORY_BY " + day).getOrElse(""),
        not -> "NOT_REQUIRED");
  }

  /** Writes a notice for the journal. */
  static String text(Notice notice) {
    Announcement a = notice.announcement();
    return notice.id()
        + " v"
        + notice.version()
        + " "
        + a.kind()
        + " "
        + a.start()
        + "/"
        + a.end().map(Instant::toString).getOrElse("..")
        + " ANNOUNCED "
        + a.announced()
        + a.endAnnounced().map(at -> " END_ANNOUNCED " + at).getOrElse("")
        + " "
        + notice.source();
  }
}
