package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Layer;
import pl.latarnik.application.port.out.Finding.Severity;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;

@Tag("M19")
class SchemaFindingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <P_15>144.00      | <P_15>144,00      | SCHEMA_VALUE_PATTERN | /Faktura/Fa/P_15
          <P_15>144.00      | <P_15>144.001     | SCHEMA_VALUE_PATTERN | /Faktura/Fa/P_15
          <P_12>23</P_12>   | <P_12_XII>1.1234567</P_12_XII> | SCHEMA_VALUE_DIGITS | /Faktura/Fa/FaWiersz[1]/P_12_XII
          <KodWaluty>PLN    | <KodWaluty>ZLOTY  | SCHEMA_VALUE_LIST    | /Faktura/Fa/KodWaluty
          <P_12>23          | <P_12>24          | SCHEMA_VALUE_LIST    | /Faktura/Fa/FaWiersz[1]/P_12
          <P_1>2026-05-15   | <P_1>2026-02-30   | SCHEMA_VALUE_TYPE    | /Faktura/Fa/P_1
          <P_1>2026-05-15   | <P_1>2005-12-31   | SCHEMA_VALUE_RANGE   | /Faktura/Fa/P_1
          <P_1>2026-05-15   | <P_1>15.05.2026   | SCHEMA_VALUE_PATTERN | /Faktura/Fa/P_1
          <P_2>FV/2026/05/1 | <P_2>             | SCHEMA_VALUE_LENGTH  | /Faktura/Fa/P_2
          </P_7>            | </P_8>            | BYTES_NOT_WELL_FORMED | ''
          <JST>2</JST>      | ''                | SCHEMA_UNEXPECTED_ELEMENT | /Faktura/Podmiot2/GV
          <GV>2</GV>        | ''                | SCHEMA_MISSING_ELEMENT | /Faktura/Podmiot2
          <GV>2</GV>        | <GV>2</GV><A>1</A> | SCHEMA_UNEXPECTED_ELEMENT | /Faktura/Podmiot2/A
          <P_16>2</P_16>    | <P_16><x/></P_16> | SCHEMA_ELEMENT_IN_VALUE | /Faktura/Fa/Adnotacje/P_16
          <Podmiot2>        | <Podmiot2>tekst   | SCHEMA_TEXT_NOT_ALLOWED | /Faktura/Podmiot2
          <JST>             | <JST a="1">       | SCHEMA_ATTRIBUTE_NOT_ALLOWED | /Faktura/Podmiot2/JST
          "FA (3)"          | "FA (2)"          | SCHEMA_VALUE_FIXED   | /Faktura/Naglowek/KodFormularza
          wersjaSchemy="1-0E" | ''              | SCHEMA_ATTRIBUTE_MISSING | /Faktura/Naglowek/KodFormularza
          <NIP>2222222222   | <NIP>222-222-22-22 | SCHEMA_VALUE_PATTERN | /Faktura/Podmiot2/DaneIdentyfikacyjne/NIP
          <RodzajFaktury>VAT | <RodzajFaktury>RO | SCHEMA_VALUE_LIST | /Faktura/Fa/RodzajFaktury
          """)
  void a_single_fault_is_named_with_its_place(
      String right, String wrong, String code, String xpath) {
    String file = TckFa3.invoice();
    assertTrue(file.contains(right), right);

    List<Finding> errors = Reading.findings(file.replace(right, wrong)).filter(Finding::isError);

    assertEquals(List.of(code), errors.map(Finding::code).distinct(), errors::toString);
    assertEquals(xpath, errors.get(0).xpath());
    assertTrue(errors.get(0).line() > 0);
  }

  @Test
  void line_and_column_are_those_of_the_tag() {
    String file = TckFa3.invoice().replace("<P_12>23", "<P_12>24");
    int before = file.substring(0, file.indexOf("<P_12>")).lastIndexOf('\n');

    Finding finding = Reading.only(file);

    assertEquals(file.substring(0, before + 1).lines().count() + 1, finding.line());
    assertEquals(file.indexOf("<P_12>") - before, finding.column());
    assertEquals(Layer.SCHEMA, finding.layer());
    assertEquals(Severity.ERROR, finding.severity());
  }

  @Test
  void the_texts_name_field_value_and_what_is_allowed() {
    Finding finding = Reading.only(TckFa3.invoice().replace("<P_16>2", "<P_16>3"));

    assertEquals(
        "P_16: wartości „3” nie ma na liście dozwolonych (1, 2). Wybierz jedną z nich.",
        finding.polish());
    assertEquals(
        "P_16: the value \"3\" is not one of those allowed (1, 2). Choose one of them.",
        finding.english());
  }

  @Test
  void a_form_is_told_in_words_and_not_as_a_pattern() {
    Finding finding = Reading.only(TckFa3.invoice().replace("<P_15>144.00", "<P_15>144,00"));

    assertEquals(
        "P_15: wartość „144,00” nie ma wymaganej postaci (kwota z kropką i najwyżej 2 miejscami po"
            + " niej, np. 1234.50). Popraw ją.",
        finding.polish());
    assertTrue(finding.english().contains("an amount with a point"), finding.english());
  }

  @Test
  void a_missing_element_is_named_in_the_place_of_the_next_one() {
    Finding finding = Reading.only(TckFa3.invoice().replace("<P_2>FV/2026/05/1</P_2>", ""));

    assertTrue(finding.polish().contains("P_13_1"), finding.polish());
    assertTrue(finding.polish().contains("P_1M, P_2"), finding.polish());
  }

  @Test
  void another_form_is_named_once_and_not_judged_as_fa3() {
    Finding finding =
        Reading.only(
            TckFa3.invoice()
                .replace("/2025/06/25/13775/", "/2023/06/29/12648/")
                .replace("<P_2>", "<P_2222>")
                .replace("</P_2>", "</P_2222>"));

    assertEquals("SCHEMA_NOT_FA3", finding.code());
    assertTrue(finding.english().contains("FA(2)"));
  }

  @Test
  void values_are_shown_short_and_without_what_could_mislead_a_terminal() {
    String evil = "\u001B[31m".replace("\u001B", "&#9;") + "\u202E" + "x".repeat(300);

    Finding finding = Reading.only(TckFa3.invoice().replace("<P_12>23", "<P_12>" + evil));

    assertTrue(finding.polish().contains("\\u0009[31m\\u202Exxx"), finding.polish());
    assertTrue(finding.polish().length() < 300, finding.polish());
    assertFalse(finding.polish().contains("\u202E"));
  }

  @Test
  void digits_of_other_scripts_are_refused_though_the_pattern_takes_them() {
    assertEquals(
        List.of("SCHEMA_DIGITS"),
        Reading.codes(TckFa3.invoice().replace("<NIP>2222222222", "<NIP>2٢22222222")));
    assertEquals(
        List.of("SCHEMA_DIGITS"),
        new Fa3InvoiceXml()
            .content(TckFa3.bytes(TckFa3.invoice().replace("<NIP>2222222222", "<NIP>2٢22222222")))
            .getError()
            .map(Finding::code));
  }

  @Test
  void a_number_of_invisible_characters_is_refused() {
    assertEquals(
        List.of("SCHEMA_BLANK"),
        Reading.codes(TckFa3.invoice().replace("FV/2026/05/1", "\u2003\u2003")));
  }

  @Test
  void white_space_around_values_is_dropped_as_the_schema_does() {
    String file =
        TckFa3.invoice()
            .replace("<P_1>2026-05-15<", "<P_1>\n 2026-05-15\t<")
            .replace("<P_2>FV/2026/05/1<", "<P_2>  FV/2026/05/1 \n a <")
            .replace("<P_15>144.00<", "<P_15> 144.00 <")
            .replace(">VAT<", "> VAT <");

    var facts =
        new Fa3InvoiceXml()
            .read(TckFa3.bytes(file), Environment.PRODUCTION, Reading.FRI_2026_05_15)
            .get()
            .facts();

    assertEquals("FV/2026/05/1 a", facts.number().text());
    assertEquals(Reading.FRI_2026_05_15, facts.issueDate().day());
  }
}
