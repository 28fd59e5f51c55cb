package pl.latarnik.simulator;

import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The state of the local KSeF: logins, sessions and invoices. Every public step takes the one lock;
 * decryption and the reading of files happen outside it.
 */
final class SimulatedKsef implements AutoCloseable {
  private static final Operation SEND = Operation.read("POST /sessions/online/{}/invoices");
  private final SimulatedClock clock;
  private final Numbers numbers;
  private final Certificates certificates;
  private final PublicKeys publicKeys;
  private final Logins logins;
  private final InvoiceChecks checks;
  private final Upo upo;
  private final XadesSeal seal;
  private final SimulatorOptions options;
  private final ScheduledExecutorService work;
  private final FaultBoard faults = new FaultBoard();
  private final Waiting waiting = new Waiting();
  private final FaultMemory faultMemory = new FaultMemory();
  private final InvoiceFaults invoiceFaults;

  private final Map<String, OnlineSession> sessions = new LinkedHashMap<>();
  private final Map<String, HeldInvoice> invoices = new LinkedHashMap<>();
  private final Archive archive = new Archive();

  SimulatedKsef(SimulatorOptions options, SimulatedClock clock, Numbers numbers) {
    this.options = options;
    this.clock = clock;
    this.numbers = numbers;
    Instant now = clock.now();
    this.certificates = new Certificates(numbers, now);
    this.publicKeys = new PublicKeys(certificates, now);
    this.logins =
        new Logins(
            clock,
            numbers,
            certificates,
            this::later,
            options.profile() != SimulatorOptions.Profile.PRODUCTION);
    KeyPair sealKeys = Crypto.ecKey("secp256r1");
    this.seal =
        new XadesSeal(
            sealKeys,
            certificates.certifyOwn(
                "Symulator - UPO", sealKeys.getPublic(), KeyUsage.digitalSignature, now));
    this.upo = new Upo(seal, options);
    this.checks =
        new InvoiceChecks(options.schemaFolder().map(OfficialSchemas::new), options.profile());
    this.invoiceFaults =
        new InvoiceFaults(
            faults,
            waiting,
            clock,
            this::markInProgress,
            (invoice, status) -> reject(invoice, status, Optional.empty()));
    this.work =
        Executors.newScheduledThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task, "simulator-processing");
              thread.setDaemon(true);
              return thread;
            });
  }

  Logins logins() {
    return logins;
  }

  Numbers numbers() {
    return numbers;
  }

  SimulatedClock clock() {
    return clock;
  }

  Certificates certificates() {
    return certificates;
  }

  PublicKeys publicKeys() {
    return publicKeys;
  }

  XadesSeal seal() {
    return seal;
  }

  SimulatorOptions options() {
    return options;
  }

  FaultBoard faults() {
    return faults;
  }

  FaultMemory faultMemory() {
    return faultMemory;
  }

  Waiting waiting() {
    return waiting;
  }

  @Override
  public void close() {
    work.shutdownNow();
  }

  /** Forgets logins, sessions and invoices; keys and certificates stay. */
  synchronized void reset() {
    logins.reset();
    sessions.clear();
    invoices.clear();
    archive.clear();
    waiting.clear();
    faultMemory.clear();
    invoiceFaults.reset();
    faults.clear();
  }

  synchronized OnlineSession open(
      Authentication owner, FormCode form, Optional<byte[]> key, byte[] iv) {
    Instant now = clock.now();
    OnlineSession session =
        new OnlineSession(numbers.reference("SO", now), owner, form, key, iv, now);
    sessions.put(session.reference(), session);
    if (key.isEmpty()) {
      later(() -> breakSession(session));
    }
    return session;
  }

  private synchronized void breakSession(OnlineSession session) {
    session.change(OnlineSession.Status.BAD_KEY, clock.now());
  }

  /** Finds a session of the context; another context's is forbidden, an unknown one a 21173. */
  synchronized OnlineSession session(String reference, Authentication login, String notFound) {
    OnlineSession session =
        Optional.ofNullable(sessions.get(reference))
            .orElseThrow(
                () ->
                    ApiFailure.badRequest(
                        21173,
                        "Brak sesji o wskazanym numerze referencyjnym.",
                        "Sesja o numerze referencyjnym " + reference + " " + notFound));
    if (!session.context().equals(login.context())) {
      throw ApiFailure.forbidden(
          "insufficient-resource-access",
          "Brak uprawnień do wskazanego zasobu w bieżącym kontekście.",
          Map.of());
    }
    expire(session);
    return session;
  }

  synchronized List<OnlineSession> sessions(Authentication login) {
    List<OnlineSession> own = new ArrayList<>();
    for (OnlineSession session : sessions.values()) {
      if (session.context().equals(login.context())) {
        expire(session);
        own.add(session);
      }
    }
    return own;
  }

  private void expire(OnlineSession session) {
    boolean over = clock.now().isAfter(session.validUntil());
    if (over && session.status() == OnlineSession.Status.OPEN) {
      shut(session);
      SessionFaults.ranOut(this, session.reference(), session.context().value());
    }
  }

  /** Lets a session run out of time now, whatever the clock says. */
  synchronized void runOut(String reference) {
    Optional.ofNullable(sessions.get(reference))
        .filter(session -> session.status() == OnlineSession.Status.OPEN)
        .ifPresent(this::shut);
  }

  synchronized HeldInvoice send(OnlineSession session, HeldInvoice.SendRequest request) {
    if (session.status() != OnlineSession.Status.OPEN) {
      throw wrongStatus(session, " uniemożliwia wysyłkę faktur.");
    }
    if (session.invoices().size() >= OnlineSession.LARGEST_COUNT) {
      throw ApiFailure.badRequest(
          21155,
          "Przekroczono dozwoloną liczbę faktur w sesji.",
          "Sesja o numerze referencyjnym "
              + session.reference()
              + " osiągnęła dozwolony limit liczby faktur "
              + OnlineSession.LARGEST_COUNT
              + ".");
    }
    request.correctedHash().ifPresent(archive::requireCorrectable);
    Instant now = clock.now();
    HeldInvoice invoice =
        new HeldInvoice(
            numbers.reference("EE", now), session.invoices().size() + 1, session, request, now);
    session.invoices().add(invoice);
    invoices.put(invoice.reference(), invoice);
    later(invoiceFaults.planned(invoice, SEND, () -> process(invoice)));
    return invoice;
  }

  private void process(HeldInvoice invoice) {
    markInProgress(invoice);
    OnlineSession session = invoice.session();
    if (session.key().isEmpty()) {
      reject(invoice, HeldInvoice.Status.SESSION_BROKEN, Optional.empty());
      return;
    }
    try {
      byte[] plain =
          Crypto.decrypt(session.key().get(), session.iv(), invoice.request().encrypted())
              .orElseThrow(RejectedInvoice::undecipherable);
      InvoiceFacts facts =
          checks.check(
              plain,
              new InvoiceChecks.Declared(
                  session.form(), invoice.request().size(), invoice.request().hash()),
              session.context(),
              clock.warsawDay());
      decide(invoice, facts, plain);
    } catch (RejectedInvoice rejected) {
      reject(invoice, HeldInvoice.Status.rejected(rejected), rejected.invoiceNumber());
    } catch (RuntimeException fault) {
      // A fault of the simulator itself: shown as the real system shows its own, never swallowed.
      reject(invoice, HeldInvoice.Status.unknown(String.valueOf(fault)), Optional.empty());
      throw fault;
    }
  }

  private synchronized void markInProgress(HeldInvoice invoice) {
    invoice.inProgress();
  }

  private synchronized void reject(
      HeldInvoice invoice, HeldInvoice.Status status, Optional<String> number) {
    invoice.reject(status, number);
    complete(invoice.session());
  }

  /** Rule 13 and the number: under the lock, so that of two equal invoices one gets it. */
  private synchronized void decide(HeldInvoice invoice, InvoiceFacts facts, byte[] plain) {
    Optional<HeldInvoice> original = archive.byKey(facts.key());
    if (original.isPresent()) {
      invoice.reject(
          HeldInvoice.Status.duplicate(
              original.get().acceptance().orElseThrow().ksefNumber(),
              original.get().session().reference()),
          Optional.of(facts.number()));
    } else if (invoices.containsKey(invoice.reference())) {
      accept(invoice, facts, plain);
    }
    complete(invoice.session());
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
    byte[] confirmation = upo.invoice(invoice.session(), confirmed, now);
    String upoKey = numbers.hex(16);
    archive.addUpo(upoKey, confirmation);
    invoice.accept(
        facts, plain, new HeldInvoice.Acceptance(ksefNumber, now, mode, confirmation, upoKey));
    archive.add(invoice, facts);
  }

  synchronized void close(OnlineSession session) {
    if (session.status() != OnlineSession.Status.OPEN) {
      throw wrongStatus(session, " uniemożliwia jej zamknięcie.");
    }
    shut(session);
  }

  private void shut(OnlineSession session) {
    if (session.invoices().isEmpty()) {
      session.change(OnlineSession.Status.CANCELLED, clock.now());
    } else {
      session.change(OnlineSession.Status.CLOSED, clock.now());
      later(() -> complete(session));
    }
  }

  private synchronized void complete(OnlineSession session) {
    if (session.status() != OnlineSession.Status.CLOSED || !session.settled()) {
      return;
    }
    Instant now = clock.now();
    List<Upo.Confirmed> confirmed = new ArrayList<>();
    for (HeldInvoice invoice : session.invoices()) {
      invoice.acceptance().ifPresent(a -> confirmed.add(confirmed(invoice, a)));
    }
    if (confirmed.isEmpty()) {
      session.change(OnlineSession.Status.NOTHING_VALID, now);
    } else {
      byte[] confirmation = upo.session(session, confirmed, now);
      String upoKey = numbers.hex(16);
      archive.addUpo(upoKey, confirmation);
      session.finish(
          new OnlineSession.CollectiveUpo(numbers.reference("EU", now), confirmation, upoKey), now);
    }
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

  synchronized Optional<HeldInvoice> byKsefNumber(String number) {
    return archive.byKsefNumber(number);
  }

  synchronized Optional<HeldInvoice> byHash(String hashBase64) {
    return archive.byHash(hashBase64);
  }

  /** Finds the accepted technical correction of a rejected file. */
  synchronized Optional<HeldInvoice> correctionOf(String hashBase64) {
    return archive.correctionOf(hashBase64);
  }

  synchronized List<HeldInvoice> invoices() {
    return List.copyOf(invoices.values());
  }

  synchronized List<HeldInvoice> invoices(OnlineSession session) {
    return List.copyOf(session.invoices());
  }

  /** Finds a confirmation by the key of its link. */
  synchronized Optional<byte[]> upoByKey(String key) {
    return archive.upo(key);
  }

  /** Reads several things of the state at one moment. */
  synchronized <T> T read(Supplier<T> reading) {
    return reading.get();
  }

  private static ApiFailure wrongStatus(OnlineSession session, String consequence) {
    return ApiFailure.badRequest(
        21180,
        "Status sesji nie pozwala na wykonanie operacji.",
        "Status sesji " + session.status().code() + consequence);
  }

  /** Does a step after the processing time, in real time: a standing clock must not stop it. */
  private void later(Runnable step) {
    var unused = work.schedule(step, options.processingTime().toNanos(), TimeUnit.NANOSECONDS);
  }
}
