package pl.latarnik.simulator;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
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
  private final SimulatedClock clock;
  private final Numbers numbers;
  private final Certificates certificates;
  private final PublicKeys publicKeys;
  private final Logins logins;
  private final Enrolments enrolments;
  private final InvoiceProcessing processing;
  private final XadesSeal seal;
  private volatile SimulatorOptions options;
  private final ScheduledExecutorService work;
  private final FaultBoard faults = new FaultBoard();
  private final Waiting waiting = new Waiting();
  private final FaultMemory faultMemory = new FaultMemory();
  private final InvoiceFaults invoiceFaults;

  private final Archive archive = new Archive();
  private final AttachmentConsents attachments;
  private final ContextLimits contextLimits = new ContextLimits();
  private final CompanyRoles roles = new CompanyRoles();
  private final Exports exports = new Exports();
  private final StorageLinks links = new StorageLinks();
  private final OnlineSessions online;
  private final BatchSessions batches;
  private final SessionRegister sessions;

  SimulatedKsef(SimulatorOptions options, SimulatedClock clock, Numbers numbers) {
    this.options = options;
    this.clock = clock;
    this.attachments = new AttachmentConsents(clock);
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
            () -> profile() != SimulatorOptions.Profile.PRODUCTION);
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
                this::profile,
                attachments::given,
                logins.permissions()),
            new Upo(seal, options.upoForm(), this::profile),
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
            session -> knows(session));
    this.batches =
        new BatchSessions(
            this, clock, numbers, store, session -> later(() -> packages.process(session)));
    this.online =
        new OnlineSessions(this, clock, numbers, archive, processing, invoiceFaults, this::later);
    this.sessions = new SessionRegister(this, clock, online, batches);
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

  SimulatorOptions.Profile profile() {
    return options.profile();
  }

  /** Imitates another environment from now on. */
  void profile(SimulatorOptions.Profile other) {
    options = options.withProfile(other);
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

  Exports exports() {
    return exports;
  }

  CompanyRoles roles() {
    return roles;
  }

  ContextLimits contextLimits() {
    return contextLimits;
  }

  StorageLinks links() {
    return links;
  }

  OnlineSessions online() {
    return online;
  }

  SessionRegister sessions() {
    return sessions;
  }

  private synchronized boolean knows(Session session) {
    return sessions.holds(session);
  }

  BatchSessions batches() {
    return batches;
  }

  @Override
  public void close() {
    work.shutdownNow();
    batches.store().deleteAll();
  }

  /** Forgets logins, sessions and invoices; certificates stay, keys are as at the beginning. */
  synchronized void reset() {
    publicKeys.reset(clock.now());
    logins.reset();
    enrolments.clear();
    sessions.clear();
    archive.clear();
    waiting.clear();
    faultMemory.clear();
    invoiceFaults.reset();
    faults.clear();
    attachments.clear();
    contextLimits.clear();
    roles.clear();
    exports.clear();
  }

  synchronized OnlineSession open(Authentication owner, Session.Opening opening) {
    OnlineSession session = online.open(owner, opening);
    session.limit(contextLimits.of(session.context(), session.kind()));
    sessions.add(session);
    return session;
  }

  synchronized BatchSession openBatch(
      Authentication owner, Session.Opening opening, PackageInfo declared, boolean offlineMode) {
    BatchSession session = batches.open(owner, opening, declared, offlineMode);
    session.limit(contextLimits.of(session.context(), session.kind()));
    sessions.add(session);
    return session;
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

  /**
   * Does a step after the processing time, in real time: a standing clock must not stop it. Without
   * a processing time it is done at once, so that everything happens in the same order each time.
   */
  private void later(Runnable step) {
    if (options.processingTime().isZero()) {
      step.run();
      return;
    }
    var unused = work.schedule(step, options.processingTime().toNanos(), TimeUnit.NANOSECONDS);
  }
}
