package pl.latarnik.domain.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawValuesTest {

  private static final LocalDate SUN_2026_02_01 = LocalDate.of(2026, 2, 1);
  private static final LocalDate THU_2026_12_31 = LocalDate.of(2026, 12, 31);
  private static final LocalDate FRI_2027_01_01 = LocalDate.of(2027, 1, 1);
  private static final Wording WORDING = new Wording("brzmienie", "wording");
  private static final LegalBasis BASIS = basis(LegalAct.USTAWA_O_VAT, "art. 106nda ust. 2");

  private static LegalBasis basis(LegalAct act, String unit) {
    return new LegalBasis(
        act, LegalUnit.of(unit), WORDING, Confidence.WORDING_READ, SUN_2026_02_01);
  }

  private static EffectivePeriod year2026() {
    return new EffectivePeriod(SUN_2026_02_01, Option.some(FRI_2027_01_01));
  }

  @Test
  void a_period_has_its_first_day_and_not_its_end() {
    assertFalse(year2026().covers(SUN_2026_02_01.minusDays(1)));
    assertTrue(year2026().covers(SUN_2026_02_01));
    assertTrue(year2026().covers(THU_2026_12_31));
    assertFalse(year2026().covers(FRI_2027_01_01));
    assertTrue(EffectivePeriod.from(SUN_2026_02_01).covers(FRI_2027_01_01));
  }

  @Test
  void a_period_ends_after_it_began() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new EffectivePeriod(FRI_2027_01_01, Option.some(FRI_2027_01_01)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new EffectivePeriod(FRI_2027_01_01, Option.some(SUN_2026_02_01)));
  }

  @Test
  void a_parameter_has_the_value_of_the_day() {
    Parameter<Integer> days =
        new Parameter<>(
            "dni",
            List.of(
                new Parameter.Dated<>(year2026(), 7, BASIS),
                new Parameter.Dated<>(EffectivePeriod.from(FRI_2027_01_01), 14, BASIS)));

    assertEquals(7, days.on(THU_2026_12_31));
    assertEquals(14, days.on(FRI_2027_01_01));
    assertEquals(14, days.latest());
    LawModelException gap =
        assertThrows(LawModelException.class, () -> days.on(SUN_2026_02_01.minusDays(1)));
    assertEquals("dni has no value on 2026-01-31", gap.getMessage());
  }

  @Test
  void a_parameter_with_one_value_has_it_from_its_first_day() {
    Parameter<Integer> days = Parameter.of("dni", 7, SUN_2026_02_01, BASIS);

    assertEquals(7, days.on(SUN_2026_02_01));
    assertEquals(7, days.latest());
    assertThrows(LawModelException.class, () -> days.on(SUN_2026_02_01.minusDays(1)));
  }

  @Test
  void the_weaker_of_two_foundations_counts_whichever_comes_first() {
    assertEquals(Confidence.OWN_READING, Confidence.WORDING_READ.weaker(Confidence.OWN_READING));
    assertEquals(Confidence.OWN_READING, Confidence.OWN_READING.weaker(Confidence.WORDING_READ));
    assertEquals("przeczytany przepis", Confidence.WORDING_READ.polish());
    assertEquals("own reading", Confidence.OWN_READING.english());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "art. 12 § 1",
        "art. 106nh ust. 3 pkt 1",
        "§ 9 ust. 1",
        "W-7",
        "art. 1 pkt 1 lit. ab"
      })
  void a_unit_is_written_as_lawyers_write_it(String text) {
    assertEquals(text, LegalUnit.of(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "106nh", "art 106nh", "art. 106nh pkt 1 ust. 3", "W-x"})
  void what_is_no_unit_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> LegalUnit.of(text));
  }

  @Test
  void a_wording_says_something_in_both_languages() {
    assertThrows(IllegalArgumentException.class, () -> new Wording(" ", "wording"));
    assertThrows(IllegalArgumentException.class, () -> new Wording("brzmienie", " "));
  }

  @Test
  void a_citation_names_unit_and_act_and_a_reading_of_ours_says_so() {
    assertEquals("art. 106nda ust. 2 ustawy o VAT", BASIS.citation());
    assertEquals("wykładnia W-7", basis(LegalAct.WYKLADNIA_PROGRAMU, "W-7").citation());
  }

  @Test
  void an_act_knows_its_kind_title_and_journal() {
    assertEquals(LegalSource.USTAWA, LegalAct.USTAWA_O_DNIACH_WOLNYCH.source());
    assertEquals(
        "ustawa z 18.01.1951 o dniach wolnych od pracy", LegalAct.USTAWA_O_DNIACH_WOLNYCH.title());
    assertEquals("Dz.U. 2025 poz. 296", LegalAct.USTAWA_O_DNIACH_WOLNYCH.journal());
    assertEquals("", LegalAct.WYKLADNIA_PROGRAMU.journal());
  }

  @Test
  void readings_let_the_law_of_another_day_be_asked() {
    Readings adopted = Readings.adopted(FRI_2027_01_01);
    Readings asOf =
        new Readings(false, false, false, false, FRI_2027_01_01, Option.some(FRI_2027_01_01));

    assertEquals(SUN_2026_02_01, adopted.legalDay(SUN_2026_02_01));
    assertEquals(FRI_2027_01_01, asOf.legalDay(SUN_2026_02_01));
  }
}
