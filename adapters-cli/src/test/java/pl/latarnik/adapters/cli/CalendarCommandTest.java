package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D13")
class CalendarCommandTest {

  private static String out(String... args) {
    CliRun line = CliRun.inMemory();
    assertEquals(0, line.run(args), line.err());
    return line.out();
  }

  @Test
  @Tag("D12")
  void a_holiday_stands_with_its_name_and_its_place_in_the_act() {
    assertTrue(
        out("calendar", "2026")
            .contains(
                "2026-12-24 (czwartek) Wigilia Bożego Narodzenia"
                    + " – art. 1 pkt 1 lit. ka ustawy o dniach wolnych od pracy"));
    assertTrue(out("calendar", "2026", "--lang", "en").contains("(Thursday) Christmas Eve – art."));
    assertTrue(!out("calendar", "2024").contains("2024-12-24"));
  }

  @Test
  void business_days_are_listed_by_month() {
    List<String> lines = out("calendar", "2026").lines().toList();

    assertTrue(lines.get(0).startsWith("Dni robocze w 2026 r.: 253 "), lines.get(0));
    assertTrue(
        lines.contains("  styczeń (20): 2 5 7 8 9 12 13 14 15 16 19 20 21 22 23 26 27 28 29 30"));
  }

  @Test
  @Tag("X02")
  void json_has_the_days_and_the_holidays() {
    String json = out("calendar", "2026", "--json");

    assertEquals(json, out("calendar", "2026", "--format", "json"));
    assertTrue(json.contains("\"year\" : 2026"), json);
    assertTrue(json.contains("\"2026-01-02\""), json);
    assertTrue(!json.contains("\"2026-01-03\""), json);
    assertTrue(json.contains("\"citation\" : \"art. 1 pkt 1 lit. a ustawy"), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "en"})
  void ics_lines_end_with_crlf_and_are_folded_at_75_octets(String language) {
    String ics = out("calendar", "2027", "--format", "ics", "--lang", language);

    assertTrue(ics.endsWith("END:VCALENDAR\r\n"));
    assertEquals(ics.replace("\r\n", "").length(), ics.replaceAll("[\r\n]", "").length());
    for (String line : ics.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
  }

  @Test
  void ics_holds_each_holiday_once_as_a_whole_day_with_a_uid_that_stays() {
    String unfolded = out("calendar", "2027", "--format", "ics").replace("\r\n ", "");
    List<String> lines = List.of(unfolded.split("\r\n"));
    long uids = lines.stream().filter(l -> l.startsWith("UID:")).distinct().count();

    assertEquals(14, lines.stream().filter(l -> l.equals("BEGIN:VEVENT")).count());
    assertEquals(14, uids);
    int may = lines.indexOf("DTSTART;VALUE=DATE:20270503");
    assertEquals("DTEND;VALUE=DATE:20270504", lines.get(may + 1));
    assertEquals("SUMMARY:Święto Narodowe Trzeciego Maja", lines.get(may + 2));
    assertEquals(
        "DESCRIPTION:art. 1 pkt 1 lit. f ustawy o dniach wolnych od pracy (Dz.U. 2025 poz. 296)",
        lines.get(may + 3));
    assertEquals(
        out("calendar", "2027", "--format", "ics"), out("calendar", "2027", "--format", "ics"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010", "2102", "26", "year", "99999999999"})
  void a_year_outside_the_calendar_is_2(String year) {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("calendar", year));
    assertEquals("", line.out());
    assertTrue(line.err().contains("„" + year + "”: kalendarz zna lata od 2011 do 2101"));
  }

  @Test
  void an_unknown_format_is_2() {
    assertEquals(2, CliRun.inMemory().run("calendar", "2026", "--format", "pdf"));
  }
}
