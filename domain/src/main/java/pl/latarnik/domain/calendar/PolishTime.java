package pl.latarnik.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Polish civil time, the only time zone of the program: legal days are days of Europe/Warsaw,
 * whatever the zone of the machine or of a timestamp.
 *
 * <p>In spring the clocks jump from 02:00 to 03:00, in autumn they go back from 03:00 to 02:00.
 * Both happen far from midnight, so every day has exactly one start, though it lasts 23 or 25
 * hours.
 */
public final class PolishTime {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  private PolishTime() {}

  /** Returns the Warsaw day in which this instant lies; midnight belongs to the day it starts. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, WARSAW);
  }

  /**
   * Returns the first instant of this Warsaw day; it is also the end of the day before, to 24:00.
   */
  public static Instant startOfDay(LocalDate day) {
    return day.atStartOfDay(WARSAW).toInstant();
  }

  /**
   * Returns the instant at which clocks in Warsaw show this date and time.
   *
   * <p>A time that the spring jump leaves out is moved on by the hour that is missing: 02:30 means
   * 03:30 summer time. A time that autumn shows twice means the first of the two, in summer time.
   * Neither changes the day.
   */
  public static Instant at(LocalDateTime local) {
    return local.atZone(WARSAW).toInstant();
  }

  /** Returns the date and time that clocks in Warsaw show at this instant. */
  public static LocalDateTime toLocal(Instant instant) {
    return LocalDateTime.ofInstant(instant, WARSAW);
  }
}
