package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    assertTrue(
        out("calendar", "2026")
            .contains("lit. ka ustawy o dniach wolnych od pracy (od 2025-02-01)"));
    assertTrue(!out("calendar", "2026").contains("(od 2011"));
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

  @Test
  void it_says_how_its_act_is_known_and_that_sundays_are_in_it() {
    List<String> lines = out("calendar", "2026").lines().toList();

    assertEquals(
        "Także każda niedziela – art. 1 pkt 2 tej ustawy (Dz.U. 2025 poz. 296)",
        lines.get(lines.size() - 2));
    assertTrue(lines.get(lines.size() - 1).startsWith("Skąd to wiadomo: źródło wtórne, porówn"));
  }

  @Test
  void json_has_the_reading_the_sundays_and_since_when_each_holiday_is_in_force() {
    String json = out("calendar", "2026", "--json");

    assertTrue(json.contains("\"id\" : \"W-1\""), json);
    assertTrue(json.contains("\"inForceFrom\" : \"2025-02-01\""), json);
    assertTrue(json.contains("\"inForceUntil\" : null"), json);
    String sundays = json.substring(json.indexOf("\"sundays\""));
    assertTrue(sundays.contains("\"citation\" : \"art. 1 pkt 2 ustawy"), sundays);
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

  /** What RFC 5545 demands of a calendar (3.4, 3.6), an event (3.6.1) and a line (3.1). */
  @ParameterizedTest
  @CsvSource({"2011, pl", "2026, en", "2027, pl", "2101, en"})
  void ics_keeps_to_rfc_5545(String year, String language) {
    String ics = out("calendar", year, "--format", "ics", "--lang", language);
    List<String> lines = List.of(ics.replace("\r\n ", "").split("\r\n"));

    for (String line : lines) {
      assertTrue(line.matches("[A-Z-]+(;[A-Z]+=[A-Z]+)*:[^\\p{Cntrl}]+"), line);
    }
    assertEquals("BEGIN:VCALENDAR", lines.get(0));
    assertEquals("VERSION:2.0", lines.get(1));
    assertTrue(lines.get(2).startsWith("PRODID:-//"), lines.get(2));
    assertEquals("END:VCALENDAR", lines.get(lines.size() - 1));
    for (String event : ics.replace("\r\n ", "").split("BEGIN:VEVENT\r\n", -1)) {
      if (event.startsWith("BEGIN:VCALENDAR")) {
        continue;
      }
      for (String once :
          List.of(
              "UID:" + year + "[0-9]{4}@\\S+",
              "DTSTAMP:[0-9]{8}T[0-9]{6}Z",
              "DTSTART;VALUE=DATE:[0-9]{8}",
              "DTEND;VALUE=DATE:[0-9]{8}",
              "SUMMARY:.+",
              "DESCRIPTION:.+",
              "END:VEVENT")) {
        assertEquals(1, event.lines().filter(line -> line.matches(once)).count(), once + event);
      }
    }
  }

  @Test
  void a_text_in_ics_has_its_commas_semicolons_and_backslashes_escaped() {
    String unfolded = out("calendar", "2026", "--format", "ics").replace("\r\n ", "");

    for (String line : unfolded.split("\r\n")) {
      if (line.startsWith("SUMMARY") || line.startsWith("DESCRIPTION")) {
        assertTrue(line.replaceAll("\\\\[\\\\;,n]", "").matches("[^\\\\;,]+"), line);
      }
    }
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
