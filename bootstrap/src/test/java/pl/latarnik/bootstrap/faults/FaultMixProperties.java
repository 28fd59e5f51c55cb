package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * Random mixes of faults, each drawn from a seed: no invoice is lost, none is doubled, none is in a
 * wrong state. {@code -Dfaults.seed=N} plays the schedule of one seed again; {@code
 * -Dfaults.schedules=N} sets how many schedules each of the 200 tries plays.
 */
class FaultMixProperties {

  private static final int FEW = 50;
  private static final int MANY = 200;
  private static final int MOST = 1_000;
  private static final int MOST_ROUNDS = 40;
  private static final int SCHEDULES = Integer.getInteger("faults.schedules", 1);

  private static Option<FaultOffice> opened = Option.none();
  private static int replayed;
  private static int played;

  @BeforeContainer
  static void open() throws IOException {
    opened = Option.some(new FaultOffice(Files.createTempDirectory("latarnik-faults-")));
  }

  @AfterContainer
  static void close() {
    office().close();
  }

  private static FaultOffice office() {
    return opened.get();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().between(0, Long.MAX_VALUE / 2).withoutEdgeCases();
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  @Tag("K07")
  @Tag("K11")
  @Tag("N-06")
  @Tag("F-01")
  @Tag("F-02")
  @Tag("F-05")
  @Tag("F-16")
  void whatever_fails_every_invoice_is_in_ksef_once_with_number_and_upo_in_the_store(
      @ForAll("seeds") long seed) {
    Long wanted = Long.getLong("faults.seed");
    if (wanted != null) {
      if (replayed++ == 0) {
        play(wanted);
      }
      return;
    }
    for (int schedule = 0; schedule < SCHEDULES; schedule++) {
      play(seed + schedule);
    }
  }

  /** Plays a schedule; whatever goes wrong names the seed with which it can be played again. */
  private static void play(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    office().ksefBeginsAnew();
    List<InvoiceId> invoices = issued(count(random), random);
    JsonNode mix = office().ksef().mix(seed, 0.05 + random.nextInt(30) / 100.0);
    try {
      sent(random);
      verified(invoices);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "play it again with -Dfaults.seed=" + seed + "; mix " + mix + ": " + e.getMessage(), e);
    }
  }

  private static int count(SplittableRandom random) {
    int drawn = random.nextInt(400);
    return drawn == 0 ? MOST : drawn < 8 ? MANY : FEW;
  }

  private static List<InvoiceId> issued(int count, SplittableRandom random) {
    played++;
    List<InvoiceId> ids = List.empty();
    for (int i = 1; i <= count; i++) {
      String number = "FV/" + played + "/" + i;
      ids =
          ids.prepend(
              random.nextInt(5) == 0 ? office().offline(number) : office().prepared(number));
    }
    return ids;
  }

  /** Orders again and again, as a person or a schedule would; now and then the process ends. */
  private static void sent(SplittableRandom random) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Dispatch.Report report = office().dispatch(Duration.ofHours(1));
      if (report.outcomes().forAll(outcome -> outcome.end() == Dispatch.End.DONE)
          && report.wall().isEmpty()
          && office().desk().listDuties().duties().isEmpty()) {
        return;
      }
      if (random.nextInt(3) == 0) {
        office().restart();
      }
      office().later(round < 5 ? Duration.ofMinutes(5) : Duration.ofHours(2));
    }
    throw new AssertionError(
        "not at an end: "
            + office().desk().listDuties().duties().map(view -> view.stored().invoice()).take(3));
  }

  private static void verified(List<InvoiceId> invoices) {
    Map<String, String> numbers = new HashMap<>();
    for (JsonNode held : office().ksef().held()) {
      if (held.get("status").asInt() == 200) {
        String before = numbers.put(held.get("hash").asText(), held.get("ksefNumber").asText());
        assertEquals(null, before, "in KSeF twice: " + held);
      }
    }
    assertEquals(invoices.size(), numbers.size(), "how many KSeF has");
    for (InvoiceId id : invoices) {
      Invoice invoice = office().invoice(id);
      if (!(invoice instanceof Invoice.Accepted accepted) || accepted.upo().isEmpty()) {
        throw new AssertionError("wrong state: " + invoice);
      }
      assertEquals(
          numbers.get(invoice.particulars().facts().hash().base64()),
          accepted.acceptance().number().text());
    }
  }
}
