package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;

/**
 * Puts the facts of stored invoices together as the rules ask for them. Of what was concluded
 * before only the intent is taken, which never changes; so the same notices always give the same
 * ruling.
 */
final class CaseFacts {

  private final InvoiceStore store;

  CaseFacts(InvoiceStore store) {
    this.store = store;
  }

  /** Says whether an invoice is declared online. */
  static boolean isOnline(IssuanceKind kind) {
    return kind == IssuanceKind.ONLINE || kind == IssuanceKind.DEEMED_OFFLINE24;
  }

  /** Returns the facts of an invoice in its present state. */
  InvoiceCase of(Invoice invoice, OutageTimeline outages) {
    Particulars p = invoice.particulars();
    if (invoice instanceof Invoice.Accepted accepted) {
      return sent(p, accepted.acceptance().sentAt(), outages)
          .withNumber(accepted.acceptance().numberAssignedAt());
    }
    return invoice instanceof Invoice.Submitted submitted
            && submitted.attempt().submission().isDefined()
        ? sent(p, submitted.attempt().at(), outages)
        : of(p.facts(), p.issuance(), outages);
  }

  /** Returns the facts of an invoice that KSeF took in. */
  InvoiceCase sent(Particulars p, Instant at, OutageTimeline outages) {
    // What is sent online is issued by being sent, whenever it was approved (art. 106na ust. 1).
    Instant issued = isOnline(p.issuance().kind()) ? at : p.issuance().at();
    return of(p.facts(), p.issuance().kind(), issued, outages).withSent(at);
  }

  /** Returns the facts of an invoice that is not sent. */
  InvoiceCase of(InvoiceFacts facts, Issuance issuance, OutageTimeline outages) {
    return of(facts, issuance.kind(), issuance.at(), outages);
  }

  private InvoiceCase of(
      InvoiceFacts facts, IssuanceKind kind, Instant issued, OutageTimeline outages) {
    InvoiceCase asked =
        InvoiceCase.of(facts.issueDate(), issued)
            .with(isOnline(kind) ? Intent.ONLINE : Intent.OFFLINE)
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
  CorrectedOriginal original(InvoiceFacts correction, CorrectedInvoice entry) {
    return store
        .find(entry.number())
        .map(stored -> stored.invoice())
        .filter(invoice -> isOriginal(invoice, correction.seller(), correction))
        .sortBy(invoice -> invoice.kind() == Invoice.Kind.ACCEPTED ? 0 : 1)
        .headOption()
        .map(CaseFacts::stored)
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
}
