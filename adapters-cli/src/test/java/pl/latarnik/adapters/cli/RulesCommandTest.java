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

  /**
   * The decision table of the law, cell by cell: property, procedure, where each statement of the
   * cell stands, and what must be in it.
   */
  @ParameterizedTest(name = "{0} of {1}")
  @Tag("M02")
  @Tag("M03")
  @Tag("M04")
  @Tag("M05")
  @Tag("M10")
  @Tag("M11")
  @Tag("M12")
  @Tag("M15")
  @Tag("D01")
  @Tag("D02")
  @Tag("D03")
  @Tag("D04")
  @Tag("Q05")
  @Tag("Q06")
  @Tag("Q07")
  @Tag("Q09")
  @CsvSource(
      delimiter = '|',
      value = {
        "BASIS | ONLINE | art. 106na ust. 1 | art. 106na",
        "BASIS | OFFLINE24 | art. 106nda ust. 1 + art. 106nha | art. 106nda & ust. 4, 5, "
            + "7–11 i 13",
        "BASIS | OFFLINE_UNAVAILABILITY | art. 106nh ust. 1 + art. 106nh ust. 4 | art. "
            + "106nh & art. 106nda ust. 4–15",
        "BASIS | EMERGENCY | art. 106nf ust. 1 | art. 106nf",
        "BASIS | TOTAL_FAILURE | art. 106ng | art. 106ng",
        "PREMISE | ONLINE | art. 106na ust. 1 | nie później niż w dniu z P_1",
        "PREMISE | OFFLINE24 | art. 106nda ust. 1 | poza ogłoszonymi okresami",
        "PREMISE | OFFLINE_UNAVAILABILITY | art. 106nh ust. 1 + art. 106ne ust. 4 | "
            + "okresie niedostępności & w BIP",
        "PREMISE | EMERGENCY | art. 106nf ust. 1 + art. 106ne ust. 1 | okresie awarii & w "
            + "BIP i w oprogramowaniu",
        "PREMISE | TOTAL_FAILURE | art. 106ng + art. 106ne ust. 3 | awarii całkowitej & "
            + "środki społecznego przekazu",
        "FORM | ONLINE | art. 106na ust. 1 | ustrukturyzowaną",
        "FORM | OFFLINE24 | art. 106nda ust. 1 | elektronicznie według wzoru",
        "FORM | OFFLINE_UNAVAILABILITY | art. 106nh ust. 1 | elektroniczne według wzoru",
        "FORM | EMERGENCY | art. 106nf ust. 1 | elektroniczne według wzoru",
        "FORM | TOTAL_FAILURE | art. 106ng | papierowe lub elektroniczne",
        "ISSUE_DATE | ONLINE | art. 106na ust. 1 | w dniu jej przesłania",
        "ISSUE_DATE | OFFLINE24 | art. 106nda ust. 10 | P_1",
        "ISSUE_DATE | OFFLINE_UNAVAILABILITY | art. 106nda ust. 10 | P_1",
        "ISSUE_DATE | EMERGENCY | art. 106nf ust. 9 | P_1",
        "ISSUE_DATE | TOTAL_FAILURE | art. 106ng | data na fakturze (art. 106e ust. 1 pkt " + "1)",
        "SEND_BY | ONLINE | art. 106na ust. 1 | tylko terminy z art. 106i",
        "SEND_BY | OFFLINE24 | art. 106nda ust. 2 | niezwłocznie, najpóźniej w następnym "
            + "dniu roboczym po wystawieniu",
        "SEND_BY | OFFLINE_UNAVAILABILITY | art. 106nh ust. 2 | następnym dniu roboczym po "
            + "zakończeniu niedostępności",
        "SEND_BY | EMERGENCY | art. 106nf ust. 4 | siedem dni roboczych od dnia "
            + "zakończenia awarii",
        "SEND_BY | TOTAL_FAILURE | art. 106ng | nie przesyła się do KSeF",
        "HAND_OVER | ONLINE | art. 106na ust. 3 + art. 106gb ust. 4 + § 9 ust. 1 | w KSeF "
            + "& uzgodniony & nie ma jeszcze faktury",
        "HAND_OVER | OFFLINE24 | art. 106nda ust. 3 + art. 106nda ust. 3 + art. 106nda "
            + "ust. 4 | przy użyciu KSeF & nieprawidłowe & uzgodniony",
        "HAND_OVER | OFFLINE_UNAVAILABILITY | art. 106nh ust. 4 + art. 106nda ust. 3 + "
            + "art. 106nda ust. 4 | nie wymienia art. 106nda ust. 3 & nieprawidłowe & uzgodniony",
        "HAND_OVER | EMERGENCY | art. 106nf ust. 2 | każdemu nabywcy można udostępnić "
            + "fakturę w sposób uzgodniony",
        "HAND_OVER | TOTAL_FAILURE | art. 106ng | poza KSeF",
        "RECEIPT_DATE | ONLINE | art. 106na ust. 3 + art. 106na ust. 4 | przydzielenia "
            + "numeru & faktycznego otrzymania",
        "RECEIPT_DATE | OFFLINE24 | art. 106nda ust. 11 + art. 106nda ust. 11 | "
            + "przydzielenia numeru & z art. 106gb ust. 4 poza KSeF: dzień faktycznego otrzymania",
        "RECEIPT_DATE | OFFLINE_UNAVAILABILITY | art. 106nda ust. 11 + art. 106nda ust. 11 "
            + "| przydzielenia numeru & z art. 106gb ust. 4 poza KSeF: dzień faktycznego "
            + "otrzymania",
        "RECEIPT_DATE | EMERGENCY | art. 106nf ust. 10 + art. 106nf ust. 10 | faktycznego "
            + "otrzymania, nie później niż dzień nadania numeru & z art. 106gb ust. 4, "
            + "uzgodniono poza KSeF",
        "RECEIPT_DATE | TOTAL_FAILURE | art. 106ng | faktycznego otrzymania",
        "CODES_BEFORE_NUMBER | ONLINE | § 9 ust. 1 | bez kodu",
        "CODES_BEFORE_NUMBER | OFFLINE24 | art. 106nda ust. 3 + art. 106nda ust. 6 | "
            + "krajowy: bez kodu & z art. 106gb ust. 4: KOD I „OFFLINE” + KOD II „CERTYFIKAT”",
        "CODES_BEFORE_NUMBER | OFFLINE_UNAVAILABILITY | art. 106nda ust. 3 + art. 106nda "
            + "ust. 6 | krajowy: bez kodu & z art. 106gb ust. 4: KOD I „OFFLINE” + KOD II "
            + "„CERTYFIKAT”",
        "CODES_BEFORE_NUMBER | EMERGENCY | art. 106nf ust. 3 | KOD I „OFFLINE” + KOD II "
            + "„CERTYFIKAT”",
        "CODES_BEFORE_NUMBER | TOTAL_FAILURE | art. 106ng | bez kodu",
        "CODES_AFTER_NUMBER | ONLINE | § 9 ust. 1 | KOD I z numerem KSeF",
        "CODES_AFTER_NUMBER | OFFLINE24 | art. 106nda ust. 8 | KOD I z numerem KSeF",
        "CODES_AFTER_NUMBER | OFFLINE_UNAVAILABILITY | art. 106nda ust. 8 | KOD I z "
            + "numerem KSeF",
        "CODES_AFTER_NUMBER | EMERGENCY | art. 106nf ust. 8 | KOD I z numerem KSeF",
        "CODES_AFTER_NUMBER | TOTAL_FAILURE | art. 106ng | bez kodu",
        "JPK_MARKER | ONLINE | oznaczenie NrKSeF | numerem",
        "JPK_MARKER | OFFLINE24 | oznaczenie DI | DI; po nadaniu numeru korekta JPK",
        "JPK_MARKER | OFFLINE_UNAVAILABILITY | oznaczenie DI | DI; po nadaniu numeru "
            + "korekta JPK",
        "JPK_MARKER | EMERGENCY | oznaczenie OFF | OFF; numer nie wymaga korekty JPK",
        "JPK_MARKER | TOTAL_FAILURE | oznaczenie BFK | BFK",
      })
  void every_cell_says_what_the_law_says(
      String property, String procedure, String citations, String says) {
    List<JsonRead> entries = cell(property, procedure);
    String[] cited = citations.split(" \\+ ", -1);
    String[] said = says.split(" & ", -1);

    assertEquals(cited.length, entries.size(), entries.toString());
    assertEquals(said.length, entries.size(), entries.toString());
    for (int i = 0; i < cited.length; i++) {
      String citation = entries.get(i).at("citation").text();
      assertTrue(citation.startsWith(cited[i] + " "), citation);
      String text = entries.get(i).at("text").text();
      assertTrue(text.contains(said[i]), text);
    }
  }

  /** What law.md gives as its confidence: all statute cells are read, but for these. */
  @Test
  void only_these_statements_rest_on_less_than_a_wording_that_was_read() {
    List<String> weak = new ArrayList<>();
    for (JsonRead row : table().at("properties").items()) {
      for (String procedure : PROCEDURES) {
        for (JsonRead entry : row.at("procedures").at(procedure).items()) {
          String confidence = entry.at("confidence").text();
          if (!confidence.equals("WORDING_READ")) {
            weak.add(row.at("property") + " " + procedure + " " + confidence);
          }
        }
      }
    }

    assertEquals(
        List.of(
            "BASIS OFFLINE24 PARAPHRASE", // art. 106nha
            "PREMISE OFFLINE_UNAVAILABILITY PARAPHRASE", // art. 106ne ust. 4
            "ISSUE_DATE TOTAL_FAILURE OFFICIAL_EXPLANATION", // the ministry's table, as below
            "SEND_BY ONLINE OFFICIAL_EXPLANATION",
            "SEND_BY TOTAL_FAILURE OFFICIAL_EXPLANATION",
            "HAND_OVER ONLINE OFFICIAL_EXPLANATION",
            "HAND_OVER ONLINE OWN_READING",
            "HAND_OVER OFFLINE24 OFFICIAL_EXPLANATION",
            "HAND_OVER OFFLINE_UNAVAILABILITY OFFICIAL_EXPLANATION",
            "HAND_OVER OFFLINE_UNAVAILABILITY OFFICIAL_EXPLANATION",
            "HAND_OVER TOTAL_FAILURE OFFICIAL_EXPLANATION",
            "RECEIPT_DATE TOTAL_FAILURE OFFICIAL_EXPLANATION",
            "CODES_BEFORE_NUMBER TOTAL_FAILURE OFFICIAL_EXPLANATION",
            "CODES_AFTER_NUMBER TOTAL_FAILURE OFFICIAL_EXPLANATION",
            "JPK_MARKER ONLINE SECONDARY",
            "JPK_MARKER OFFLINE24 SECONDARY",
            "JPK_MARKER OFFLINE_UNAVAILABILITY SECONDARY",
            "JPK_MARKER EMERGENCY SECONDARY",
            "JPK_MARKER TOTAL_FAILURE SECONDARY"),
        weak);
  }

  @Test
  @Tag("D14")
  void a_cell_names_the_readings_on_which_it_rests() {
    JsonRead term = cell("SEND_BY", "EMERGENCY").get(0);

    assertEquals("[W-1]", term.at("readings").text());
    assertTrue(out("rules").contains("W-1 (ADR-0030): "));
  }

  @Test
  @Tag("M21")
  void the_sanctions_are_told_with_the_day_from_which_they_apply() {
    String before = out("rules", "--as-of", "2026-12-31");
    String after = out("rules", "--as-of", "2027-01-01");

    assertTrue(before.contains("Sankcje, stan na 2026-12-31\n  dopiero od 2027-01-01: kara za"));
    assertTrue(before.contains("\n  obowiązuje od 2026-02-01: za to samo naruszenie"), before);
    assertTrue(before.contains("[art. 106ni ust. 4]"), before);
    assertTrue(after.contains("Sankcje, stan na 2027-01-01\n  obowiązuje od 2027-01-01: kara za"));
  }

  @Test
  void without_a_day_it_is_the_present_law() {
    assertTrue(
        out("rules").startsWith("Tryby wystawiania faktur, stan prawny na 2026-11-24\n"),
        "the clock of the test shows that day");
    assertEquals("2026-11-24", table().at("asOf").text());
  }

  @Test
  void text_fits_into_a_hundred_columns_in_both_languages() {
    for (String language : List.of("pl", "en")) {
      List<String> wide =
          out("rules", "--lang", language).lines().filter(line -> line.length() > 100).toList();

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
