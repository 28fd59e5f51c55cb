package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Random mixes of faults over real HTTP: a desk with 50 to 1,000 invoices, a KSeF with a mix of
 * faults, and a process that ends now and then. No invoice is lost, none is doubled, none is in a
 * wrong state.
 *
 * <p>Each schedule has a desk, a store and a KSeF of its own, and everything in it follows from its
 * seed; so the seed that a failure names plays the same schedule again, alone:
 *
 * <pre>
 * mvn test -pl bootstrap -am -Dtest=FaultMixProperties \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dfaults.seed=N
 * </pre>
 *
 * <p>{@code -Dfaults.schedules=N} sets how many schedules each of the 200 tries plays, and {@code
 * -Dfaults.largest=N} how many invoices the largest backlog has. The profile {@code every-fault}
 * plays 10,000 schedules and eleven with a backlog of 10,000, which takes more than an hour.
 */
class FaultMixProperties {

  private static final int TRIES = 200;
  private static final int SCHEDULES = Integer.getInteger("faults.schedules", 1);

  /** How many invoices the largest backlog has; too rare and too long to be one of the others. */
  private static final int LARGEST = Integer.getInteger("faults.largest", 1_000);

  /** Those of which hardly a schedule is free; the rarer ones are not promised here. */
  private static final Set<String> COMMON =
      HashSet.of(
          "F-01", "F-08", "F-10", "F-11", "F-15", "F-16", "F-17", "F-19", "F-23", "F-30", "F-35",
          "F-36");

  private static Option<Backlogs> opened = Option.none();
  private static Set<String> struck = HashSet.empty();
  private static int played;
  private static boolean failed;

  @BeforeContainer
  static void start() throws IOException {
    opened = Option.some(new Backlogs(Files.createTempDirectory("latarnik-faults-")));
  }

  @AfterContainer
  static void close() {
    opened.get().close();
    if (played >= TRIES && !failed) {
      assertEquals(HashSet.empty(), COMMON.diff(struck), "faults that have never struck");
    }
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.randomValue(Random::nextLong);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  @Tag("K07")
  @Tag("K11")
  @Tag("F-01")
  @Tag("F-08")
  @Tag("F-10")
  @Tag("F-11")
  @Tag("F-15")
  @Tag("F-16")
  @Tag("F-17")
  @Tag("F-19")
  @Tag("F-23")
  @Tag("F-30")
  @Tag("F-35")
  @Tag("F-36")
  void whatever_fails_every_invoice_is_in_ksef_once_with_number_and_upo_in_the_store(
      @ForAll("seeds") long seed) {
    Long wanted = Long.getLong("faults.seed");
    if (wanted == null) {
      for (int schedule = 0; schedule < SCHEDULES; schedule++) {
        play(seed + schedule);
      }
    } else if (played == 0) {
      play(wanted);
    }
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  @Tag("K07")
  @Tag("K11")
  @Tag("K13")
  @Tag("N-07")
  void the_largest_backlog_too_is_in_ksef_once_with_number_and_upo_in_the_store(
      @ForAll("seeds") long drawn) {
    Long wanted = Long.getLong("faults.seed");
    if (wanted == null) {
      for (int schedule = 0; schedule <= SCHEDULES / 5; schedule++) {
        playLargest(drawn + schedule);
      }
    } else {
      playLargest(wanted);
    }
  }

  private static void playLargest(long seed) {
    Backlogs.Size size = new Backlogs.Size(LARGEST, 50);
    play(seed, () -> Schedule.play(opened.get(), size, new SplittableRandom(seed)));
  }

  private static void play(long seed) {
    play(seed, () -> Schedule.play(opened.get(), seed));
  }

  /** Plays a schedule; whatever goes wrong names the seed with which it can be played again. */
  private static void play(long seed, Supplier<JsonNode> schedule) {
    played++;
    try {
      for (JsonNode fault : schedule.get()) {
        if (fault.get("struck").asInt() > 0) {
          struck = struck.add(fault.get("fault").asText());
        }
      }
    } catch (AssertionError | RuntimeException e) {
      failed = true;
      throw new AssertionError(
          "play it again with -Dfaults.seed=" + seed + ": " + e.getMessage(), e);
    }
  }
}
