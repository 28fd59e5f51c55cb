package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many things at once, results in order. */
@Tag("M13")
class InOrderTest {

  private static List<Integer> upTo(int end) {
    return IntStream.range(0, end).boxed().toList();
  }

  private static <R> List<R> all(InOrder<?, R> results) {
    try (results) {
      List<R> all = new ArrayList<>();
      results.forEachRemaining(all::add);
      return all;
    }
  }

  @Test
  void results_come_in_the_order_of_the_things_however_long_each_takes() {
    for (int many : new int[] {0, 1, 2, 3, 15, 16, 17, 1_000}) {
      List<String> results =
          all(
              new InOrder<>(
                  upTo(many),
                  n -> {
                    String text = "no. ";
                    // Some take longer than others.
                    for (int i = n % 7 == 0 ? 100 : 0; i > 0; i--) {
                      text = new StringBuilder(text).reverse().reverse().toString();
                    }
                    return text + n;
                  }));

      assertEquals(upTo(many).stream().map(n -> "no. " + n).toList(), results);
    }
  }

  @Test
  void the_workers_are_never_far_ahead() {
    AtomicInteger begun = new AtomicInteger();
    try (InOrder<Integer, Integer> results =
        new InOrder<>(
            upTo(100_000),
            n -> {
              begun.incrementAndGet();
              return n;
            })) {
      for (int taken = 1; taken <= 50_000; taken++) {
        results.next();
        assertTrue(begun.get() <= taken + 1_000, () -> "begun: " + begun.get());
      }
    }
  }

  @Test
  void a_fault_reaches_whoever_takes_the_results() {
    try (InOrder<Integer, Integer> results = new InOrder<>(upTo(100), n -> 100 / (50 - n))) {
      ArithmeticException fault =
          assertThrows(ArithmeticException.class, () -> results.forEachRemaining(n -> {}));
      assertEquals("/ by zero", fault.getMessage());
    }
  }

  @Test
  void after_the_last_result_there_is_none() {
    try (InOrder<Integer, Integer> results = new InOrder<>(upTo(1), n -> n)) {
      results.next();

      assertFalse(results.hasNext());
      assertThrows(NoSuchElementException.class, results::next);
    }
  }
}
