package pl.latarnik.bootstrap.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.IssueInvoice.WhenUnavailable;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.in.SubmitInvoice.Step;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.bootstrap.desk.OpenDesk;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.simulator.SimulatorOptions;
import pl.latarnik.simulator.SimulatorServer;

/**
 * A company's desk on its own store, beside a simulated KSeF behind real HTTP. All clocks are moved
 * together.
 */
final class FaultOffice implements AutoCloseable {

  static final String SELLER = "1111111111";

  /** Wednesday, in the morning in Warsaw: neither midnight nor a day off is near. */
  static final Instant WED_2026_11_18 = Instant.parse("2026-11-18T08:00:00Z");

  private static final Duration SHORT = Duration.ofMillis(5);

  /** Longer than a busy machine takes for any answer. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  /** So that a test of an answer that never comes need not wait long for it. */
  private static final Duration HANGS = Duration.ofSeconds(2);

  private static final AtomicInteger STORES = new AtomicInteger();
  private static final int MOST_STEPS = 400;

  private final Path folder;
  private final SimulatorServer simulator;
  private final Switchboard ksef;
  private final MovedClock clock;
  private final String store;
  private final OfficeWiring wiring;
  private final Nip seller;
  private Duration longestAnswer = LONGEST_ANSWER;
  private JsonNode login;
  private boolean paced;

  /** Whether the simulator is somebody else's. */
  private boolean guest;

  private OpenDesk desk;

  FaultOffice(Path folder) {
    this(folder, WED_2026_11_18);
  }

  FaultOffice(Path folder, Instant begin) {
    this(
        folder,
        SimulatorServer.start(
            SimulatorOptions.defaults().withRunningClock(begin).withProcessingTime(SHORT)),
        MovedClock.running(begin),
        SELLER,
        Option.none());
  }

  private FaultOffice(
      Path folder,
      SimulatorServer simulator,
      MovedClock clock,
      String seller,
      Option<Path> copied) {
    this.folder = folder;
    this.simulator = simulator;
    this.ksef = new Switchboard(simulator.baseUri());
    this.clock = clock;
    this.seller = Nip.of(seller);
    this.store = newStore();
    this.wiring = new OfficeWiring(folder, simulator.baseUri(), clock, store, this.seller);
    this.login = ksef.certificate(seller, "Authentication");
    copied.forEach(script -> inStore("RUNSCRIPT FROM '" + script + "'"));
    this.desk = open();
    if (copied.isEmpty()) {
      importOfflineCertificate();
    }
  }

  /**
   * Opens an office in which everything happens in the same order each time: the clocks stand until
   * somebody waits, and one question is asked at a time.
   *
   * @param simulator one of {@link #standingKsef}; it begins anew, and outlives the office
   * @param copied what {@link #writeStore} of such an office wrote; none for an empty store
   */
  static FaultOffice replayable(Path folder, SimulatorServer simulator, Option<Path> copied) {
    new Switchboard(simulator.baseUri()).reset();
    MovedClock clock = MovedClock.standing(WED_2026_11_18);
    FaultOffice office = new FaultOffice(folder, simulator, clock, SELLER, copied);
    office.guest = true;
    return office;
  }

  /**
   * Starts a KSeF that has done everything by the time it answers, and whose clock stands. It does
   * not sign its UPO, which would be half of all its work.
   */
  static SimulatorServer standingKsef() {
    return SimulatorServer.start(
        SimulatorOptions.defaults()
            .withStandingClock(WED_2026_11_18)
            .withUpoForm(SimulatorOptions.UpoForm.PLAIN)
            .withProcessingTime(Duration.ZERO));
  }

  private void importOfflineCertificate() {
    JsonNode offline = ksef.certificate(seller.digits(), "Offline");
    assertTrue(
        desk.importCertificate()
            .add(
                new ImportCertificate.Command(
                    SampleFiles.bytes(offline.get("certificate").asText()),
                    Option.some(SampleFiles.bytes(offline.get("privateKey").asText())),
                    new char[0]))
            .isRight());
  }

  private OpenDesk open() {
    return wiring.open(login, longestAnswer, paced, this::passes);
  }

  /** Opens another office of the same company, with a store of its own, at the same KSeF. */
  FaultOffice beside() {
    return guest(SELLER);
  }

  /** Opens the office of another company at the same KSeF. */
  FaultOffice ofAnother(String nip) {
    return guest(nip);
  }

  private FaultOffice guest(String nip) {
    Path place = folder.resolve("guest" + STORES.get());
    FaultOffice other = new FaultOffice(place, simulator, clock, nip, Option.none());
    other.guest = true;
    return other;
  }

  // --- what happens around it

  Switchboard ksef() {
    return ksef;
  }

  OpenDesk desk() {
    return desk;
  }

  Instant now() {
    return clock.instant();
  }

  String loginSerial() {
    return login.get("serialNumber").asText();
  }

  /** Time goes on, here and in KSeF. */
  void later(Duration by) {
    ksef.advance(by);
    clock.advance(by);
  }

  /** Waiting is made short: the clocks go on instead, and the work under way gets a moment. */
  private boolean passes(Duration length) {
    later(length);
    if (!clock.stands()) {
      pause();
    }
    return true;
  }

  /** KSeF forgets logins, sessions, invoices and faults; the office must cope with that. */
  void ksefBeginsAnew() {
    ksef.reset();
    ksef.clock(now());
  }

  private static String newStore() {
    return "jdbc:h2:mem:office" + STORES.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
  }

  /** Writes what is in the store for offices that begin with it. */
  void writeStore(Path script) {
    inStore("SCRIPT TO '" + script + "'");
  }

  private void inStore(String command) {
    try (Connection connection = DriverManager.getConnection(store, "office", "");
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The process ends and another one is started on the same store. */
  void restart() {
    desk.close();
    desk = open();
  }

  /** From now on it takes an answer that does not come for lost after a few seconds. */
  void waitsLittle() {
    longestAnswer = HANGS;
    restart();
  }

  /** Puts another login certificate in the place of the one that it had. */
  void logsInAnew() {
    login = ksef.certificate(seller.digits(), "Authentication");
    restart();
  }

  /** From now on it speaks to KSeF at the pace that KSeF allows, and keeps its pauses. */
  void keepThePace() {
    paced = true;
    restart();
  }

  // --- what its people do

  /** Writes an invoice of this day under a number. */
  ExactBytes file(String number) {
    return SampleFiles.file(seller, number, PolishTime.dayOf(now()));
  }

  Either<IssueInvoice.Refusal, IssueInvoice.Approved> tryToIssue(
      ExactBytes file, Option<IssuanceKind> procedure) {
    return desk.issueInvoice()
        .issue(new IssueInvoice.Command(file, WhenUnavailable.KEEP, procedure, Option.none()));
  }

  /** Approves an invoice that is to be sent online. */
  InvoiceId prepared(String number) {
    return tryToIssue(file(number), Option.none()).get().stored().invoice().id();
  }

  /** Issues an invoice offline, which waits for its sending. */
  InvoiceId offline(String number) {
    return tryToIssue(file(number), Option.some(IssuanceKind.OFFLINE24))
        .get()
        .stored()
        .invoice()
        .id();
  }

  /** Issues one with other contents, which waits for its sending. */
  InvoiceId offline(String number, String note) {
    String text = new String(file(number).toByteArray(), UTF_8);
    return tryToIssue(
            SampleFiles.bytes(text.replace("Latarnik, pokaz", note)),
            Option.some(IssuanceKind.OFFLINE24))
        .get()
        .stored()
        .invoice()
        .id();
  }

  Step step(InvoiceId id) {
    return desk.submitInvoice().advance(id).get();
  }

  /** Leads it on until nothing is left to do, or it cannot go on now. */
  Step send(InvoiceId id) {
    SubmitInvoice submit = desk.submitInvoice();
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      Step step = submit.advance(id).get();
      if (step.next() == Next.DONE || step.next() == Next.STOPPED) {
        return step;
      }
      if (step.next() == Next.WAIT) {
        pause();
      }
    }
    throw new AssertionError("no end after " + MOST_STEPS + " steps: " + invoice(id));
  }

  /** Leads it on as {@code send} repeated by a person would; time goes on in between. */
  void sendAgainAndAgain(InvoiceId id) {
    for (int again = 0; again < 20; again++) {
      Step step = send(id);
      if (step.next() == Next.DONE) {
        return;
      }
      later(Duration.ofMinutes(1));
    }
    throw new AssertionError("no end after twenty tries: " + invoice(id));
  }

  /** Lets the program bring everything that waits to its end, in the order of the law. */
  Dispatch.Report dispatch(Duration patience) {
    return desk.dispatch().dispatch(Dispatch.Order.all(patience), news -> {});
  }

  /** Makes steps until one fails, and says how. */
  KsefFailure failure(InvoiceId id) {
    Step step = send(id);
    assertEquals(Next.STOPPED, step.next());
    return step.failure().get();
  }

  static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(SHORT.toNanos());
  }

  // --- what can be seen

  Invoice invoice(InvoiceId id) {
    return desk.findInvoice().find(id.text()).head().stored().invoice();
  }

  private List<JsonNode> heldWith(InvoiceId id, int status) {
    return arrived(id).filter(it -> it.get("status").asInt() == status);
  }

  private List<JsonNode> arrived(InvoiceId id) {
    String hash = hash(invoice(id));
    return List.ofAll(ksef.held()).filter(it -> it.get("hash").asText().equals(hash));
  }

  private static String hash(Invoice invoice) {
    return invoice.particulars().facts().hash().base64();
  }

  /** How often KSeF has given these bytes a number. */
  int timesAccepted(InvoiceId id) {
    return heldWith(id, 200).size();
  }

  /** How often these bytes arrived, whatever became of them. */
  int timesArrived(InvoiceId id) {
    return arrived(id).size();
  }

  /** How often each of these arrived. */
  List<Integer> timesArrived(List<InvoiceId> ids) {
    var held = List.ofAll(ksef.held()).groupBy(it -> it.get("hash").asText());
    return ids.map(id -> held.get(hash(invoice(id))).map(List::size).getOrElse(0));
  }

  /** In how many sessions these arrived. */
  int sessionsWith(InvoiceId... ids) {
    return List.of(ids)
        .flatMap(this::arrived)
        .map(it -> it.get("sessionReferenceNumber").asText())
        .distinct()
        .size();
  }

  /** In KSeF exactly once, and its number and UPO are in the store. */
  void isInKsefOnce(InvoiceId id) {
    areInKsefOnce(List.of(id));
  }

  /** Each of them. */
  void areInKsefOnce(List<InvoiceId> ids) {
    var held =
        List.ofAll(ksef.held())
            .filter(it -> it.get("status").asInt() == 200)
            .groupBy(it -> it.get("hash").asText());
    for (InvoiceId id : ids) {
      Invoice invoice = invoice(id);
      List<JsonNode> here = held.getOrElse(hash(invoice), List.empty());
      assertEquals(1, here.size(), () -> "in KSeF: " + here);
      Invoice.Accepted accepted = assertInstanceOf(Invoice.Accepted.class, invoice, "in the store");
      assertEquals(here.head().get("ksefNumber").asText(), accepted.acceptance().number().text());
      assertTrue(accepted.upo().isDefined(), "its UPO is missing");
    }
  }

  @Override
  public void close() {
    desk.close();
    // A store in memory stays there for the next process, until it is told to go.
    inStore("SHUTDOWN");
    if (!guest) {
      simulator.close();
    }
  }
}
