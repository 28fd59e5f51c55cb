package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.CorrectTechnically;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.RejectionGround;
import pl.latarnik.domain.correction.TechnicalCorrection;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.law.guidance.KorektaTechniczna;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.verification.VerificationCodes;

/**
 * Puts a corrected file in the place of a refused one. All corrections of one invoice, however many
 * are refused, are compared with that invoice and name its hash: it is on the buyer's copy.
 */
public final class CorrectTechnicallyService implements CorrectTechnically {

  private final InvoiceStore store;
  private final InvoiceXml xml;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final OfflineCodes codes;
  private final DeskSettings settings;
  private final Clock clock;

  /** Takes what it works with. */
  public CorrectTechnicallyService(
      InvoiceStore store,
      InvoiceXml xml,
      AuditTrail audit,
      Transactions transactions,
      OfflineCodes codes,
      DeskSettings settings,
      Clock clock) {
    this.store = store;
    this.xml = xml;
    this.audit = audit;
    this.transactions = transactions;
    this.codes = codes;
    this.settings = settings;
    this.clock = clock;
  }

  /** The first of a chain of refused files, and the last, which carries the term. */
  private record Chain(StoredInvoice original, StoredInvoice last) {
    Invoice.Rejected first() {
      return (Invoice.Rejected) original.invoice();
    }

    Invoice.Rejected latest() {
      return (Invoice.Rejected) last.invoice();
    }

    InvoiceHash hash() {
      return original.invoice().particulars().facts().hash();
    }

    /** The number may change if KSeF ever called one of them a duplicate. */
    RejectionGround ground() {
      List<RejectionGround> grounds =
          List.of(first(), latest()).map(r -> RejectionGround.of(r.rejection().code()));
      return grounds.contains(RejectionGround.DUPLICATE)
          ? RejectionGround.DUPLICATE
          : grounds.last();
    }
  }

  @Override
  public Either<Refusal, Recorded> correct(Command command) {
    return chain(command.refused())
        .flatMap(
            chain ->
                withoutTwin(command.file())
                    .flatMap(file -> verdict(chain, file))
                    .flatMap(verdict -> corrected(chain, verdict, command.file())));
  }

  // --- may it be corrected

  private Either<Refusal, Chain> chain(InvoiceId id) {
    Option<StoredInvoice> named = store.find(id);
    if (named.isEmpty()) {
      return Either.left(new Refusal.Unknown(id));
    }
    return refused(named.get()).flatMap(refused -> chain(named.get(), refused));
  }

  private static Either<Refusal, Invoice.Rejected> refused(StoredInvoice stored) {
    if (!(stored.invoice() instanceof Invoice.Rejected refused)) {
      return Either.left(new Refusal.NotRefused(stored.invoice().kind()));
    }
    return refused.particulars().issuance().kind().isOffline()
        ? Either.right(refused)
        : Either.left(new Refusal.NotOffline(refused.particulars().issuance().kind()));
  }

  private Either<Refusal, Chain> chain(StoredInvoice named, Invoice.Rejected refused) {
    StoredInvoice original =
        refused
            .particulars()
            .transport()
            .replaces()
            .flatMap(hash -> store.find(InvoiceId.from(hash)))
            .getOrElse(named);
    StoredInvoice last =
        ((Invoice.Rejected) original.invoice())
            .replacedBy()
            .flatMap(store::find)
            .getOrElse(original);
    if (last.invoice().particulars().duty() instanceof SubmissionDuty.NotRequired) {
      return Either.left(new Refusal.NotToBeSent());
    }
    return last.invoice() instanceof Invoice.Rejected
        ? Either.right(new Chain(original, last))
        : Either.left(new Refusal.AlreadyReplaced(last.invoice().id(), last.invoice().kind()));
  }

  private Either<Refusal, ExactBytes> withoutTwin(ExactBytes file) {
    InvoiceId id = InvoiceId.from(InvoiceHash.from(file));
    // The refused file itself is told by the comparison, with its reason.
    return store
        .find(id)
        .filter(twin -> !(twin.invoice() instanceof Invoice.Rejected))
        .<Either<Refusal, ExactBytes>>map(twin -> Either.left(new Refusal.FileKnown(id)))
        .getOrElse(Either.right(file));
  }

  private Either<Refusal, TechnicalCorrection> verdict(Chain chain, ExactBytes file) {
    return xml.difference(store.file(chain.original().invoice().id()), file)
        .toEither()
        .<Refusal>mapLeft(Refusal.NotComparable::new)
        .map(
            changes ->
                KorektaTechniczna.of(chain.hash(), InvoiceHash.from(file), chain.ground(), changes))
        .filterOrElse(TechnicalCorrection::isAllowed, Refusal.NotAllowed::new);
  }

  // --- making it so

  private Either<Refusal, Recorded> corrected(
      Chain chain, TechnicalCorrection verdict, ExactBytes file) {
    Instant now = clock.instant();
    return xml.read(file, settings.environment(), PolishTime.dayOf(now))
        .toEither()
        .<Refusal>mapLeft(Refusal.NotValid::new)
        .map(read -> facts(chain, read.facts()))
        .flatMap(
            facts ->
                codes
                    .of(facts, now)
                    .<Refusal>mapLeft(Refusal.CertificateUnusable::new)
                    .flatMap(made -> recorded(chain, verdict, file, facts, made, now)));
  }

  /** What the seller stated of the buyer holds on: the invoice is the same. */
  private static InvoiceFacts facts(Chain chain, InvoiceFacts read) {
    return chain
        .original()
        .invoice()
        .particulars()
        .facts()
        .stated()
        .map(read::with)
        .getOrElse(read);
  }

  private Either<Refusal, Recorded> recorded(
      Chain chain,
      TechnicalCorrection verdict,
      ExactBytes file,
      InvoiceFacts facts,
      VerificationCodes made,
      Instant now) {
    Invoice.Issued correction = chain.latest().corrected(facts, chain.hash(), made);
    return transactions.inTransaction(
        () ->
            store
                .add(correction, file)
                .<Refusal>mapLeft(twin -> new Refusal.FileKnown(twin.invoice().id()))
                .flatMap(added -> linked(chain, correction.id()).map(first -> added(added, first)))
                .map(both -> new Recorded(both.correction(), both.original(), verdict))
                .peek(done -> written(chain, correction, now)));
  }

  private record Both(StoredInvoice correction, StoredInvoice original) {}

  private static Both added(StoredInvoice correction, StoredInvoice original) {
    return new Both(correction, original);
  }

  /** The one that was first, and the one that was last, both name their successor. */
  private Either<Refusal, StoredInvoice> linked(Chain chain, InvoiceId correction) {
    boolean single = chain.last().invoice().id().equals(chain.original().invoice().id());
    Either<Refusal, StoredInvoice> last = linked(chain.last(), chain.latest(), correction);
    return single ? last : last.flatMap(l -> linked(chain.original(), chain.first(), correction));
  }

  private Either<Refusal, StoredInvoice> linked(
      StoredInvoice stored, Invoice.Rejected refused, InvoiceId correction) {
    return store
        .update(stored, refused.replacedBy(correction))
        .mapLeft(stale -> new Refusal.Busy(stale.invoice()));
  }

  private void written(Chain chain, Invoice.Issued correction, Instant now) {
    InvoiceId original = chain.original().invoice().id();
    List.of(chain.original(), chain.last())
        .map(stored -> stored.invoice().id())
        .distinct()
        .forEach(id -> audit.append(event(now, id, "REPLACED_BY " + correction.id())));
    audit.append(
        event(
            now,
            correction.id(),
            "REPLACES " + original + " " + correction.particulars().facts().hash()));
    audit.append(
        DomainEvent.of(
            now, Kind.DUTY_SET, correction.id(), JournalWords.of(correction.particulars().duty())));
  }

  private static DomainEvent event(Instant now, InvoiceId id, String detail) {
    return DomainEvent.of(now, Kind.TECHNICAL_CORRECTION, id, detail);
  }
}
