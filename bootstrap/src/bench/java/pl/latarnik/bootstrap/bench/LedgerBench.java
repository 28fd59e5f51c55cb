package pl.latarnik.bootstrap.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * A ruling on an invoice beside the ledger of a thousand announcements, and on the same invoice
 * beside the ten of them that lie around it. The timeline is built before; what that costs tells
 * {@link TimelineBench}.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class LedgerBench {

  private static final int FEW = 10;

  /** Whether the invoice was sent two days after its issue, or waits. */
  @Param({"sent", "waiting"})
  String invoice = "sent";

  /** Whether it was issued among the first ten outages or among the last ten. */
  @Param({"early", "late"})
  String issued = "early";

  /** How the outages lie. */
  @Param({"disjoint", "overlapping"})
  String outages = "disjoint";

  private final Rulings rulings = Rulings.polish();
  private final Readings readings = Rulings.adoptedReadings();

  private InvoiceCase besideMany = InvoiceCase.of(IssueDate.of(LocalDate.of(2026, 2, 2)));
  private InvoiceCase besideFew = besideMany;

  /** Issues the invoice in an outage and makes sure that the far ones change nothing about it. */
  @Setup
  public void issue() {
    List<Announcement> many = Outages.lying(outages);
    int from = issued.equals("early") ? 0 : Outages.MANY - FEW;
    List<Announcement> few = many.subList(from, from + FEW);
    Instant moment = few.get(FEW / 2).start().plus(Duration.ofHours(1));
    InvoiceCase bare = InvoiceCase.of(IssueDate.of(PolishTime.dayOf(moment)), moment);
    InvoiceCase facts =
        invoice.equals("sent")
            ? bare.withSent(moment.plus(Duration.ofDays(2)))
            : bare.asOf(moment.plus(Duration.ofDays(40)));
    besideMany = facts.with(OutageTimeline.of(many));
    besideFew = facts.with(OutageTimeline.of(few));
    InvoiceRuling one = rulingOfLatarnik();
    InvoiceRuling other = rulingOfTenAnnouncements();
    if (!one.outcome().equals(other.outcome())
        || !one.duty().equals(other.duty())
        || !one.flags().equals(other.flags())) {
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
}
