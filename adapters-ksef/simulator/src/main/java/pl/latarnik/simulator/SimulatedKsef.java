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
  private final Enrolments enrolments;
  private final InvoiceProcessing processing;
  private final XadesSeal seal;
  private final SimulatorOptions options;
  private final ScheduledExecutorService work;
  private final FaultBoard faults = new FaultBoard();
  private final Waiting waiting = new Waiting();
  private final FaultMemory faultMemory = new FaultMemory();
  private final InvoiceFaults invoiceFaults;

  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final Archive archive = new Archive();
  private final AttachmentConsents attachments = new AttachmentConsents();
  private final ContextLimits contextLimits = new ContextLimits();
  private final StorageLinks links = new StorageLinks();
  private final BatchSessions batches;

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
    this.enrolments = new Enrolments(certificates, logins.permissions());
    KeyPair sealKeys = Crypto.ecKey("secp256r1");
    this.seal =
        new XadesSeal(
            sealKeys,
            certificates.certifyOwn(
                "Symulator - UPO", sealKeys.getPublic(), KeyUsage.digitalSignature, now));
    this.processing =
        new InvoiceProcessing(
            this,
            clock,
            numbers,
            new InvoiceChecks(
                options.schemaFolder().map(OfficialSchemas::new),
                options.profile(),
                attachments::given,
                logins.permissions()),
            new Upo(seal, options),
            archive);
    this.invoiceFaults =
        new InvoiceFaults(faults, waiting, clock, processing::markInProgress, processing::end);
    PartStore store = new PartStore();
    BatchProcessing packages =
        new BatchProcessing(
            this,
            clock,
            numbers,
            archive,
            store,
            processing,
            invoiceFaults,
            session -> sessions.containsKey(session.reference()));
    this.batches =
        new BatchSessions(
            this, clock, numbers, store, session -> later(() -> packages.process(session)));
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

  Enrolments enrolments() {
    return enrolments;
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

  AttachmentConsents attachments() {
    return attachments;
  }

  ContextLimits contextLimits() {
    return contextLimits;
  }

  StorageLinks links() {
    return links;
  }

  BatchSessions batches() {
    return batches;
  }

  @Override
  public void close() {
    work.shutdownNow();
    batches.store().deleteAll();
  }

  /** Forgets logins, sessions and invoices; keys and certificates stay. */
  synchronized void reset() {
    logins.reset();
    enrolments.clear();
    sessions.values().forEach(batches::forget);
    sessions.clear();
    archive.clear();
    waiting.clear();
    faultMemory.clear();
    invoiceFaults.reset();
    faults.clear();
    attachments.clear();
    contextLimits.clear();
  }

  synchronized OnlineSession open(Authentication owner, Session.Opening opening) {
    Instant now = clock.now();
    OnlineSession session = new OnlineSession(numbers.reference("SO", now), owner, opening, now);
    session.limit(contextLimits.of(session.context(), session.kind()));
    sessions.put(session.reference(), session);
    if (opening.key().isEmpty()) {
      later(() -> breakSession(session));
    }
    return session;
  }

  private synchronized void breakSession(OnlineSession session) {
    session.change(SessionState.BAD_KEY, clock.now());
  }

  /** Finds a session of the context; another context's is forbidden, an unknown one a 21173. */
  synchronized Session session(String reference, Authentication login, String notFound) {
    Session session =
        Optional.ofNullable(sessions.get(reference))
            .orElseThrow(() -> unknownSession(reference, notFound));
    if (!session.context().equals(login.context())) {
      throw ApiFailure.forbidden(
          "insufficient-resource-access",
          "Brak uprawnień do wskazanego zasobu w bieżącym kontekście.",
          Map.of());
    }
    expire(session);
    return session;
  }

  /** Finds an interactive session; a batch session's number is unknown here. */
  OnlineSession onlineSession(String reference, Authentication login) {
    String notFound = "nie została odnaleziona.";
    if (session(reference, login, notFound) instanceof OnlineSession session) {
      return session;
    }
    throw unknownSession(reference, notFound);
  }

  BatchSession batchSession(String reference, Authentication login) {
    String notFound = "nie została znaleziona.";
    if (session(reference, login, notFound) instanceof BatchSession session) {
      return session;
    }
    throw unknownSession(reference, notFound);
  }

  synchronized BatchSession openBatch(
      Authentication owner, Session.Opening opening, PackageInfo declared, boolean offlineMode) {
    BatchSession session = batches.open(owner, opening, declared, offlineMode);
    session.limit(contextLimits.of(session.context(), session.kind()));
    sessions.put(session.reference(), session);
    return session;
  }

  /** Finds a batch session that still takes parts. */
  synchronized Optional<BatchSession> openBatch(String reference) {
    return sessions.get(reference) instanceof BatchSession batch
            && batch.state() == SessionState.BATCH_OPEN
        ? Optional.of(batch)
        : Optional.empty();
  }

  private static ApiFailure unknownSession(String reference, String notFound) {
    return ApiFailure.badRequest(
        21173,
        "Brak sesji o wskazanym numerze referencyjnym.",
        "Sesja o numerze referencyjnym " + reference + " " + notFound);
  }

  synchronized List<Session> sessions(Authentication login) {
    List<Session> own = new ArrayList<>();
    for (Session session : sessions.values()) {
      if (session.context().equals(login.context())) {
        expire(session);
        own.add(0, session);
      }
    }
    return own;
  }

  synchronized List<Session> allSessions() {
    return List.copyOf(sessions.values());
  }

  private void expire(Session session) {
    if (session instanceof BatchSession batch) {
      batches.expire(batch);
    }
    if (session instanceof OnlineSession online
        && online.state() == SessionState.OPEN
        && clock.now().isAfter(online.endOfLife())) {
      shut(online);
      SessionFaults.ranOut(this, session.reference(), session.context().value());
    }
  }

  /** Lets a session run out of time now, whatever the clock says. */
  synchronized void runOut(String reference) {
    if (sessions.get(reference) instanceof OnlineSession online
        && online.state() == SessionState.OPEN) {
      shut(online);
    }
  }

  synchronized HeldInvoice send(OnlineSession session, HeldInvoice.SendRequest request) {
    if (session.state() != SessionState.OPEN) {
      throw wrongStatus(session, " uniemożliwia wysyłkę faktur.");
    }
    if (session.invoices().size() >= session.limits().invoices()) {
      throw ApiFailure.badRequest(
          21155,
          "Przekroczono dozwoloną liczbę faktur w sesji.",
          "Sesja o numerze referencyjnym "
              + session.reference()
              + " osiągnęła dozwolony limit liczby faktur "
              + session.limits().invoices()
              + ".");
    }
    request.correctedHash().ifPresent(archive::requireCorrectable);
    Instant now = clock.now();
    HeldInvoice invoice =
        new HeldInvoice(
            numbers.reference("EE", now), session.invoices().size() + 1, session, request, now);
    session.invoices().add(invoice);
    session.touch(now);
    archive.take(invoice);
    later(invoiceFaults.planned(invoice, SEND, () -> processing.process(invoice)));
    return invoice;
  }

  synchronized void close(OnlineSession session) {
    if (session.state() != SessionState.OPEN) {
      throw wrongStatus(session, " uniemożliwia jej zamknięcie.");
    }
    shut(session);
  }

  private void shut(OnlineSession session) {
    if (session.invoices().isEmpty()) {
      session.close(SessionState.NOTHING_SENT, clock.now());
    } else {
      session.close(SessionState.CLOSED, clock.now());
      later(() -> processing.complete(session));
    }
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
    return archive.all();
  }

  /** Finds a document of a session by its reference number. */
  synchronized Optional<HeldInvoice> invoice(Session session, String reference) {
    return archive.byReference(reference).filter(invoice -> invoice.session().equals(session));
  }

  /** Finds a confirmation by the key of its link. */
  synchronized Optional<Confirmation> upoByKey(String key) {
    return archive.upo(key);
  }

  /** Reads several things of the state at one moment. */
  synchronized <T> T read(Supplier<T> reading) {
    return reading.get();
  }

  static ApiFailure wrongStatus(Session session, String consequence) {
    return ApiFailure.badRequest(
        21180,
        "Status sesji nie pozwala na wykonanie operacji.",
        "Status sesji " + session.state().code() + consequence);
  }

  /** Does a step after the processing time, in real time: a standing clock must not stop it. */
  private void later(Runnable step) {
    var unused = work.schedule(step, options.processingTime().toNanos(), TimeUnit.NANOSECONDS);
  }
}
