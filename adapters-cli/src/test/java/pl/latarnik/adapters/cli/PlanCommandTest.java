package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {

  private static List<String> lines(String... arguments) {
    CliRun line = CliRun.inMemory();
    assertEquals(0, line.run(arguments), line.err());
    return line.out().lines().toList();
  }

  @Test
  @Tag("D19")
  @Tag("D12")
  void each_day_of_the_range_has_a_line_with_term_and_reason() {
    List<String> lines = lines("plan", "--from", "2026-12-22", "--to", "2026-12-24");

    assertEquals(4, lines.size());
    assertEquals(
        "2026-12-23 środa: OFFLINE24; 2026-12-28 (2026-12-28); art. 106nda ust. 2 ustawy o VAT –"
            + " przesłać niezwłocznie, najpóźniej w następnym dniu roboczym po wystawieniu;"
            + " 24 grudnia pominięty, Wigilia Bożego Narodzenia;"
            + " 25 grudnia pominięty, pierwszy dzień Bożego Narodzenia;"
            + " 26 grudnia pominięty, drugi dzień Bożego Narodzenia; 27 grudnia pominięty, niedziela",
        lines.get(2));
  }

  @Test
  @Tag("D03")
  @Tag("D05")
  void an_announced_failure_gives_seven_business_days_to_what_waits_and_what_is_issued_in_it() {
    CliRun line = CliRun.inMemory();
    assertEquals(
        0,
        line.run(
            "plan",
            "--from",
            "2026-07-10",
            "--to",
            "2026-07-11",
            "--announcement",
            "FAILURE,2026-07-10T20:00,2026-07-11T16:00",
            "--json"),
        line.err());

    List<JsonRead> days = JsonRead.of(line.out()).items();
    assertEquals("OFFLINE24", days.get(0).at("mode").text());
    assertEquals("2026-07-21", days.get(0).at("send-by").text());
    assertEquals("2026-07-20", days.get(0).at("safe-by").text());
    assertEquals("art. 106nha ustawy o VAT", days.get(0).at("citation").text());
    assertEquals("EMERGENCY", days.get(1).at("mode").text());
    assertEquals("2026-07-21", days.get(1).at("send-by").text());
    assertEquals("art. 106nf ust. 4 ustawy o VAT", days.get(1).at("citation").text());
  }

  @Test
  @Tag("D09")
  void an_open_outage_leaves_the_term_open() {
    List<String> lines =
        lines(
            "plan",
            "--from",
            "2026-07-10",
            "--to",
            "2026-07-10",
            "--announcement",
            "UNAVAILABILITY,2026-07-10T08:00",
            "--lang",
            "en");

    assertTrue(
        lines
            .get(1)
            .startsWith("2026-07-10 Friday: OFFLINE_UNAVAILABILITY; open (open); art. 106nh"),
        lines.get(1));
  }

  @Test
  void the_time_of_issue_decides_whether_an_outage_covers_it() {
    String[] plan = {
      "plan",
      "--from",
      "2026-07-10",
      "--to",
      "2026-07-10",
      "--announcement",
      "FAILURE,2026-07-10T13:00,2026-07-10T15:00",
      "--at"
    };
    String[] noon = java.util.Arrays.copyOf(plan, plan.length + 1);
    noon[plan.length] = "12:00";
    String[] two = java.util.Arrays.copyOf(plan, plan.length + 1);
    two[plan.length] = "14:00";

    assertTrue(lines(noon).get(1).contains(": OFFLINE24; "));
    assertTrue(lines(two).get(1).contains(": EMERGENCY; "));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-11, 2026-07-10, 12:00, --to nie może być przed --from",
    "2026-02-30, 2026-07-10, 12:00, --from = „2026-02-30”",
    "2026-07-10, jutro, 12:00, --to = „jutro”",
    "2026-07-10, 2026-07-11, 25:00, --at = „25:00”",
    "2026-07-10, 2036-07-11, 12:00, ponad 1098 dni",
    "2026-01-31, 2026-02-01, 12:00, 2026-02-01",
    "2101-11-30, 2101-12-01, 12:00, 2101-11-30",
  })
  void a_bad_range_is_refused_with_the_reason(String from, String to, String at, String reason) {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("plan", "--from", from, "--to", to, "--at", at));
    assertEquals("", line.out());
    assertTrue(line.err().contains(reason), line.err());
  }

  @Test
  void an_announcement_that_ends_before_it_starts_is_refused_once() {
    CliRun line = CliRun.inMemory();

    assertEquals(
        2,
        line.run(
            "plan",
            "--from",
            "2026-07-10",
            "--to",
            "2026-07-20",
            "--announcement",
            "FAILURE,2026-07-10T13:00,2026-07-10T12:00"));
    assertEquals(1, line.err().lines().count(), line.err());
  }
}
