package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RulesCommandTest {

  private static final List<String> PROCEDURES =
      List.of("ONLINE", "OFFLINE24", "OFFLINE_UNAVAILABILITY", "EMERGENCY", "TOTAL_FAILURE");

  private static String out(String... arguments) {
    CliRun line = CliRun.inMemory();
    assertEquals(0, line.run(arguments), line.err());
    return line.out();
  }

  private static JsonRead table() {
    return JsonRead.of(out("rules", "--json"));
  }

  private static List<JsonRead> cell(String property, String procedure) {
    List<JsonRead> entries = new ArrayList<>();
    for (JsonRead row : table().at("properties").items()) {
      if (row.at("property").text().equals(property)) {
        entries.addAll(row.at("procedures").at(procedure).items());
      }
    }
    return entries;
  }

  /** The decision table of the law, cell by cell: property, procedure, citation, what it says. */
  @ParameterizedTest(name = "{0} of {1}")
  @Tag("M02")
  @Tag("M03")
  @Tag("M05")
  @Tag("M15")
  @Tag("D01")
  @Tag("D02")
  @Tag("D03")
  @Tag("D04")
  @Tag("Q06")
  @Tag("Q07")
  @Tag("Q09")
  @CsvSource(
      delimiter = ';',
      value = {
        "BASIS; ONLINE; art. 106na ust. 1; art. 106na",
        "BASIS; OFFLINE24; art. 106nda ust. 1 + art. 106nha; art. 106nda",
        "BASIS; OFFLINE_UNAVAILABILITY; art. 106nh ust. 1; art. 106nh",
        "BASIS; EMERGENCY; art. 106nf ust. 1; art. 106nf",
        "BASIS; TOTAL_FAILURE; art. 106ng; art. 106ng",
        "PREMISE; ONLINE; art. 106na ust. 1; nie później niż w dniu z P_1",
        "PREMISE; OFFLINE24; art. 106nda ust. 1; poza ogłoszonymi okresami",
        "PREMISE; OFFLINE_UNAVAILABILITY; art. 106nh ust. 1 + art. 106ne ust. 4; niedostępności",
        "PREMISE; EMERGENCY; art. 106nf ust. 1 + art. 106ne ust. 1; awarii",
        "PREMISE; TOTAL_FAILURE; art. 106ng + art. 106ne ust. 3; awarii całkowitej",
        "FORM; ONLINE; art. 106na ust. 1; ustrukturyzowaną",
        "FORM; OFFLINE24; art. 106nda ust. 1; elektronicznie według wzoru",
        "FORM; OFFLINE_UNAVAILABILITY; art. 106nh ust. 1; elektroniczne według wzoru",
        "FORM; EMERGENCY; art. 106nf ust. 1; elektroniczne według wzoru",
        "FORM; TOTAL_FAILURE; art. 106ng; papierowe lub elektroniczne",
        "ISSUE_DATE; ONLINE; art. 106na ust. 1; w dniu jej przesłania",
        "ISSUE_DATE; OFFLINE24; art. 106nda ust. 10; P_1",
        "ISSUE_DATE; OFFLINE_UNAVAILABILITY; art. 106nda ust. 10; P_1",
        "ISSUE_DATE; EMERGENCY; art. 106nf ust. 9; P_1",
        "ISSUE_DATE; TOTAL_FAILURE; art. 106ng; data na fakturze",
        "SEND_BY; ONLINE; art. 106na ust. 1; art. 106i",
        "SEND_BY; OFFLINE24; art. 106nda ust. 2; w następnym dniu roboczym",
        "SEND_BY; OFFLINE_UNAVAILABILITY; art. 106nh ust. 2; w następnym dniu roboczym",
        "SEND_BY; EMERGENCY; art. 106nf ust. 4; siedem dni roboczych",
        "SEND_BY; TOTAL_FAILURE; art. 106ng; nie przesyła się",
        "HAND_OVER; ONLINE; § 9 ust. 1; nie ma jeszcze faktury",
        "HAND_OVER; OFFLINE24; art. 106nda ust. 3 + art. 106nda ust. 4; krajowy",
        "HAND_OVER; OFFLINE_UNAVAILABILITY; art. 106nda ust. 3 + art. 106nda ust. 4; krajowy",
        "HAND_OVER; EMERGENCY; art. 106nf ust. 2; każdemu nabywcy",
        "HAND_OVER; TOTAL_FAILURE; art. 106ng; poza KSeF",
        "RECEIPT_DATE; ONLINE; art. 106na ust. 3 + art. 106na ust. 4; przydzielenia numeru",
        "RECEIPT_DATE; OFFLINE24; art. 106nda ust. 11 + art. 106nda ust. 11; przydzielenia numeru",
        "RECEIPT_DATE; OFFLINE_UNAVAILABILITY; art. 106nda ust. 11 + art. 106nda ust. 11; numeru",
        "RECEIPT_DATE; EMERGENCY; art. 106nf ust. 10 + art. 106nf ust. 10; nie później niż",
        "RECEIPT_DATE; TOTAL_FAILURE; art. 106ng; faktycznego otrzymania",
        "CODES_BEFORE_NUMBER; ONLINE; § 9 ust. 1; bez kodu",
        "CODES_BEFORE_NUMBER; OFFLINE24; art. 106nda ust. 3 + art. 106nda ust. 6; krajowy: bez kodu",
        "CODES_BEFORE_NUMBER; OFFLINE_UNAVAILABILITY; art. 106nda ust. 3 + art. 106nda ust. 6; bez",
        "CODES_BEFORE_NUMBER; EMERGENCY; art. 106nf ust. 3; KOD I „OFFLINE” + KOD II „CERTYFIKAT”",
        "CODES_BEFORE_NUMBER; TOTAL_FAILURE; art. 106ng; bez kodu",
        "CODES_AFTER_NUMBER; ONLINE; § 9 ust. 1; KOD I z numerem KSeF",
        "CODES_AFTER_NUMBER; OFFLINE24; art. 106nda ust. 8; KOD I z numerem KSeF",
        "CODES_AFTER_NUMBER; OFFLINE_UNAVAILABILITY; art. 106nda ust. 8; KOD I z numerem KSeF",
        "CODES_AFTER_NUMBER; EMERGENCY; art. 106nf ust. 8; KOD I z numerem KSeF",
        "CODES_AFTER_NUMBER; TOTAL_FAILURE; art. 106ng; bez kodu",
        "JPK_MARKER; ONLINE; oznaczenie NrKSeF; numerem",
        "JPK_MARKER; OFFLINE24; oznaczenie DI; korekta JPK",
        "JPK_MARKER; OFFLINE_UNAVAILABILITY; oznaczenie DI; korekta JPK",
        "JPK_MARKER; EMERGENCY; oznaczenie OFF; nie wymaga korekty JPK",
        "JPK_MARKER; TOTAL_FAILURE; oznaczenie BFK; BFK",
      })
  void every_cell_says_what_the_law_says(
      String property, String procedure, String citations, String says) {
    List<JsonRead> entries = cell(property, procedure);
    String[] cited = citations.split(" \\+ ", -1);

    assertEquals(cited.length, entries.size(), entries.toString());
    for (int i = 0; i < cited.length; i++) {
      String citation = entries.get(i).at("citation").text();
      assertTrue(citation.startsWith(cited[i] + " "), citation);
    }
    String text = entries.get(0).at("text").text();
    assertTrue(text.contains(says), text);
  }

  @Test
  @Tag("Q05")
  void a_consumer_gets_two_codes_where_a_domestic_buyer_gets_none() {
    assertEquals(
        "z art. 106gb ust. 4: KOD I „OFFLINE” + KOD II „CERTYFIKAT”",
        cell("CODES_BEFORE_NUMBER", "OFFLINE24").get(1).at("text").text());
  }

  @Test
  void every_entry_names_its_confidence_and_what_nobody_has_read_is_not_called_read() {
    for (JsonRead row : table().at("properties").items()) {
      for (String procedure : PROCEDURES) {
        for (JsonRead entry : row.at("procedures").at(procedure).items()) {
          assertTrue(!entry.at("confidence").text().isBlank(), entry.toString());
        }
      }
    }
    assertEquals("PARAPHRASE", cell("BASIS", "OFFLINE24").get(1).at("confidence").text());
  }

  @Test
  @Tag("M21")
  void the_fine_is_told_with_the_day_from_which_it_applies() {
    assertTrue(
        out("rules", "--as-of", "2026-12-31").contains("od 2027-01-01, wcześniej nie grozi"));
    assertTrue(out("rules", "--as-of", "2027-01-01").contains("obowiązuje od 2027-01-01"));
  }

  @Test
  void text_fits_into_a_hundred_columns_in_both_languages() {
    for (String language : List.of("pl", "en")) {
      List<String> wide =
          out("rules", "--lang", language)
              .lines()
              .filter(line -> line.contains("│") && line.length() > 100)
              .toList();

      assertEquals(List.of(), wide);
    }
  }

  @Test
  void html_is_well_formed_and_has_a_heading_for_each_row_and_column() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Document page =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(out("rules", "--format", "html"))));

    assertEquals(1 + 5 + 10, page.getElementsByTagName("th").getLength());
    assertEquals(50, page.getElementsByTagName("td").getLength());
  }

  @Test
  void markdown_is_one_table_of_ten_rows() {
    long rows = out("rules", "--format", "md").lines().filter(line -> line.startsWith("|")).count();

    assertEquals(1 + 1 + 10, rows);
  }

  @Test
  void the_english_table_has_no_polish_property() {
    String english = out("rules", "--lang", "en", "--format", "md");

    assertTrue(english.contains("| **Date of receipt** |"));
    assertTrue(!english.contains("Data otrzymania"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31 to dzień sprzed 2026-02-01",
    "dziś, --as-of = „dziś”",
  })
  void a_day_without_law_is_refused(String day, String reason) {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("rules", "--as-of", day));
    assertEquals("", line.out());
    assertTrue(line.err().contains(reason), line.err());
  }

  @Test
  void an_unknown_format_is_2() {
    assertEquals(2, CliRun.inMemory().run("rules", "--format", "pdf"));
  }
}
