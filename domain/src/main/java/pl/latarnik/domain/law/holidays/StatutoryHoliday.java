package pl.latarnik.domain.law.holidays;

import java.time.LocalDate;

/**
 * A statutory holiday of the act on days free from work.
 *
 * @param polishName its name in the act
 * @param englishName its name in English
 * @param date the rule for its date
 * @param since the first day on which the holiday is in the act
 */
public record StatutoryHoliday(
    String polishName, String englishName, HolidayDate date, LocalDate since) {}
