package pl.latarnik.bootstrap.bench;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.law.holidays.DatedHoliday;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;

/**
 * The step to the next business day and the shift by seven, beside the calendar of OpenGamma Strata
 * with the same holidays.
 *
 * <p>Each call goes over 1024 days in no order, so that neither processor nor compiler can learn the
 * answers: days of one year, as in daily work, or of all years of the calendar.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CalendarBench {

  private static final int DAYS = 1024;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  @Param({"2026", "2024-2099"})
  String years = "2026";

  private final BusinessDays latarnik = PolishBusinessDays.of();
  private final ImmutableHolidayCalendar strata = strataWithTheSameHolidays();
  private LocalDate[] days = {};

  /** Draws the days and makes sure that both calendars agree on every day there is. */
  @Setup
  public void draw() {
    for (LocalDate day = FIRST; day.isBefore(LAST.minusDays(30)); day = day.plusDays(1)) {
      if (!latarnik.next(day).equals(strata.next(day))
          || !latarnik.plus(day, 7).equals(strata.shift(day, 7))) {
        throw new IllegalStateException("the calendars differ after " + day);
      }
    }
    LocalDate from = LocalDate.of(Integer.parseInt(years.substring(0, 4)), 1, 1);
    LocalDate to = LocalDate.of(Integer.parseInt(years.substring(years.length() - 4)), 12, 31);
    Random random = new Random(20_260_201);
    days =
        random
            .longs(DAYS, from.toEpochDay(), to.toEpochDay() + 1)
            .mapToObj(LocalDate::ofEpochDay)
            .toArray(LocalDate[]::new);
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public void nextOfLatarnik(Blackhole hole) {
    for (LocalDate day : days) {
      hole.consume(latarnik.next(day));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public void nextOfStrata(Blackhole hole) {
    for (LocalDate day : days) {
      hole.consume(strata.next(day));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public void sevenOfLatarnik(Blackhole hole) {
    for (LocalDate day : days) {
      hole.consume(latarnik.plus(day, 7));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public void sevenOfStrata(Blackhole hole) {
    for (LocalDate day : days) {
      hole.consume(strata.shift(day, 7));
    }
  }

  private static ImmutableHolidayCalendar strataWithTheSameHolidays() {
    List<LocalDate> holidays =
        IntStream.rangeClosed(FIRST.getYear(), LAST.getYear())
            .boxed()
            .flatMap(year -> UstawaODniachWolnych.in(year).toJavaStream())
            .map(DatedHoliday::day)
            .toList();
    return ImmutableHolidayCalendar.of(
        HolidayCalendarId.of("Latarnik"), holidays, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }
}
