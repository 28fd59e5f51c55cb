package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N-02")
class WatchTest {

  private final Watch watch = new Watch(Duration.ofMillis(80));
  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void what_lasts_too_long_is_interrupted_and_the_thread_goes_on_without_a_trace() {
    for (int call = 0; call < 3; call++) {
      Watch.Turn turn = watch.begin();
      assertThrows(InterruptedException.class, () -> never.await(10, TimeUnit.SECONDS));

      assertTrue(watch.end(turn));
      assertFalse(Thread.currentThread().isInterrupted());
    }
  }

  @Test
  void what_ends_in_time_is_left_alone_afterwards() throws InterruptedException {
    Watch.Turn turn = watch.begin();
    assertFalse(watch.end(turn));

    assertFalse(never.await(300, TimeUnit.MILLISECONDS));
  }

  @Test
  void a_call_after_a_long_silence_is_looked_after_again() throws InterruptedException {
    watch.end(watch.begin());
    assertFalse(never.await(400, TimeUnit.MILLISECONDS));

    Watch.Turn turn = watch.begin();
    assertThrows(InterruptedException.class, () -> never.await(10, TimeUnit.SECONDS));
    assertTrue(watch.end(turn));
  }

  @Test
  void an_interrupt_of_somebody_else_is_not_ours() {
    Watch.Turn turn = watch.begin();
    Thread.currentThread().interrupt();

    assertFalse(watch.end(turn));
    assertEquals(true, Thread.interrupted());
  }
}
