package pl.latarnik.bootstrap.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageTimeline;

/**
 * Building the timeline of a thousand announcements that come to be known in no order, once for
 * all invoices, beside the mere sorting of the same announcements by their publication.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class TimelineBench {

  /** How the outages lie. */
  @Param({"disjoint", "overlapping"})
  String outages = "disjoint";

  private List<Announcement> ledger = List.of();

  /** Announces the outages. */
  @Setup
  public void announce() {
    ledger = new ArrayList<>(Outages.lying(outages));
    Collections.shuffle(ledger, new Random(20_260_201));
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
}
