package pl.latarnik.domain.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import pl.latarnik.domain.law.holidays.StatutoryHoliday;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;

/**
 * The business days of Poland from 2011-01-01, the first day of the holidays that it models, to
 * 2101-12-31, so that terms which start in 2100 still end inside; days outside are refused with an
 * {@link IllegalArgumentException}.
 *
 * <p>Statutory holidays and Sundays come from {@link UstawaODniachWolnych}. The VAT act does not
 * define a business day: {@link #of} leaves Saturdays out, {@link #countingSaturdays} shows the
 * other reading.
 *
 * <p>Every question is answered by two table look-ups: {@code rank} tells how many business days
 * there are up to a day, {@code select} tells which day is the n-th business day. A day is
 * addressed by its slot (a year has 512, a month 32), which takes no division.
 */
public final class PolishBusinessDays implements BusinessDays {

  /** First day that the calendar knows. */
  public static final LocalDate FIRST = LocalDate.of(2011, 1, 1);

  /** Last day that the calendar knows. */
  public static final LocalDate LAST = LocalDate.of(2101, 12, 31);

  private static final int FIRST_YEAR = FIRST.getYear();
  private static final int LAST_YEAR = LAST.getYear();
  private static final String OUTSIDE = " lies outside the calendar, which knows %s to %s";
  private static final int SLOTS = (LAST_YEAR - FIRST_YEAR + 1) << 9;

  /** For each slot: how many business days there are from the first day to this one. */
  private final char[] rank;

  /** For each n from 1: the n-th business day; for n = 0 a day before the calendar. */
  private final LocalDate[] select;

  /** Fills the tables; the two calendars are made once, see {@link #of}. */
  PolishBusinessDays(boolean saturdaysCount) {
    boolean[] holiday = holidays();
    LocalDate[] days = new LocalDate[SLOTS];
    rank = new char[SLOTS];
    days[0] = FIRST.minusDays(1);
    int count = 0;
    for (LocalDate first = FIRST; !first.isAfter(LAST); first = first.plusMonths(1)) {
      count = countMonth(first, count, saturdaysCount ? 6 : 5, holiday, rank, days);
    }
    select = Arrays.copyOf(days, count + 1);
  }

  // A method of its own: called for every month, it gets compiled while the tables are being
  // filled.
  private static int countMonth(
      LocalDate first, int before, int week, boolean[] holiday, char[] rank, LocalDate[] days) {
    int count = before;
    int weekday = first.getDayOfWeek().getValue();
    int start = slotOf(first);
    int end = start + first.lengthOfMonth();
    for (int slot = start; slot < end; slot++) {
      if (weekday <= week && !holiday[slot]) {
        days[++count] = first.withDayOfMonth(slot - start + 1);
      }
      rank[slot] = (char) count;
      weekday = weekday == 7 ? 1 : weekday + 1;
    }
    return count;
  }

  /** Returns the calendar that this program goes by: Monday to Friday without holidays. */
  public static PolishBusinessDays of() {
    return MondayToFriday.CALENDAR;
  }

  /** Returns the calendar of the other reading: Monday to Saturday without holidays. */
  public static PolishBusinessDays countingSaturdays() {
    return MondayToSaturday.CALENDAR;
  }

  @Override
  public boolean isBusinessDay(LocalDate day) {
    return day.equals(select[rank[slotOf(day)]]);
  }

  @Override
  public LocalDate next(LocalDate day) {
    return businessDay(day, 1);
  }

  @Override
  public LocalDate nextOrSame(LocalDate day) {
    return isBusinessDay(day) ? day : next(day);
  }

  @Override
  public LocalDate plus(LocalDate day, int n) {
    BusinessDays.refuseNegative(n);
    if (n == 0) {
      slotOf(day);
      return day;
    }
    return businessDay(day, n);
  }

  @Override
  public int between(LocalDate after, LocalDate upTo) {
    return Math.max(0, rank[slotOf(upTo)] - rank[slotOf(after)]);
  }

  private LocalDate businessDay(LocalDate day, int n) {
    int before = rank[slotOf(day)];
    if (n >= select.length - before) {
      throw new IllegalArgumentException(
          "business day number " + n + " after " + day + OUTSIDE.formatted(FIRST, LAST));
    }
    return select[before + n];
  }

  private static int slotOf(LocalDate day) {
    int year = day.getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(day + OUTSIDE.formatted(FIRST, LAST));
    }
    return year - FIRST_YEAR << 9 | day.getMonthValue() << 5 | day.getDayOfMonth();
  }

  private static boolean[] holidays() {
    boolean[] holiday = new boolean[SLOTS];
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (StatutoryHoliday named : UstawaODniachWolnych.PKT_1) {
        for (LocalDate day : named.in(year)) {
          holiday[slotOf(day)] = true;
        }
      }
    }
    return holiday;
  }

  // Each calendar is built when it is first asked for, because the start of the program counts.
  private static final class MondayToFriday {
    private static final PolishBusinessDays CALENDAR = new PolishBusinessDays(false);
  }

  private static final class MondayToSaturday {
    private static final PolishBusinessDays CALENDAR = new PolishBusinessDays(true);
  }
}
