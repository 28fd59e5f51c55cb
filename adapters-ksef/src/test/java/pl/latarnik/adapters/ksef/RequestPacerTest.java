package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.dispatch.RequestWindow;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Throttled;

@Tag("K14")
class RequestPacerTest {

  private static final RequestLane SEND =
      RequestLane.of("POST", "/sessions/online/20260515-SO-1A2B3C4D5E-6F708192A3-B4/invoices");
  private static final RequestLane LIST = RequestLane.of("GET", "/sessions");
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final TestTicker time = new TestTicker();
  private final RequestPacer pacer = pacer(0);

  private RequestPacer pacer(double jitter) {
    return new RequestPacer(
        RequestLimits.published(), time.ticker(), PATIENCE, () -> jitter, ScriptedKsef.forgetful());
  }

  @Test
  void a_thousand_sendings_never_leave_faster_than_KSeF_takes_them() {
    ArrayList<Instant> left = new ArrayList<>();
    while (left.size() < 1000) {
      Option<KsefFailure> refused = pacer.leave(SEND);
      if (refused.isEmpty()) {
        left.add(time.ticker().now());
      } else {
        time.pass(((Throttled) refused.get()).pause());
      }
    }

    for (RequestWindow window : RequestLimits.published().of(SEND.group())) {
      for (int i = 0; i + window.most() < left.size(); i++) {
        Duration stretch = Duration.between(left.get(i), left.get(i + window.most()));
        assertTrue(stretch.compareTo(window.length()) > 0, window + " after " + i + ": " + stretch);
      }
    }
    Duration all = Duration.between(left.get(0), left.get(999));
    assertTrue(all.compareTo(Duration.ofHours(6)) < 0, "slower than need be: " + all);
  }

  @Test
  void a_near_turn_is_waited_for_and_a_far_one_told() {
    for (int i = 0; i < 30; i++) {
      assertEquals(Option.none(), pacer.leave(SEND));
    }
    assertTrue(time.waited().compareTo(Duration.ofSeconds(3)) < 0, time.waited().toString());

    Throttled told = (Throttled) pacer.leave(SEND).get();

    assertTrue(told.pause().compareTo(Duration.ofSeconds(50)) > 0, told.toString());
    time.pass(told.pause());
    assertEquals(Option.none(), pacer.leave(SEND));
  }

  @Test
  @Tag("F-15")
  void after_a_429_its_whole_group_stands_still_and_no_other() {
    RequestPacer late = pacer(1);
    late.block(SEND, Duration.ofSeconds(30));

    assertEquals(Duration.ofSeconds(32), ((Throttled) late.leave(SEND).get()).pause());
    assertEquals(Option.none(), late.leave(LIST));
  }

  @Test
  @Tag("F-15")
  void whoever_comes_when_told_waits_for_the_jitter_alone() {
    RequestPacer late = pacer(1);
    late.block(SEND, Duration.ofSeconds(30));
    time.pass(Duration.ofSeconds(30));

    assertEquals(Option.none(), late.leave(SEND));
    assertEquals(Duration.ofSeconds(2), time.waited());
  }

  @Test
  void limits_in_force_go_before_the_published_ones_and_what_left_stays_counted() {
    for (int i = 0; i < 5; i++) {
      pacer.leave(SEND);
    }
    pacer.limits(RequestLimits.unlimited().with(SEND.group(), List.of(RequestWindow.perMinute(6))));

    assertEquals(Option.none(), pacer.leave(SEND));
    assertTrue(pacer.leave(SEND).isDefined());
    pacer.limits(RequestLimits.unlimited());
    assertEquals(Option.none(), pacer.leave(SEND));
  }

  @Test
  void an_interrupted_wait_lets_nothing_leave() {
    for (int i = 0; i < 10; i++) {
      pacer.leave(SEND);
    }
    Thread.currentThread().interrupt();

    Option<KsefFailure> refused = pacer.leave(SEND);

    assertTrue(Thread.interrupted());
    assertEquals(KsefFailure.Kind.NOT_READY, refused.get().kind());
  }
}
