package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * One schedule: invoices, faults, orders to send and ends of the process, all drawn from one seed.
 */
final class Schedule {

  private static final int MOST_ROUNDS = 100;

  private final FaultOffice office;
  private final SplittableRandom random;

  private Schedule(FaultOffice office, SplittableRandom random) {
    this.office = office;
    this.random = random;
  }

  /**
   * Plays it to its end, and looks at what KSeF and the store then hold.
   *
   * @return the faults with how often each has struck
   */
  static JsonNode play(Backlogs backlogs, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return play(backlogs, size(random), random);
  }

  /**
   * Plays it with a backlog of this size; a larger one meets more mixes of faults, one after
   * another.
   */
  static JsonNode play(Backlogs backlogs, Backlogs.Size size, SplittableRandom random) {
    try (FaultOffice office = backlogs.open(size)) {
      Schedule schedule = new Schedule(office, random);
      try {
        schedule.send(1 + size.count() / 2_500);
        schedule.verify(size.count());
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(e + "\nwith " + size + " and " + office.ksef().faults(), e);
      }
      return office.ksef().faults();
    }
  }

  /** Half a hundred is sent one by one, more goes in archives; the more, the rarer. */
  private static Backlogs.Size size(SplittableRandom random) {
    int drawn = random.nextInt(400);
    if (drawn < 4) {
      return new Backlogs.Size(500, 20);
    }
    if (drawn < 12) {
      return new Backlogs.Size(250, 10);
    }
    if (drawn < 30) {
      return new Backlogs.Size(120, 6);
    }
    if (drawn < 100) {
      return new Backlogs.Size(60, 3);
    }
    return new Backlogs.Size(50, 2 + 2 * random.nextInt(2));
  }

  /**
   * Orders again and again, as a person or a schedule would; now and then the process ends.
   *
   * @param mixes how many of the first rounds begin with more faults
   */
  private void send(int mixes) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (round < mixes) {
        office.ksef().mix(random.nextLong(), 0.05 + random.nextInt(30) / 100.0);
      }
      Dispatch.Report report = office.dispatch(Duration.ofHours(1));
      if (report.outcomes().forAll(outcome -> outcome.end() == Dispatch.End.DONE)
          && report.wall().isEmpty()
          && office.desk().listDuties().duties().isEmpty()) {
        return;
      }
      if (random.nextInt(3) == 0) {
        office.restart();
      }
      office.later(round < 5 ? Duration.ofMinutes(5) : Duration.ofHours(2));
    }
    throw new AssertionError(
        "not at an end: "
            + office.desk().listDuties().duties().map(view -> view.stored().invoice()).take(3));
  }

  private void verify(int count) {
    Map<String, String> numbers = new HashMap<>();
    for (JsonNode held : office.ksef().held()) {
      if (held.get("status").asInt() == 200) {
        String before = numbers.put(held.get("hash").asText(), held.get("ksefNumber").asText());
        assertEquals(null, before, "in KSeF twice: " + held);
      }
    }
    assertEquals(count, numbers.size(), "how many KSeF has");
    for (int i = 1; i <= count; i++) {
      List<InvoiceView> found = office.desk().findInvoice().find(Backlogs.number(i));
      assertEquals(1, found.size(), "how often the store has " + Backlogs.number(i));
      Invoice invoice = found.head().stored().invoice();
      if (!(invoice instanceof Invoice.Accepted accepted) || accepted.upo().isEmpty()) {
        throw new AssertionError("wrong state: " + invoice);
      }
      assertEquals(
          numbers.get(invoice.particulars().facts().hash().base64()),
          accepted.acceptance().number().text());
    }
  }
}
