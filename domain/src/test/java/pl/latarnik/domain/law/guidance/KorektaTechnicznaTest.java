package pl.latarnik.domain.law.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.domain.correction.ChangeReason;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.FieldType;
import pl.latarnik.domain.correction.FieldValue;
import pl.latarnik.domain.correction.JudgedChange;
import pl.latarnik.domain.correction.RejectionGround;
import pl.latarnik.domain.correction.TechnicalCorrection;
import pl.latarnik.domain.correction.TechnicalCorrection.Refusal;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.law.Confidence;

@Tag("R07")
class KorektaTechnicznaTest {

  private static final InvoiceHash REJECTED = InvoiceHash.of("A".repeat(43));
  private static final InvoiceHash CORRECTED = InvoiceHash.of("B".repeat(43));

  private static TechnicalCorrection judged(RejectionGround ground, FieldChange... changes) {
    return KorektaTechniczna.of(REJECTED, CORRECTED, ground, List.of(changes));
  }

  private static FieldValue value(String text) {
    return new FieldValue(text, "/Faktura", 1, 1);
  }

  private static FieldChange changed(String path, FieldType type, String before, String after) {
    return FieldChange.changed(path, type, value(before), value(after));
  }

  private static ChangeReason reason(FieldChange change) {
    return judged(RejectionGround.FILE, change).changes().get(0).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "Naglowek/DataWytworzeniaFa, HEADER",
    "Naglowek/SystemInfo, HEADER",
    "Naglowek/KodFormularza, HEADER",
    "Naglowek/KodFormularza/@wersjaSchemy, HEADER",
    "Naglowek/WariantFormularza, HEADER",
    "@xmlns, NAMESPACE",
  })
  void zd_1_forma_may_change(String field, ChangeReason reason) {
    FieldChange change = changed("Faktura/" + field, FieldType.TEXT, "a", "b");

    assertEquals(reason, reason(change));
    assertTrue(judged(RejectionGround.FILE, change).isAllowed());
  }

  @ParameterizedTest
  @CsvSource({
    "Podmiot1/DaneIdentyfikacyjne/NIP, SELLER",
    "Podmiot1/DaneIdentyfikacyjne/Nazwa, SELLER",
    "Podmiot2/DaneIdentyfikacyjne/NIP, BUYER",
    "Podmiot2/JST, BUYER",
    "Podmiot3/Rola, OTHER_PARTY",
    "PodmiotUpowazniony/RolaPU, OTHER_PARTY",
    "Fa/P_1, ISSUE_DATE",
    "Fa/P_1M, CONTENT",
    "Fa/P_2, NUMBER",
    "Fa/KodWaluty, AMOUNTS",
    "Fa/P_13_1, AMOUNTS",
    "Fa/P_14_5, AMOUNTS",
    "Fa/P_15, AMOUNTS",
    "Fa/P_15ZK, CONTENT",
    "Fa/FaWiersz, LINES",
    "Fa/FaWiersz/P_9A, LINES",
    "Fa/FaWiersz/UU_ID, LINES",
    "Fa/FaWiersz/P_1, LINES",
    "Fa/Zamowienie/WartoscZamowienia, LINES",
    "Fa/Platnosc/TerminPlatnosci/Termin, PAYMENT",
    "Fa/Rozliczenie/DoZaplaty, PAYMENT",
    "Fa/RodzajFaktury, CONTENT",
    "Fa/Adnotacje/P_16, CONTENT",
    "Fa/DaneFaKorygowanej/NrKSeFFaKorygowanej, CONTENT",
    "Fa, CONTENT",
    "Stopka/Informacje/StopkaFaktury, CONTENT",
    "Zalacznik/BlokDanych/Tekst/Akapit, ATTACHMENT",
    "Naglowek/P_15, CONTENT",
    "Naglowek, CONTENT",
    "P_1, CONTENT",
    "NieznanePole, CONTENT",
  })
  void zd_1_content_may_not_change(String field, ChangeReason reason) {
    FieldChange change = changed("Faktura/" + field, FieldType.TEXT, "a", "b");
    TechnicalCorrection correction = judged(RejectionGround.FILE, change);

    assertEquals(reason, correction.changes().get(0).reason());
    assertEquals(List.of(Refusal.CONTENT_CHANGED), correction.refusals());
    assertEquals(KorektaTechniczna.ZD_1, correction.forbidden().get(0).basis());
    for (FieldChange other :
        List.of(
            FieldChange.added(change.path(), FieldType.TEXT, value("b")),
            FieldChange.removed(change.path(), FieldType.TEXT, value("a")),
            FieldChange.moved(change.path(), FieldType.TEXT, value("a"), value("a")))) {
      assertFalse(judged(RejectionGround.FILE, other).isAllowed(), other::toString);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | 12,50       | 12.5
          NUMBER | 1 234,50    | 1234.50
          NUMBER | +5          | 5
          NUMBER | 007         | 7
          NUMBER | .5          | 0.50
          DATE   | 2026-2-1    | 2026-02-01
          DATE   | 2026-02-01Z | 2026-02-01
          DATE   | 2026-02-01T00:00:00 | 2026-02-01
          DATE   | 01.02.2026  | 2026-02-01
          DATE   | 1-2-2026    | 2026-02-01
          NIP    | 526-104-08-28 | 5261040828
          NIP    | PL 5261040828 | 5261040828
          CODE   | pln         | PLN
          CODE   | 12 3456 7890 | 1234567890
          TEXT   | Nowy  Świat | Nowy Świat
          """)
  void zd_1_forma_the_same_value_may_be_written_as_the_form_wants_it(
      FieldType type, String before, String after) {
    FieldChange change = changed("Faktura/Fa/P_1", type, before, after);

    assertEquals(ChangeReason.SAME_VALUE, reason(change));
    assertEquals(ChangeReason.SAME_VALUE, reason(changed("Faktura/Fa/P_1", type, after, before)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | 1,234.50     | 1234.50
          NUMBER | 1.234,50     | 1234.50
          NUMBER | 12,50        | 1250
          NUMBER | 12.50        | 12.51
          NUMBER | 1E2          | 100
          NUMBER | 12.50 PLN    | 12.50
          NUMBER | ''           | 0
          DATE   | 01/02/2026   | 2026-02-01
          DATE   | 2026-02-30   | 2026-03-02
          DATE   | 2026-02-01T23:30:00Z | 2026-02-01
          DATE   | 02.01.2026   | 2026-02-01
          NIP    | 5261040828   | 5261040829
          NIP    | DE5261040828 | 5261040828
          CODE   | PLN          | EUR
          TEXT   | 12,5         | 12.5
          TEXT   | nowy         | Nowy
          TEXT   | a-b          | ab
          MOMENT | 2026-02-01T10:00:00 | 2026-02-01T10:00:00Z
          GROUP  | a            | a
          """)
  void zd_1_what_can_be_read_in_two_ways_is_another_value(
      FieldType type, String before, String after) {
    assertEquals(ChangeReason.ISSUE_DATE, reason(changed("Faktura/Fa/P_1", type, before, after)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0081", "\u200B", "\uFFFE", "\uFEFF"})
  void zd_1_forma_a_character_that_nobody_sees_may_go(String invisible) {
    FieldChange change =
        changed("Faktura/Fa/FaWiersz/P_7", FieldType.TEXT, "De" + invisible + "ska", "Deska");

    assertEquals(ChangeReason.SAME_VALUE, reason(change));
  }

  @ParameterizedTest
  @CsvSource({
    "Podmiot2/JST, 2",
    "Podmiot2/GV, 2",
    "Fa/Adnotacje/P_16, 2",
    "Fa/Adnotacje/P_17, 2",
    "Fa/Adnotacje/P_18, 2",
    "Fa/Adnotacje/P_18A, 2",
    "Fa/Adnotacje/P_23, 2",
    "Fa/Adnotacje/Zwolnienie/P_19N, 1",
    "Fa/Adnotacje/NoweSrodkiTransportu/P_22N, 1",
    "Fa/Adnotacje/PMarzy/P_PMarzyN, 1",
  })
  void zd_1_forma_a_mark_that_was_lacking_may_say_no(String field, String no) {
    String path = "Faktura/" + field;
    FieldChange added = FieldChange.added(path, FieldType.NUMBER, value(no));
    FieldChange yes = FieldChange.added(path, FieldType.NUMBER, value(no.equals("2") ? "1" : "2"));
    FieldChange changed = changed(path, FieldType.NUMBER, "9", no);
    FieldChange removed = FieldChange.removed(path, FieldType.NUMBER, value(no));

    assertEquals(ChangeReason.MARK_OF_NO, reason(added));
    List.of(yes, changed, removed).forEach(c -> assertFalse(reason(c).isTechnical(), c::toString));
  }

  @Test
  void zd_2_after_a_duplicate_the_number_may_change_and_the_source_is_weak() {
    FieldChange number = changed("Faktura/Fa/P_2", FieldType.TEXT, "FV/1", "FV/2");

    JudgedChange judged = judged(RejectionGround.DUPLICATE, number).changes().get(0);

    assertEquals(ChangeReason.NUMBER_OF_DUPLICATE, judged.reason());
    assertEquals(Confidence.SECONDARY, judged.basis().confidence());
    assertFalse(judged(RejectionGround.FILE, number).isAllowed());
  }

  @Test
  void zd_2_after_a_duplicate_nothing_else_may_change() {
    assertFalse(
        judged(
                RejectionGround.DUPLICATE,
                changed("Faktura/Fa/P_2", FieldType.TEXT, "FV/1", "FV/2"),
                changed("Faktura/Fa/P_1", FieldType.DATE, "2026-05-15", "2026-05-18"))
            .isAllowed());
    assertFalse(
        judged(
                RejectionGround.DUPLICATE,
                FieldChange.removed("Faktura/Fa/P_2", FieldType.TEXT, value("FV/1")))
            .isAllowed());
  }

  @Test
  void zd_1_a_lack_of_permission_is_no_case_for_it() {
    assertEquals(List.of(Refusal.NO_PERMISSION), judged(RejectionGround.PERMISSION).refusals());
  }

  @ParameterizedTest
  @EnumSource(RejectionGround.class)
  void zd_1_the_very_same_file_is_no_correction(RejectionGround ground) {
    TechnicalCorrection same = KorektaTechniczna.of(REJECTED, REJECTED, ground, List.empty());

    assertTrue(same.refusals().contains(Refusal.SAME_FILE));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            KorektaTechniczna.of(
                REJECTED,
                REJECTED,
                ground,
                List.of(changed("Faktura/Fa/P_1", FieldType.DATE, "a", "b"))));
  }

  @Test
  void zd_1_a_file_that_is_only_written_otherwise_is_allowed() {
    assertTrue(judged(RejectionGround.FILE).isAllowed());
  }

  @Test
  void every_refusal_is_named_at_once() {
    assertEquals(
        List.of(Refusal.CONTENT_CHANGED, Refusal.NO_PERMISSION),
        judged(RejectionGround.PERMISSION, changed("Faktura/Fa/P_15", FieldType.NUMBER, "1", "2"))
            .refusals());
  }

  @Test
  void a_change_has_the_sides_that_its_kind_demands() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new FieldChange(
                FieldChange.Kind.ADDED,
                "Faktura/Fa/P_2",
                FieldType.TEXT,
                Option.some(value("a")),
                Option.some(value("b"))));
    assertThrows(IllegalArgumentException.class, () -> new FieldValue("a", "/Faktura", 0, 1));
    assertEquals("P_2", changed("Faktura/Fa/P_2", FieldType.TEXT, "a", "b").name());
  }
}
