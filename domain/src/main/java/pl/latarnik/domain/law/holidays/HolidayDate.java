package pl.latarnik.domain.law.holidays;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The rule that tells the days of a holiday. */
public sealed interface HolidayDate {

  /** Checks whether the holiday falls on this day. */
  boolean fallsOn(LocalDate day);

  /** Returns the days on which the holiday falls in this year, in order. */
  Seq<LocalDate> in(int year);

  /**
   * The same date every year.
   *
   * @param month 1 to 12
   * @param day day of the month; no holiday falls on 29 February
   */
  record EveryYear(int month, int day) implements HolidayDate {
    @Override
    public boolean fallsOn(LocalDate other) {
      return other.getMonthValue() == month && other.getDayOfMonth() == day;
    }

    @Override
    public Seq<LocalDate> in(int year) {
      return List.of(LocalDate.of(year, month, day));
    }
  }

  /**
   * A date that moves with Easter.
   *
   * @param days how many days after Easter Sunday; 0 for Easter Sunday itself
   */
  record AfterEaster(int days) implements HolidayDate {
    @Override
    public boolean fallsOn(LocalDate day) {
      return day.minusDays(days).equals(Easter.sundayOf(day.getYear()));
    }

    @Override
    public Seq<LocalDate> in(int year) {
      return List.of(Easter.sundayOf(year).plusDays(days));
    }
  }

  /** Every Sunday. */
  record EverySunday() implements HolidayDate {
    @Override
    public boolean fallsOn(LocalDate day) {
      return day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public Seq<LocalDate> in(int year) {
      LocalDate first =
          LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      return List.range(0, 53).map(first::plusWeeks).filter(sunday -> sunday.getYear() == year);
    }
  }
}
