package pl.latarnik.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The only time of the simulator: runs or stands, and can be moved while requests are served. */
final class SimulatedClock {
  static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final DateTimeFormatter API =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'+00:00'").withZone(ZoneOffset.UTC);

  private final Clock machine;
  private Instant base;
  private Instant machineBase;
  private boolean running;
  private Duration skew = Duration.ZERO;

  SimulatedClock(Clock machine, Optional<Instant> start, boolean running) {
    this.machine = machine;
    this.machineBase = machine.instant();
    this.base = start.orElse(machineBase);
    this.running = running;
  }

  /** Returns the server's time, wrong by the skew. */
  synchronized Instant now() {
    return trueNow().plus(skew);
  }

  /** Returns the time of the simulated world. */
  synchronized Instant trueNow() {
    if (!running) {
      return base;
    }
    return base.plus(Duration.between(machineBase, machine.instant()));
  }

  /** Lets the server's time be wrong by so much, until told otherwise. */
  synchronized void skew(Duration by) {
    skew = by;
  }

  synchronized boolean running() {
    return running;
  }

  synchronized void set(Instant instant, boolean run) {
    base = instant;
    machineBase = machine.instant();
    running = run;
    skew = Duration.ZERO;
  }

  /** Runs with the machine's own time again. */
  synchronized void toMachineTime() {
    set(machine.instant(), true);
  }

  synchronized void advance(Duration by) {
    base = trueNow().plus(by);
    machineBase = machine.instant();
  }

  LocalDate warsawDay() {
    return warsawDay(now());
  }

  static LocalDate warsawDay(Instant instant) {
    return instant.atZone(WARSAW).toLocalDate();
  }

  /** Returns the beginning of a day in Poland. */
  static Instant beginning(LocalDate day) {
    return day.atStartOfDay(WARSAW).toInstant();
  }

  /** Writes an instant as the API does: UTC, seven fraction digits. */
  static String api(Instant instant) {
    return API.format(instant);
  }

  /** Writes an instant as a UPO does: Warsaw offset, milliseconds. */
  static String upo(Instant instant) {
    OffsetDateTime local = instant.atZone(WARSAW).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS);
    return local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx"));
  }
}
