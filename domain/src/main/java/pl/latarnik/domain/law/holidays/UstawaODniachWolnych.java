package pl.latarnik.domain.law.holidays;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.LocalDate;
import pl.latarnik.domain.law.holidays.HolidayDate.AfterEaster;
import pl.latarnik.domain.law.holidays.HolidayDate.Fixed;

/**
 * The act of 18 January 1951 on days free from work, art. 1: the statutory holidays in its order.
 * Sundays (pkt 2) are a rule of their own.
 */
public final class UstawaODniachWolnych {

  private static final LocalDate IN_THE_ACT_OF_1951 = LocalDate.of(1951, 1, 29);

  /** The holidays of art. 1 pkt 1. */
  public static final List<StatutoryHoliday> HOLIDAYS =
      List.of(
          holiday("Nowy Rok", "New Year's Day", new Fixed(1, 1)),
          new StatutoryHoliday(
              "Święto Trzech Króli", "Epiphany", new Fixed(1, 6), LocalDate.of(2011, 1, 1)),
          holiday("pierwszy dzień Wielkiej Nocy", "Easter Sunday", new AfterEaster(0)),
          holiday("drugi dzień Wielkiej Nocy", "Easter Monday", new AfterEaster(1)),
          holiday("Święto Państwowe", "State Holiday (1 May)", new Fixed(5, 1)),
          holiday("Święto Narodowe Trzeciego Maja", "Constitution Day", new Fixed(5, 3)),
          holiday("pierwszy dzień Zielonych Świątek", "Pentecost Sunday", new AfterEaster(49)),
          holiday("dzień Bożego Ciała", "Corpus Christi", new AfterEaster(60)),
          holiday("Wniebowzięcie Najświętszej Maryi Panny", "Assumption of Mary", new Fixed(8, 15)),
          holiday("Wszystkich Świętych", "All Saints' Day", new Fixed(11, 1)),
          holiday("Narodowe Święto Niepodległości", "Independence Day", new Fixed(11, 11)),
          new StatutoryHoliday(
              "Wigilia Bożego Narodzenia",
              "Christmas Eve",
              new Fixed(12, 24),
              LocalDate.of(2025, 2, 1)),
          holiday("pierwszy dzień Bożego Narodzenia", "Christmas Day", new Fixed(12, 25)),
          holiday("drugi dzień Bożego Narodzenia", "Second Day of Christmas", new Fixed(12, 26)));

  private UstawaODniachWolnych() {}

  /** Returns the days of this year on which a holiday of pkt 1 falls, in the order of the act. */
  public static Seq<LocalDate> daysIn(int year) {
    return HOLIDAYS
        .filter(holiday -> !holiday.date().in(year).isBefore(holiday.since()))
        .map(holiday -> holiday.date().in(year));
  }

  private static StatutoryHoliday holiday(String polish, String english, HolidayDate date) {
    return new StatutoryHoliday(polish, english, date, IN_THE_ACT_OF_1951);
  }
}
