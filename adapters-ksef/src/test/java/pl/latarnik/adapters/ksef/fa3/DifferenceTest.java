package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Incomparable;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.FieldValue;
import pl.latarnik.domain.invoice.ExactBytes;

/** Pairs of files whose difference a person can tell. */
@Tag("R07")
class DifferenceTest {

  private static final String INVOICE = TckFa3.invoice();
  private static final String FA3 = "http://crd.gov.pl/wzor/2025/06/25/13775/";

  private static String lines(String... lines) {
    int start = INVOICE.indexOf("<FaWiersz>");
    int end = INVOICE.lastIndexOf("</FaWiersz>") + "</FaWiersz>".length();
    return INVOICE.substring(0, start) + String.join("", lines) + INVOICE.substring(end);
  }

  private static String line(int number, String name, String price) {
    return "<FaWiersz><NrWierszaFa>%d</NrWierszaFa><P_7>%s</P_7><P_8A>szt.</P_8A><P_9A>%s</P_9A></FaWiersz>"
        .formatted(number, name, price);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <P_2>FV/2026/05/1<      | <P_2>FV/2026/05/2<      | CHANGED Faktura/Fa/P_2: FV/2026/05/1 -> FV/2026/05/2
          <P_1>2026-05-15<        | <P_1>2026-05-14<        | CHANGED Faktura/Fa/P_1: 2026-05-15 -> 2026-05-14
          <P_15>144.00<           | <P_15>144.01<           | CHANGED Faktura/Fa/P_15: 144.00 -> 144.01
          <P_15>144.00<           | <P_15>144,00<           | CHANGED Faktura/Fa/P_15: 144.00 -> 144,00
          <NIP>1111111111<        | <NIP>111-111-11-11<     | CHANGED Faktura/Podmiot1/DaneIdentyfikacyjne/NIP: 1111111111 -> 111-111-11-11
          <GV>2</GV>              | <GV>1</GV>              | CHANGED Faktura/Podmiot2/GV: 2 -> 1
          <GV>2</GV>              | ''                      | REMOVED Faktura/Podmiot2/GV: 2 -> ''
          <JST>2</JST>            | <NrKlienta>7</NrKlienta><JST>2</JST> | ADDED Faktura/Podmiot2/NrKlienta:  -> 7
          kodSystemowy="FA (3)"   | kodSystemowy="FA (2)"   | CHANGED Faktura/Naglowek/KodFormularza/@kodSystemowy: FA (3) -> FA (2)
          <P_15>                  | <P_99>1</P_99><P_15>    | ADDED Faktura/Fa/P_99:  -> 1
          <P_15>                  | <P_99/><P_15>           | ADDED Faktura/Fa/P_99:  -> ''
          <P_15>                  | tekst<P_15>             | CHANGED Faktura/Fa:  -> tekst
          <P_15>                  | <P_15 x="1">            | ADDED Faktura/Fa/P_15/@x:  -> 1
          <P_2>FV/2026/05/1<      | <P_2><b>FV/2026/05/1</b>< | CHANGED Faktura/Fa/P_2: FV/2026/05/1 -> ''; ADDED Faktura/Fa/P_2/b:  -> FV/2026/05/1
          """)
  void one_change_is_told_by_its_field(String before, String after, String expected) {
    String changed = INVOICE.replace(before, after);
    assertFalse(changed.equals(INVOICE));

    assertEquals(expected.replace("''", ""), Comparing.said(INVOICE, changed).mkString("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <P_15>144.00</P_15>      | <P_15>144</P_15>
          <P_15>144.00</P_15>      | <P_15>+0144.0</P_15>
          <P_15>144.00</P_15>      | <P_15> 144.00<!-- to pay --></P_15>
          <P_15>144.00</P_15>      | <P_15><![CDATA[144.00]]></P_15>
          <P_15>144.00</P_15>      | <P_15>&#49;44.00</P_15>
          <JST>2</JST>             | <JST>02</JST>
          2026-05-15T10:00:00Z     | 2026-05-15T12:00:00.000+02:00
          Nabywca Wyśniony         | '  Nabywca    Wyśniony '
          kodSystemowy="FA (3)" wersjaSchemy="1-0E" | wersjaSchemy='1-0E'   kodSystemowy='FA (3)'
          <JST>2</JST>             | <?print off?><JST>2</JST>
          """)
  void how_a_value_is_written_makes_no_difference(String before, String after) {
    String rewritten = INVOICE.replace(before, after);
    assertFalse(rewritten.equals(INVOICE));

    assertEquals(List.empty(), Comparing.said(INVOICE, rewritten));
  }

  @Test
  void a_moment_without_a_zone_is_no_moment_with_one() {
    String without = INVOICE.replace("2026-05-15T10:00:00Z", "2026-05-15T10:00:00");

    assertEquals(1, Comparing.changes(INVOICE, without).size());
  }

  @Test
  void prefixes_and_the_place_of_the_schema_make_no_difference() {
    String prefixed =
        INVOICE
            .replaceAll("<(/?)([A-Za-z])", "<$1fa:$2")
            .replace("xmlns=", "xmlns:fa=")
            .replace(
                "<fa:Faktura ",
                "<fa:Faktura xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"a b\" ");

    assertEquals(List.empty(), Comparing.said(INVOICE, prefixed));
  }

  @Test
  void another_namespace_of_the_whole_is_one_change_and_that_of_a_part_another_field() {
    String older = INVOICE.replace("/13775/", "/12648/");
    String mixed = INVOICE.replace("<GV>2</GV>", "<GV xmlns=\"urn:x/y\">2</GV>");

    assertEquals(
        List.of("CHANGED Faktura/@xmlns: http://crd.gov.pl/wzor/2023/06/29/12648/ -> " + FA3),
        Comparing.said(older.replace("/2025/06/25/", "/2023/06/29/"), INVOICE));
    assertEquals(
        List.of(
            "ADDED Faktura/Podmiot2/Q{urn:x%2Fy}GV:  -> 2", "REMOVED Faktura/Podmiot2/GV: 2 -> "),
        Comparing.said(INVOICE, mixed));
  }

  @Test
  void the_order_of_different_fields_makes_no_difference() {
    String turned = INVOICE.replaceAll("(?s)(<JST>2</JST>)\\s*(<GV>2</GV>)", "$2$1");
    assertFalse(turned.equals(INVOICE));

    assertEquals(List.empty(), Comparing.said(INVOICE, turned));
  }

  @Test
  void a_line_that_came_in_between_moves_no_other() {
    String before =
        lines(line(1, "Deska", "10.00"), line(2, "Gwóźdź", "0.10"), line(3, "Młotek", "30"));
    String after =
        lines(
            line(1, "Deska", "10.00"),
            line(2, "Klej", "5"),
            line(3, "Gwóźdź", "0.10"),
            line(4, "Młotek", "30"));

    assertEquals(
        List.of("ADDED Faktura/Fa/FaWiersz:  -> NrWierszaFa=2; P_7=Klej; P_8A=szt.; P_9A=5"),
        Comparing.said(before, after));
    assertEquals(
        List.of("REMOVED Faktura/Fa/FaWiersz: NrWierszaFa=2; P_7=Klej; P_8A=szt.; P_9A=5 -> "),
        Comparing.said(after, before));
  }

  @Test
  void a_line_added_and_another_changed_are_told_apart() {
    String before = lines(line(1, "Deska", "10.00"), line(2, "Gwóźdź", "0.10"));
    String after =
        lines(line(1, "Klej", "5"), line(2, "Deska", "11.00"), line(3, "Gwóźdź", "0.10"));

    assertEquals(
        List.of(
            "CHANGED Faktura/Fa/FaWiersz/P_9A: 10.00 -> 11.00",
            "ADDED Faktura/Fa/FaWiersz:  -> NrWierszaFa=1; P_7=Klej; P_8A=szt.; P_9A=5"),
        Comparing.said(before, after));
  }

  @Test
  void lines_that_changed_their_numbers_are_told() {
    String before = lines(line(1, "Deska", "10.00"), line(2, "Gwóźdź", "0.10"));
    String after = lines(line(1, "Gwóźdź", "0.10"), line(2, "Deska", "10.00"));

    assertEquals(
        List.of(
            "CHANGED Faktura/Fa/FaWiersz/NrWierszaFa: 1 -> 2",
            "CHANGED Faktura/Fa/FaWiersz/NrWierszaFa: 2 -> 1"),
        Comparing.said(before, after));
  }

  @Test
  void numbered_lines_may_stand_in_any_order() {
    String before = lines(line(1, "Deska", "10.00"), line(2, "Gwóźdź", "0.10"));
    String after = lines(line(2, "Gwóźdź", "0.10"), line(1, "Deska", "10.00"));

    assertEquals(List.empty(), Comparing.said(before, after));
  }

  @Test
  void a_line_of_one_identifier_is_one_line_whatever_else_it_says() {
    String before = lines(keyed(1, "a", "Deska", "1"), keyed(2, "b", "Gwóźdź", "2"));
    String after = lines(keyed(7, "b", "Klej", "3"));

    assertEquals(
        List.of(
            "REMOVED Faktura/Fa/FaWiersz: NrWierszaFa=1; UU_ID=a; P_7=Deska; P_9A=1 -> ",
            "CHANGED Faktura/Fa/FaWiersz/NrWierszaFa: 2 -> 7",
            "CHANGED Faktura/Fa/FaWiersz/P_7: Gwóźdź -> Klej",
            "CHANGED Faktura/Fa/FaWiersz/P_9A: 2 -> 3"),
        Comparing.said(before, after));
  }

  private static String keyed(int number, String key, String name, String price) {
    return ("<FaWiersz><NrWierszaFa>%d</NrWierszaFa><UU_ID>%s</UU_ID><P_7>%s</P_7>"
            + "<P_9A>%s</P_9A></FaWiersz>")
        .formatted(number, key, name, price);
  }

  @Test
  void a_line_that_comes_twice_is_told_once_more() {
    String before = lines(line(1, "Deska", "10.00"));
    String after = lines(line(1, "Deska", "10.00"), line(1, "Deska", "10.00"));

    assertEquals(
        List.of(FieldChange.Kind.ADDED), Comparing.changes(before, after).map(FieldChange::kind));
  }

  @Test
  void entries_without_a_number_that_changed_places_are_told_as_moved() {
    String before = INVOICE.replace("<P_2>", "<WZ>A</WZ><WZ>B</WZ><WZ>C</WZ><P_2>");
    String after = INVOICE.replace("<P_2>", "<WZ>B</WZ><WZ>C</WZ><WZ>A</WZ><P_2>");

    assertEquals(List.of("MOVED Faktura/Fa/WZ: A -> A"), Comparing.said(before, after));
    assertEquals(
        List.of("/Faktura/Fa/WZ[1]", "/Faktura/Fa/WZ[3]"),
        Comparing.changes(before, after)
            .flatMap(c -> c.before().toList().appendAll(c.after()))
            .map(FieldValue::xpath));
  }

  @Test
  void a_whole_part_is_told_field_by_field() {
    String with =
        INVOICE.replace(
            "<JST>", "<Adres><KodKraju>PL</KodKraju><AdresL1>Ulica 1</AdresL1></Adres><JST>");

    assertEquals(
        List.of(
            "ADDED Faktura/Podmiot2/Adres/KodKraju:  -> PL",
            "ADDED Faktura/Podmiot2/Adres/AdresL1:  -> Ulica 1"),
        Comparing.said(INVOICE, with));
  }

  @Test
  void a_change_has_its_place_in_both_files() {
    String after = INVOICE.replace("<P_15>144.00", "\n\n  <P_15>1");

    FieldChange change = Comparing.changes(INVOICE, after).get(0);

    assertEquals("/Faktura/Fa/P_15", change.before().get().xpath());
    assertEquals(change.before().get().line() + 2, change.after().get().line());
    assertEquals(3, change.after().get().column());
  }

  @Test
  void what_another_encoding_writes_makes_no_difference() {
    String text = INVOICE.replace("encoding=\"UTF-8\"", "encoding=\"windows-1250\"");
    List<ExactBytes> files =
        List.of(
            ExactBytes.of(text.getBytes(Charset.forName("windows-1250"))),
            ExactBytes.of(INVOICE.getBytes(StandardCharsets.UTF_16)),
            ExactBytes.of(INVOICE.getBytes(StandardCharsets.UTF_16LE)),
            Comparing.bytes("\uFEFF" + INVOICE));

    assertEquals(
        List.fill(4, () -> List.empty()),
        files.map(f -> new Fa3InvoiceXml().difference(f, Comparing.bytes(INVOICE)).get()));
  }

  @Test
  void a_file_that_is_no_document_is_refused_and_named() {
    Incomparable refusal =
        new Fa3InvoiceXml()
            .difference(Comparing.bytes("<Faktura>"), Comparing.bytes(INVOICE))
            .getError();

    assertEquals(List.of("BYTES_NOT_WELL_FORMED"), refusal.before().map(Finding::code));
    assertEquals(List.empty(), refusal.after());
  }

  @Test
  @Tag("I-01")
  void hostile_files_are_refused_by_name_in_bounded_time() {
    String wide = "<Faktura xmlns=\"" + FA3 + "\"><Fa>";
    List<List<String>> files =
        List.of(
            List.of(
                "BYTES_DOCTYPE", "<!DOCTYPE Faktura [<!ENTITY a \"a\">]><Faktura>&a;</Faktura>"),
            List.of("BYTES_TOO_DEEP", "<Faktura>" + "<a>".repeat(300_000)),
            List.of("BYTES_LIMIT", wide + "<a/>".repeat(460_000) + "</Fa></Faktura>"),
            List.of("SCHEMA_NOT_FA3", "<html/>"),
            List.of("BYTES_EMPTY", ""),
            List.of("BYTES_TOO_LARGE", " ".repeat(3_000_001)));

    List<String> codes =
        files.map(
            file ->
                assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () ->
                        new Fa3InvoiceXml()
                            .difference(Comparing.bytes(INVOICE), Comparing.bytes(file.get(1)))
                            .getError()
                            .after()
                            .get(0)
                            .code()));

    assertEquals(files.map(List::head), codes);
  }

  @Test
  @Tag("I-01")
  void many_entries_of_which_none_is_the_same_are_compared_in_bounded_time() {
    StringBuilder before = new StringBuilder("<Faktura xmlns=\"" + FA3 + "\"><Fa>");
    StringBuilder after = new StringBuilder(before);
    for (int i = 0; i < 90_000; i++) {
      before.append("<WZ>a").append(i).append("</WZ>");
      after.append("<WZ>b").append(i).append("</WZ>");
    }
    String end = "</Fa></Faktura>";

    int changes =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Comparing.changes(before + end, after + end).size());

    assertEquals(90_000, changes);
    assertTrue(before.length() > 1_000_000);
  }
}
