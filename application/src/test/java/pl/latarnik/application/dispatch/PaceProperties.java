package pl.latarnik.application.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("K14")
class PaceProperties {

  private static final Instant START = Instant.parse("2026-11-18T06:00:00Z");
  private static final Duration NONE = Duration.ZERO;

  /** KSeF's counters, written down naively: every request against every stretch that ends at it. */
  private static final class Counters {
    private final List<RequestWindow> windows;
    private final ArrayList<Instant> arrived = new ArrayList<>();

    Counters(List<RequestWindow> windows) {
      this.windows = windows;
    }

    boolean refuses(Instant now) {
      arrived.add(now);
      return windows.exists(
          window ->
              arrived.stream().filter(a -> a.isAfter(now.minus(window.length()))).count()
                  > window.most());
    }
  }

  @Provide
  Arbitrary<List<RequestWindow>> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 10),
            Arbitraries.integers().between(1, 30),
            Arbitraries.integers().between(1, 120))
        .as(
            (second, minute, hour) ->
                List.of(
                    RequestWindow.perSecond(second),
                    RequestWindow.perMinute(minute),
                    RequestWindow.perHour(hour)));
  }

  @Property(tries = 300)
  void no_request_that_keeps_the_pace_is_refused_whenever_there_is_work(
      @ForAll("windows") List<RequestWindow> windows,
      @ForAll @Size(min = 1, max = 150) java.util.List<@IntRange(max = 20_000) Integer> gaps) {
    Counters ksef = new Counters(windows);
    Pace pace = Pace.of(windows, NONE);
    Instant now = START;
    for (int gap : gaps) {
      now = pace.next(now.plusMillis(gap));
      assertFalse(ksef.refuses(now));
      pace = pace.after(now);
    }
  }

  @Property(tries = 300)
  void the_pace_waits_for_nothing_but_the_limits(
      @ForAll("windows") List<RequestWindow> windows,
      @ForAll @Size(min = 1, max = 150) java.util.List<@IntRange(max = 20_000) Integer> gaps) {
    Counters ksef = new Counters(windows);
    Pace pace = Pace.of(windows, NONE);
    Instant now = START;
    for (int gap : gaps) {
      Instant wanted = now.plusMillis(gap);
      now = pace.next(wanted);
      if (now.isAfter(wanted)) {
        assertTrue(ksef.refuses(now.minusNanos(1)), "an instant earlier would have done");
        ksef.arrived.remove(ksef.arrived.size() - 1);
      }
      assertFalse(ksef.refuses(now));
      pace = pace.after(now);
    }
  }

  @Property(tries = 300)
  void with_a_margin_the_way_to_ksef_may_take_as_much_longer_or_shorter(
      @ForAll("windows") List<RequestWindow> windows,
      @ForAll @Size(min = 1, max = 100) java.util.List<@IntRange(max = 400) Integer> ways) {
    Counters ksef = new Counters(windows);
    Pace pace = Pace.of(windows, Duration.ofMillis(400));
    Instant now = START;
    Instant lastArrival = START;
    for (int way : ways) {
      now = pace.next(now);
      Instant arrival = now.plusMillis(way);
      lastArrival = arrival.isAfter(lastArrival) ? arrival : lastArrival;
      assertFalse(ksef.refuses(lastArrival));
      pace = pace.after(now);
    }
  }

  @Property(tries = 200)
  void so_many_as_are_free_may_leave_at_once_and_not_one_more(
      @ForAll("windows") List<RequestWindow> windows,
      @ForAll @Size(max = 60) java.util.List<@IntRange(max = 90_000) Integer> gaps) {
    Pace pace = Pace.of(windows, NONE);
    Instant now = START;
    for (int gap : gaps) {
      now = pace.next(now.plusMillis(gap));
      pace = pace.after(now);
    }
    int free = pace.freeAt(now);
    for (int i = 0; i < free; i++) {
      assertEquals(now, pace.next(now));
      pace = pace.after(now);
    }
    assertTrue(pace.next(now).isAfter(now));
  }

  @Example
  @Tag("N-07")
  void ten_thousand_sent_one_by_one_need_two_days_and_never_meet_a_limit() {
    List<RequestWindow> windows = RequestLimits.published().of(RequestGroup.INVOICE_SEND);
    Pace pace = Pace.of(windows, NONE);
    ArrayList<Instant> left = new ArrayList<>();
    Instant now = START;
    for (int i = 0; i < 10_000; i++) {
      now = pace.next(now);
      left.add(now);
      pace = pace.after(now);
    }
    for (RequestWindow window : windows) {
      for (int i = window.most(); i < left.size(); i++) {
        assertFalse(
            left.get(i - window.most()).isAfter(left.get(i).minus(window.length())),
            "request " + i + " in " + window);
      }
    }
    assertEquals(10_000 / 180, Duration.between(START, now).toHours());
  }

  @Example
  void what_ksef_said_last_holds_as_long_as_the_longest_word() {
    Pace pace = Pace.of(List.empty(), NONE).blocked(START.plusSeconds(3036));

    assertEquals(START.plusSeconds(3036), pace.blocked(START.plusSeconds(30)).next(START));
    assertEquals(0, pace.freeAt(START));
    assertEquals(Integer.MAX_VALUE, pace.freeAt(START.plusSeconds(3036)));
  }
}
