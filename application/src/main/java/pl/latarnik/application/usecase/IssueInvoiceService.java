package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.IrregularNotice;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.application.usecase.LawDesk.Governing;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Issuance.Cause;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.lifecycle.Transport;
import pl.latarnik.domain.verification.KodI;
import pl.latarnik.domain.verification.VerificationCodes;

/**
 * Approves a file: reads it, asks the law for its procedure, and makes it durable before it
 * answers.
 */
public final class IssueInvoiceService implements IssueInvoice {

  private final InvoiceXml xml;
  private final InvoiceStore store;
  private final KsefGateway gateway;
  private final OfflineSigner signer;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final LawDesk law;
  private final DeskSettings settings;
  private final Clock clock;

  /** Takes what it works with. */
  public IssueInvoiceService(
      InvoiceXml xml,
      InvoiceStore store,
      KsefGateway gateway,
      OfflineSigner signer,
      AuditTrail audit,
      Transactions transactions,
      LawDesk law,
      DeskSettings settings,
      Clock clock) {
    this.xml = xml;
    this.store = store;
    this.gateway = gateway;
    this.signer = signer;
    this.audit = audit;
    this.transactions = transactions;
    this.law = law;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is known before anything is decided. */
  private record Case(
      Command command,
      InvoiceFacts facts,
      List<Finding> warnings,
      boolean attachment,
      Instant now) {
    Case with(InvoiceFacts other) {
      return new Case(command, other, warnings, attachment, now);
    }
  }

  /** How it is to be issued, and why. */
  private record Way(
      IssuanceKind kind,
      Cause cause,
      Option<Governing> announced,
      Option<KsefFailure> unreachable) {}

  @Override
  public Either<Refusal, Approved> issue(Command command) {
    Instant now = clock.instant();
    return xml.read(command.file(), settings.environment(), PolishTime.dayOf(now))
        .toEither()
        .<Refusal>mapLeft(Refusal.NotValid::new)
        .map(
            read ->
                new Case(command, facts(command, read), read.warnings(), read.attachment(), now))
        .flatMap(this::withoutRival)
        .flatMap(this::approved);
  }

  private static InvoiceFacts facts(Command command, InvoiceXml.Readable read) {
    return command.buyer().map(read.facts()::with).getOrElse(read.facts());
  }

  private Either<Refusal, Approved> approved(Case it) {
    Option<StoredInvoice> known = store.find(InvoiceId.from(it.facts.hash()));
    boolean finished = known.exists(stored -> stored.invoice().kind() != Invoice.Kind.PREPARED);
    if (finished) {
      return finished(it, known.get());
    }
    // What was stated of a draft holds until something else is.
    Case now =
        known.isDefined() && it.command.buyer().isEmpty()
            ? it.with(known.get().invoice().particulars().facts())
            : it;
    Option<StoredInvoice> same =
        known.filter(stored -> stored.invoice().particulars().facts().equals(now.facts));
    return law.permits(now.facts, now.now)
        .flatMap(permitted -> way(now))
        .flatMap(way -> issued(now, way, same));
  }

  /** Without a statement nothing is asked of it; with another one nothing may change any more. */
  private static Either<Refusal, Approved> finished(Case it, StoredInvoice known) {
    InvoiceFacts issued = known.invoice().particulars().facts();
    return it.command.buyer().isDefined() && !it.facts.equals(issued)
        ? Either.left(new Refusal.BuyerDecided(known.invoice().id(), issued.buyer()))
        : Either.right(new Approved(known, true, Option.none(), it.warnings, Option.none()));
  }

  /** Same seller, kind and P_2 with other bytes: KSeF would call it a duplicate. */
  private Either<Refusal, Case> withoutRival(Case it) {
    return store
        .find(it.facts.number())
        .find(
            stored -> {
              InvoiceFacts other = stored.invoice().particulars().facts();
              return other.seller().equals(it.facts.seller())
                  && other.kind() == it.facts.kind()
                  && !other.hash().equals(it.facts.hash())
                  && stored.invoice().kind() != Invoice.Kind.PREPARED
                  && stored.invoice().kind() != Invoice.Kind.REJECTED;
            })
        .map(rival -> Either.<Refusal, Case>left(new Refusal.NumberTaken(rival.invoice().id())))
        .getOrElse(Either.right(it));
  }

  // --- the way

  private Either<Refusal, Way> way(Case it) {
    Option<Governing> announced = law.governing(it.facts.issueDate(), it.now);
    Option<IssuanceKind> wanted = it.command.procedure();
    if (announced.isDefined()) {
      IssuanceKind governing = announced.get().kind();
      return wanted.forAll(kind -> kind == governing || kind == IssuanceKind.OFFLINE24)
          ? Either.right(new Way(governing, Cause.ANNOUNCEMENT, announced, Option.none()))
          : online(it, wanted, governing);
    }
    if (wanted.contains(IssuanceKind.OFFLINE24)) {
      return Either.right(
          new Way(IssuanceKind.OFFLINE24, Cause.CHOICE, Option.none(), Option.none()));
    }
    return online(it, wanted, IssuanceKind.OFFLINE24);
  }

  private Either<Refusal, Way> online(
      Case it, Option<IssuanceKind> wanted, IssuanceKind governing) {
    if (wanted.exists(kind -> kind != IssuanceKind.ONLINE)) {
      return Either.left(new Refusal.ProcedureNotOpen(wanted.get(), governing));
    }
    Option<KsefFailure> unreachable = gateway.reach().swap().toOption();
    boolean offline =
        unreachable.isDefined()
            && wanted.isEmpty()
            && it.command.whenUnavailable() == WhenUnavailable.OFFLINE24;
    return Either.right(
        offline
            ? new Way(IssuanceKind.OFFLINE24, Cause.CONNECTIVITY, Option.none(), unreachable)
            : new Way(IssuanceKind.ONLINE, Cause.ORDINARY, Option.none(), unreachable));
  }

  // --- making it so

  private Either<Refusal, Approved> issued(Case it, Way way, Option<StoredInvoice> known) {
    Issuance issuance =
        new Issuance(
            it.now, way.kind, way.cause, way.announced.map(announced -> announced.notice().id()));
    if (way.kind == IssuanceKind.ONLINE) {
      return known.isDefined()
          ? Either.right(approved(it, way, known.get(), true))
          : added(it, way, new Invoice.Prepared(particulars(it, issuance)), known);
    }
    if (way.kind == IssuanceKind.AWARIA_CALKOWITA) {
      return added(it, way, new Invoice.OutsideKsef(particulars(it, issuance)), known);
    }
    return codes(it)
        .flatMap(
            codes -> {
              Particulars bare = particulars(it, issuance);
              Invoice invoice =
                  new Invoice.Prepared(bare).issuedOffline(issuance, bare.duty(), codes);
              return added(it, way, invoice, known);
            });
  }

  /** An attachment ties an invoice to batches from now on. */
  private Particulars particulars(Case it, Issuance issuance) {
    Particulars bare = law.particulars(it.facts, issuance);
    return it.attachment ? bare.with(Transport.WITH_ATTACHMENT) : bare;
  }

  private Either<Refusal, VerificationCodes> codes(Case it) {
    InvoiceFacts facts = it.facts;
    KodI first = Codes.first(settings.codes(), facts.seller(), facts.issueDate(), facts.hash());
    return Codes.second(
            signer, settings.codes(), settings.context(), facts.seller(), facts.hash(), it.now)
        .bimap(Refusal.CertificateUnusable::new, second -> VerificationCodes.of(first, second));
  }

  private Either<Refusal, Approved> added(
      Case it, Way way, Invoice invoice, Option<StoredInvoice> known) {
    return transactions.inTransaction(
        () -> {
          dropReplacedDrafts(it);
          Either<StoredInvoice, StoredInvoice> stored =
              known.isDefined()
                  ? store
                      .update(known.get(), invoice)
                      .mapLeft(stale -> store.find(invoice.id()).getOrElse(known.get()))
                  : store.add(invoice, it.command.file());
          return stored.fold(
              there -> Either.right(approved(it, way, there, true)),
              now -> {
                written(it, invoice);
                return Either.right(approved(it, way, now, known.isDefined()));
              });
        });
  }

  private static Approved approved(Case it, Way way, StoredInvoice stored, boolean alreadyThere) {
    Option<IrregularNotice> irregular =
        way.announced.map(Governing::notice).flatMap(IrregularNotice::of);
    return new Approved(stored, alreadyThere, way.unreachable, it.warnings, irregular);
  }

  /**
   * A prepared invoice may be changed by its owner: the new file, or what is newly stated of the
   * same file, takes the place of the old.
   */
  private void dropReplacedDrafts(Case it) {
    for (StoredInvoice stored : store.find(it.facts.number())) {
      InvoiceFacts old = stored.invoice().particulars().facts();
      if (stored.invoice() instanceof Invoice.Prepared prepared
          && old.seller().equals(it.facts.seller())
          && old.kind() == it.facts.kind()
          && !old.equals(it.facts)
          && store.drop(stored, prepared).isRight()) {
        audit.append(
            DomainEvent.of(
                it.now, Kind.INVOICE_DROPPED, prepared.id(), "replaced by " + it.facts.hash()));
      }
    }
  }

  private void written(Case it, Invoice invoice) {
    Particulars now = invoice.particulars();
    boolean prepared = invoice.kind() == Invoice.Kind.PREPARED;
    audit.append(
        DomainEvent.of(
            it.now,
            prepared ? Kind.INVOICE_PREPARED : Kind.INVOICE_ISSUED,
            invoice.id(),
            now.issuance().kind()
                + " "
                + now.issuance().cause()
                + now.issuance().notice().map(notice -> " " + notice).getOrElse("")
                + " "
                + now.facts().hash()));
    now.facts()
        .stated()
        .forEach(
            stated ->
                audit.append(
                    DomainEvent.of(
                        it.now,
                        Kind.BUYER_STATED,
                        invoice.id(),
                        stated.category()
                            + " ("
                            + now.facts().buyerByFile()
                            + "): "
                            + stated.reason())));
    if (!prepared) {
      audit.append(
          DomainEvent.of(it.now, Kind.DUTY_SET, invoice.id(), JournalWords.of(now.duty())));
    }
  }
}
