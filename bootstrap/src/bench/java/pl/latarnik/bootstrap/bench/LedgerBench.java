package pl.latarnik.bootstrap.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * A ruling on an invoice beside the ledger of a thousand announcements, and on the same invoice
 * beside the ten of them that lie around it. Building the timeline, which is done once for many
 * invoices, stands beside the mere sorting of the same thousand by their publication.
 *
 * <p>The outages of the three kinds take turns, one every 26 days or four overlapping every 104 days,
 * from 2026 to 2097; they come to be known in no order.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LedgerBench {

  private static final int MANY = 1_000;
  private static final int FEW = 10;
  private static final Instant FIRST = PolishTime.at(LocalDateTime.of(2026, 2, 2, 8, 0));
  private static final Duration APART = Duration.ofDays(26);

  /** Whether the invoice was sent two days after its issue, or waits. */
  @Param({"sent", "waiting"})
  String invoice = "sent";

  /** Whether it was issued in the fifth outage or in the fifth but last. */
  @Param({"early", "late"})
  String issued = "early";

  /** How the outages lie. */
  @Param({"disjoint", "overlapping"})
  String outages = "disjoint";

  private final Rulings rulings = Rulings.polish();
  private final Readings readings = Rulings.adoptedReadings();

  private List<Announcement> ledger = List.of();
  private InvoiceCase besideMany = InvoiceCase.of(IssueDate.of(LocalDate.of(2026, 2, 2)));
  private InvoiceCase besideFew = besideMany;

  /** Announces the outages and makes sure that the others change nothing about the invoice. */
  @Setup
  public void announce() {
    boolean early = issued.equals("early");
    List<Announcement> published = IntStream.range(0, MANY).mapToObj(this::outage).toList();
    int from = early ? 0 : MANY - FEW;
    Instant moment =
        published.get(early ? FEW / 2 : MANY - FEW / 2).start().plus(Duration.ofHours(1));
    InvoiceCase bare = InvoiceCase.of(IssueDate.of(PolishTime.dayOf(moment)), moment);
    InvoiceCase facts =
        invoice.equals("sent")
            ? bare.withSent(moment.plus(Duration.ofDays(2)))
            : bare.asOf(moment.plus(Duration.ofDays(40)));
    besideMany = facts.with(OutageTimeline.of(published));
    besideFew = facts.with(OutageTimeline.of(published.subList(from, from + FEW)));
    ledger = new ArrayList<>(published);
    Collections.shuffle(ledger, new Random(20_260_201));
    if (!besideMany.outages().governing(moment).equals(besideFew.outages().governing(moment))
        || !rulingOfLatarnik().duty().equals(rulingOfTenAnnouncements().duty())
        || !rulingOfLatarnik().flags().equals(rulingOfTenAnnouncements().flags())) {
      throw new IllegalStateException("the rulings differ: " + facts);
    }
  }

  @Benchmark
  public InvoiceRuling rulingOfLatarnik() {
    return rulings.rule(besideMany, readings).get();
  }

  @Benchmark
  public InvoiceRuling rulingOfTenAnnouncements() {
    return rulings.rule(besideFew, readings).get();
  }

  @Benchmark
  public OutageTimeline buildOfLatarnik() {
    return OutageTimeline.of(ledger);
  }

  @Benchmark
  public Announcement[] buildOfSorting() {
    Announcement[] announcements = ledger.toArray(Announcement[]::new);
    Arrays.sort(announcements, Comparator.comparing(Announcement::announced));
    return announcements;
  }

  /** Disjoint outages last a day; of overlapping ones four begin in two days and last a week. */
  private Announcement outage(int place) {
    boolean overlapping = outages.equals("overlapping");
    Duration after =
        overlapping
            ? APART.multipliedBy(place / 4 * 4).plus(Duration.ofHours(12).multipliedBy(place % 4))
            : APART.multipliedBy(place);
    OutageKind[] kinds = OutageKind.values();
    return Announcement.begun(kinds[place % kinds.length], FIRST.plus(after))
        .ended(FIRST.plus(after).plus(Duration.ofDays(overlapping ? 7 : 1)));
  }
}
