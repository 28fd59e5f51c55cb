package pl.latarnik.bootstrap.bench;

import com.sun.management.OperatingSystemMXBean;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import pl.latarnik.adapters.ksef.KsefAccess;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.usecase.CurrentSession;
import pl.latarnik.application.usecase.DispatchParts;
import pl.latarnik.application.usecase.DispatchService;
import pl.latarnik.application.usecase.LawDesk;
import pl.latarnik.bootstrap.invoices.TenKilobytes;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.rulebook.Rulings;
import pl.latarnik.domain.verification.VerificationCodes;

/**
 * What it costs the client to bring a backlog to numbers and UPOs, everything written to a store on
 * disk, with the simulator in another process that has no limits: 10,000 invoices beside 1,000, the
 * processor time of each invoice.
 */
public final class BacklogRun {

  private static final int MANY = 10_000;
  private static final int FEW = 1_000;
  private static final int ROUNDS = 3;

  /** So many small backlogs beside a large one: they take part in the same unrest. */
  private static final int FEW_A_ROUND = 2;

  private static final LocalDate FRI_2026_05_15 = LocalDate.of(2026, 5, 15);
  private static final LocalDate MON_2026_05_18 = LocalDate.of(2026, 5, 18);
  private static final Instant ISSUED = Instant.parse("2026-05-15T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private int backlogs;

  private BacklogRun() {}

  static List<Comparison> compare() throws Exception {
    return new BacklogRun().backlogs();
  }

  /** Runs this alone. */
  public static void main(String[] args) throws Exception {
    System.out.println(Comparison.HEAD);
    compare().forEach(comparison -> System.out.println(comparison.line()));
  }

  /** Milliseconds an invoice. */
  private record Cost(double processor, double wall) {}

  private List<Comparison> backlogs() throws Exception {
    double[] many = new double[ROUNDS];
    double[] few = new double[ROUNDS * FEW_A_ROUND];
    try (SimulatorProcess simulator = SimulatorProcess.start()) {
      simulator.withoutLimits();
      simulator.namingHighRates(simulator.access());
      cost(simulator, FEW);
      cost(simulator, MANY); // what the JVM has not compiled yet would count for the small ones
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < FEW_A_ROUND; i++) {
          few[round * FEW_A_ROUND + i] = cost(simulator, FEW).processor();
        }
        many[round] = cost(simulator, MANY).processor();
      }
    }
    return List.of(
        new Comparison(
            "an invoice of 10,000 to number and UPO : of 1,000",
            median(many),
            median(few),
            "ms",
            1.15));
  }

  private Cost cost(SimulatorProcess simulator, int count) throws Exception {
    Path folder = Files.createTempDirectory("latarnik-bench");
    backlogs++;
    try (Store store = Store.open("jdbc:h2:file:" + folder.resolve("store"), "bench", "")) {
      fill(store, count);
      Dispatch dispatch = dispatch(store, simulator.access(), folder.resolve("spool"));
      System.gc();
      long wall = System.nanoTime();
      long processor = processorNanos();
      Dispatch.Report report = dispatch.dispatch(Dispatch.Order.all(PATIENCE), news -> {});
      Cost cost =
          new Cost(
              (processorNanos() - processor) / 1e6 / count,
              (System.nanoTime() - wall) / 1e6 / count);
      long done = report.outcomes().count(o -> o.end() == Dispatch.End.DONE);
      if (done != count || !store.invoices().open().isEmpty()) {
        throw new IllegalStateException(done + " of " + count + " arrived, " + report.wall());
      }
      System.err.printf(
          "%d invoices: processor %.3f ms, wall %.3f ms each%n",
          count, cost.processor(), cost.wall());
      return cost;
    } finally {
      delete(folder);
    }
  }

  private void fill(Store store, int count) {
    store
        .transactions()
        .<StoredInvoice, StoredInvoice>inTransaction(
            () -> {
              for (int n = 1; n < count; n++) {
                add(store, n).get();
              }
              return add(store, count);
            })
        .get();
  }

  private Either<StoredInvoice, StoredInvoice> add(Store store, int n) {
    String number = "R" + backlogs + "/" + n;
    ExactBytes file = TenKilobytes.invoice(number);
    return store.invoices().add(issued(InvoiceHash.from(file), number), file);
  }

  private static Dispatch dispatch(Store store, KsefAccess access, Path spool) {
    return new DispatchService(
        new DispatchParts(
            store.invoices(),
            store.journal(),
            store.transactions(),
            store.batches(),
            access.gateway(),
            access.batch(spool),
            new CurrentSession(access.gateway()),
            new LawDesk(
                store.outages(), store.invoices(), Rulings.polish(), Rulings.adoptedReadings()),
            Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), ISSUED.plusSeconds(9))),
            BacklogRun::pause,
            DispatchParts.Settings.USUAL));
  }

  private static boolean pause(Duration length) {
    try {
      Thread.sleep(length.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Invoice issued(InvoiceHash hash, String number) {
    InvoiceFacts facts =
        new InvoiceFacts(
            hash,
            SimulatorProcess.SELLER,
            InvoiceNumber.of(number),
            IssueDate.of(FRI_2026_05_15),
            InvoiceKind.VAT,
            BuyerCategory.KRAJOWY,
            "Nabywca Wyśniony S.A.",
            Option.some(new BigDecimal("1336.88")),
            new BigDecimal("7149.38"),
            "PLN",
            List.empty());
    return new Invoice.Issued(
        Particulars.of(
            facts,
            new Issuance(
                ISSUED, IssuanceKind.OFFLINE24, Issuance.Cause.CONNECTIVITY, Option.none()),
            new SubmissionDuty.DueBy(MON_2026_05_18, MON_2026_05_18),
            Option.some(new VerificationCodes("https://qr.example/i", "https://qr.example/c"))));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
