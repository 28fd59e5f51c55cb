package pl.latarnik.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a document after its intake: rules, number, confirmation, end of its session.
 * Files are read outside the lock of {@link SimulatedKsef}, everything is decided under it.
 */
final class InvoiceProcessing {
  private static final int LARGEST_PAGE = 10_000;

  private final Object lock;
  private final SimulatedClock clock;
  private final Numbers numbers;
  private final InvoiceChecks checks;
  private final Upo upo;
  private final Archive archive;

  /** Takes the lock that guards sessions and invoices. */
  InvoiceProcessing(
      Object lock,
      SimulatedClock clock,
      Numbers numbers,
      InvoiceChecks checks,
      Upo upo,
      Archive archive) {
    this.lock = lock;
    this.clock = clock;
    this.numbers = numbers;
    this.checks = checks;
    this.upo = upo;
    this.archive = archive;
  }

  /** Decrypts and checks a document that was sent alone. */
  void process(HeldInvoice invoice) {
    Session session = invoice.session();
    if (session.key().isEmpty()) {
      reject(invoice, HeldInvoice.Status.SESSION_BROKEN, Optional.empty());
      return;
    }
    Optional<byte[]> plain =
        Crypto.decrypt(session.key().get(), session.iv(), invoice.request().encrypted());
    if (plain.isEmpty()) {
      markInProgress(invoice);
      end(invoice, HeldInvoice.Status.rejected(RejectedInvoice.undecipherable()));
    } else {
      process(invoice, plain.get());
    }
  }

  /** Checks a document whose text is known. */
  void process(HeldInvoice invoice, byte[] plain) {
    markInProgress(invoice);
    Session session = invoice.session();
    try {
      InvoiceFacts facts =
          checks.check(
              plain,
              new InvoiceChecks.Declared(
                  session.form(),
                  invoice.request().size(),
                  invoice.request().hash(),
                  session instanceof BatchSession || invoice.request().correctedHash().isPresent(),
                  session.limits()),
              session.context(),
              clock.warsawDay());
      decide(invoice, facts, plain);
    } catch (RejectedInvoice rejected) {
      reject(invoice, HeldInvoice.Status.rejected(rejected), rejected.invoiceNumber());
    } catch (RuntimeException fault) {
      // A fault of the simulator itself: shown as the real system shows its own, never swallowed.
      end(invoice, HeldInvoice.Status.unknown(String.valueOf(fault)));
      throw fault;
    }
  }

  void markInProgress(HeldInvoice invoice) {
    synchronized (lock) {
      invoice.inProgress();
    }
  }

  /** Ends a document without a number. */
  void end(HeldInvoice invoice, HeldInvoice.Status status) {
    reject(invoice, status, Optional.empty());
  }

  private void reject(HeldInvoice invoice, HeldInvoice.Status status, Optional<String> number) {
    synchronized (lock) {
      invoice.reject(status, number);
      complete(invoice.session());
    }
  }

  /** Rule 13 and the number: under the lock, so that of two equal invoices one gets it. */
  private void decide(HeldInvoice invoice, InvoiceFacts facts, byte[] plain) {
    synchronized (lock) {
      Optional<HeldInvoice> original = archive.byKey(facts.key());
      if (original.isPresent()) {
        invoice.reject(
            HeldInvoice.Status.duplicate(
                original.get().acceptance().orElseThrow().ksefNumber(),
                original.get().session().reference()),
            facts);
      } else if (archive.holds(invoice)) {
        accept(invoice, facts, plain);
      }
      complete(invoice.session());
    }
  }

  private void accept(HeldInvoice invoice, InvoiceFacts facts, byte[] plain) {
    Instant now = clock.now();
    String ksefNumber = numbers.ksefNumber(facts.sellerNip(), now);
    boolean late = facts.issueDate().isBefore(SimulatedClock.warsawDay(invoice.receivedAt()));
    HeldInvoice.Mode mode =
        invoice.request().offlineMode() || late
            ? HeldInvoice.Mode.Offline
            : HeldInvoice.Mode.Online;
    Upo.Confirmed confirmed =
        new Upo.Confirmed(
            facts, ksefNumber, invoice.receivedAt(), now, invoice.request().hash(), mode);
    Confirmation confirmation =
        new Confirmation(() -> upo.invoice(invoice.session(), confirmed, now));
    String upoKey = numbers.hex(16);
    archive.addUpo(upoKey, confirmation);
    invoice.accept(
        facts, plain, new HeldInvoice.Acceptance(ksefNumber, now, mode, confirmation, upoKey));
    archive.add(invoice, facts);
  }

  /** Ends a closed session when all its documents have met their fate. */
  void complete(Session session) {
    synchronized (lock) {
      if (!session.complete() || !session.settled()) {
        return;
      }
      Instant now = clock.now();
      List<Upo.Confirmed> confirmed = new ArrayList<>();
      for (HeldInvoice invoice : session.invoices()) {
        invoice.acceptance().ifPresent(a -> confirmed.add(confirmed(invoice, a)));
      }
      if (confirmed.isEmpty()) {
        session.change(SessionState.NOTHING_VALID, now);
      } else {
        session.finish(pages(session, confirmed, now), now);
      }
    }
  }

  private List<Session.UpoPage> pages(Session session, List<Upo.Confirmed> all, Instant now) {
    List<Session.UpoPage> pages = new ArrayList<>();
    int count = (all.size() + LARGEST_PAGE - 1) / LARGEST_PAGE;
    for (int from = 0; from < all.size(); from += LARGEST_PAGE) {
      List<Upo.Confirmed> part =
          List.copyOf(all.subList(from, Math.min(all.size(), from + LARGEST_PAGE)));
      Upo.Page place = new Upo.Page(pages.size() + 1, count, from + 1, all.size());
      Confirmation content = new Confirmation(() -> upo.session(session, part, place, now));
      String key = numbers.hex(16);
      archive.addUpo(key, content);
      pages.add(new Session.UpoPage(numbers.reference("EU", now), content, key));
    }
    return pages;
  }

  private static Upo.Confirmed confirmed(HeldInvoice invoice, HeldInvoice.Acceptance acceptance) {
    return new Upo.Confirmed(
        invoice.facts().orElseThrow(),
        acceptance.ksefNumber(),
        invoice.receivedAt(),
        acceptance.at(),
        invoice.request().hash(),
        acceptance.mode());
  }
}
