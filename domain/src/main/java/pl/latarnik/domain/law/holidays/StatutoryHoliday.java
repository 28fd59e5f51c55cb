package pl.latarnik.domain.law.holidays;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Seq;
import java.time.LocalDate;
import pl.latarnik.domain.law.EffectivePeriod;
import pl.latarnik.domain.law.LegalBasis;

/**
 * A day that the law declares free from work.
 *
 * @param polishName its name as people know it
 * @param englishName the same in English
 * @param date the rule for its days
 * @param period when the holiday is in the act
 * @param basis where it stands
 * @see "docs/slownik.md: dzień ustawowo wolny od pracy"
 */
public record StatutoryHoliday(
    String polishName,
    String englishName,
    HolidayDate date,
    EffectivePeriod period,
    LegalBasis basis) {

  public StatutoryHoliday {
    requireNonNull(polishName, "polishName");
    requireNonNull(englishName, "englishName");
    requireNonNull(date, "date");
    requireNonNull(period, "period");
    requireNonNull(basis, "basis");
  }

  /** Checks whether this day is this holiday and the holiday is in force on it. */
  public boolean fallsOn(LocalDate day) {
    return period.covers(day) && date.fallsOn(day);
  }

  /** Returns its days in this year; none while it is not in force. */
  public Seq<LocalDate> in(int year) {
    return date.in(year).filter(period::covers);
  }
}
