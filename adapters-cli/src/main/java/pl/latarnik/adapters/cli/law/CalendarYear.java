package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.law.holidays.DatedHoliday;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;

/**
 * One year of the calendar.
 *
 * @param year the year
 * @param businessDays its business days in order
 * @param holidays its statutory holidays with a name in order, those on a Saturday or Sunday too
 */
record CalendarYear(int year, List<LocalDate> businessDays, List<DatedHoliday> holidays) {

  CalendarYear {
    requireNonNull(businessDays, "businessDays");
    requireNonNull(holidays, "holidays");
  }

  /** Returns a year that the calendar knows. */
  static CalendarYear of(int year) {
    BusinessDays calendar = PolishBusinessDays.of();
    List<LocalDate> businessDays = new ArrayList<>();
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      if (calendar.isBusinessDay(day)) {
        businessDays.add(day);
      }
    }
    return new CalendarYear(
        year, List.copyOf(businessDays), UstawaODniachWolnych.in(year).asJava());
  }

  /** Returns the business days of one of its months. */
  List<LocalDate> businessDaysIn(int month) {
    return businessDays.stream().filter(day -> day.getMonthValue() == month).toList();
  }
}
