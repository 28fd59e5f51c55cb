package pl.latarnik.domain.law.holidays;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.EffectivePeriod;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Wording;
import pl.latarnik.domain.law.holidays.HolidayDate.AfterEaster;
import pl.latarnik.domain.law.holidays.HolidayDate.EverySunday;
import pl.latarnik.domain.law.holidays.HolidayDate.EveryYear;

/**
 * The act of 18 January 1951 on days free from work, art. 1: one constant a holiday, in the order
 * of the act.
 *
 * <p>The units are known from commercial copies of the act, not from the journal; so each basis is
 * marked as secondary. Saturday and Good Friday are not in the act. Art. 1a, a day that the prime
 * minister declares free in an epidemic, is not modelled: no such day was found.
 */
public final class UstawaODniachWolnych {

  /**
   * The day on which art. 1 got its present wording but for Christmas Eve (Dz.U. 2010 nr 224 poz.
   * 1459, 6 January). Most of its days are older; no invoice of KSeF is, so their history is left
   * out.
   */
  private static final LocalDate SAT_2011_01_01 = LocalDate.of(2011, 1, 1);

  /** First day of Christmas Eve as a holiday: act of 6 December 2024, Dz.U. 2024 poz. 1965. */
  private static final LocalDate SAT_2025_02_01 = LocalDate.of(2025, 2, 1);

  private static final LocalDate VERIFIED_ON = LocalDate.of(2026, 11, 21);

  /** New Year's Day, 1 January. */
  public static final StatutoryHoliday PKT_1_LIT_A =
      holiday("pkt 1 lit. a", "Nowy Rok", "New Year's Day", new EveryYear(1, 1), SAT_2011_01_01);

  /** Epiphany, 6 January. */
  public static final StatutoryHoliday PKT_1_LIT_B =
      holiday(
          "pkt 1 lit. b", "Święto Trzech Króli", "Epiphany", new EveryYear(1, 6), SAT_2011_01_01);

  /** Easter Sunday. */
  public static final StatutoryHoliday PKT_1_LIT_C =
      holiday("pkt 1 lit. c", "Wielkanoc", "Easter Sunday", new AfterEaster(0), SAT_2011_01_01);

  /** Easter Monday, the day after Easter Sunday. */
  public static final StatutoryHoliday PKT_1_LIT_D =
      holiday(
          "pkt 1 lit. d",
          "Poniedziałek Wielkanocny",
          "Easter Monday",
          new AfterEaster(1),
          SAT_2011_01_01);

  /** The State Holiday, 1 May. */
  public static final StatutoryHoliday PKT_1_LIT_E =
      holiday(
          "pkt 1 lit. e",
          "Święto Państwowe",
          "State Holiday of 1 May",
          new EveryYear(5, 1),
          SAT_2011_01_01);

  /** Constitution Day, 3 May. */
  public static final StatutoryHoliday PKT_1_LIT_F =
      holiday(
          "pkt 1 lit. f",
          "Święto Narodowe Trzeciego Maja",
          "Constitution Day",
          new EveryYear(5, 3),
          SAT_2011_01_01);

  /** Pentecost, 49 days after Easter Sunday. */
  public static final StatutoryHoliday PKT_1_LIT_G =
      holiday("pkt 1 lit. g", "Zielone Świątki", "Pentecost", new AfterEaster(49), SAT_2011_01_01);

  /** Corpus Christi, 60 days after Easter Sunday. */
  public static final StatutoryHoliday PKT_1_LIT_H =
      holiday("pkt 1 lit. h", "Boże Ciało", "Corpus Christi", new AfterEaster(60), SAT_2011_01_01);

  /** Assumption of Mary, 15 August. */
  public static final StatutoryHoliday PKT_1_LIT_I =
      holiday(
          "pkt 1 lit. i",
          "Wniebowzięcie Najświętszej Maryi Panny",
          "Assumption of Mary",
          new EveryYear(8, 15),
          SAT_2011_01_01);

  /** All Saints' Day, 1 November. */
  public static final StatutoryHoliday PKT_1_LIT_J =
      holiday(
          "pkt 1 lit. j",
          "Wszystkich Świętych",
          "All Saints' Day",
          new EveryYear(11, 1),
          SAT_2011_01_01);

  /** Independence Day, 11 November. */
  public static final StatutoryHoliday PKT_1_LIT_K =
      holiday(
          "pkt 1 lit. k",
          "Narodowe Święto Niepodległości",
          "Independence Day",
          new EveryYear(11, 11),
          SAT_2011_01_01);

  /** Christmas Eve, 24 December, since 2025. */
  public static final StatutoryHoliday PKT_1_LIT_KA =
      holiday(
          "pkt 1 lit. ka",
          "Wigilia Bożego Narodzenia",
          "Christmas Eve",
          new EveryYear(12, 24),
          SAT_2025_02_01);

  /** Christmas Day, 25 December. */
  public static final StatutoryHoliday PKT_1_LIT_L =
      holiday(
          "pkt 1 lit. l",
          "pierwszy dzień Bożego Narodzenia",
          "Christmas Day",
          new EveryYear(12, 25),
          SAT_2011_01_01);

  /** Second Day of Christmas, 26 December. */
  public static final StatutoryHoliday PKT_1_LIT_M =
      holiday(
          "pkt 1 lit. m",
          "drugi dzień Bożego Narodzenia",
          "Second Day of Christmas",
          new EveryYear(12, 26),
          SAT_2011_01_01);

  /** Every Sunday. */
  public static final StatutoryHoliday PKT_2 =
      holiday("pkt 2", "niedziela", "Sunday", new EverySunday(), SAT_2011_01_01);

  /** The holidays of pkt 1, those with a name, in the order of the act. */
  public static final List<StatutoryHoliday> PKT_1 =
      List.of(
          PKT_1_LIT_A,
          PKT_1_LIT_B,
          PKT_1_LIT_C,
          PKT_1_LIT_D,
          PKT_1_LIT_E,
          PKT_1_LIT_F,
          PKT_1_LIT_G,
          PKT_1_LIT_H,
          PKT_1_LIT_I,
          PKT_1_LIT_J,
          PKT_1_LIT_K,
          PKT_1_LIT_KA,
          PKT_1_LIT_L,
          PKT_1_LIT_M);

  private UstawaODniachWolnych() {}

  /**
   * Finds the holiday on this day: that of pkt 1 if there is one, otherwise the Sunday; none on a
   * working day, a Saturday, and before 2011.
   */
  public static Option<StatutoryHoliday> holidayOn(LocalDate day) {
    return PKT_1.append(PKT_2).find(holiday -> holiday.fallsOn(day));
  }

  /**
   * Returns the holidays of pkt 1 in this year by their days; Sundays without a name are not in it.
   */
  public static Seq<DatedHoliday> in(int year) {
    return PKT_1
        .flatMap(holiday -> holiday.in(year).map(day -> new DatedHoliday(day, holiday)))
        .sortBy(DatedHoliday::day);
  }

  private static StatutoryHoliday holiday(
      String unit, String polish, String english, HolidayDate date, LocalDate since) {
    return new StatutoryHoliday(
        polish,
        english,
        date,
        EffectivePeriod.from(since),
        new LegalBasis(
            LegalAct.USTAWA_O_DNIACH_WOLNYCH,
            LegalUnit.of("art. 1 " + unit),
            new Wording("dzień wolny od pracy: " + polish, "a day free from work: " + english),
            Confidence.SECONDARY,
            VERIFIED_ON));
  }
}
