package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {

  private static final String NEXT_DAY =
      " – przesłać niezwłocznie, najpóźniej w następnym dniu roboczym po wystawieniu";

  private static List<String> lines(String... options) {
    return out(options).lines().toList();
  }

  private static String out(String... options) {
    CliRun line = CliRun.inMemory();
    int status =
        line.run(Stream.concat(Stream.of("plan"), Stream.of(options)).toArray(String[]::new));
    assertEquals(0, status, line.err());
    return line.out();
  }

  @Test
  @Tag("D01")
  @Tag("D12")
  @Tag("D19")
  void each_day_of_issue_has_its_term_and_the_reason() {
    assertEquals(
        List.of(
            "P_1              tryb       wyślij do        bezpiecznie do   dlaczego",
            "2026-12-22 (wt)  offline24  2026-12-23 (śr)  2026-12-23 (śr)"
                + "  art. 106nda ust. 2 ustawy o VAT"
                + NEXT_DAY,
            "2026-12-23 (śr)  offline24  2026-12-28 (pn)  2026-12-28 (pn)"
                + "  art. 106nda ust. 2 ustawy o VAT"
                + NEXT_DAY
                + "; pominięto"
                + " 24 grudnia (Wigilia Bożego Narodzenia),"
                + " 25 grudnia (pierwszy dzień Bożego Narodzenia),"
                + " 26 grudnia (drugi dzień Bożego Narodzenia), 27 grudnia (niedziela)"),
        lines("--from", "2026-12-22", "--to", "2026-12-23"));
  }

  @Test
  @Tag("D02")
  @Tag("D03")
  @Tag("D05")
  @Tag("D14")
  void a_failure_moves_the_terms_of_those_who_wait_and_of_those_who_issue_in_it() {
    List<String> lines =
        lines(
            "--from=2026-07-06",
            "--to=2026-07-13",
            "--announcement=FAILURE,2026-07-07T10:00,2026-07-11T08:00",
            "--lang=en");

    assertEquals("P_1               procedure            send by", lines.get(0).substring(0, 46));
    assertEquals( // Monday noon, sent by Tuesday, when the failure is announced: art. 106nha
        "2026-07-06 (Mon)  offline24            2026-07-21 (Tue)  2026-07-20 (Mon)"
            + "  art. 106nha ustawy o VAT – to a waiting offline24 invoice art. 106nf ust. 4, 5, 7 to"
            + " 11 and 13 apply once a failure is announced; counted from 2026-07-11 (Sat);"
            + " skipped 12 July (Sunday), 18 July (Saturday), 19 July (Sunday)",
        lines.get(1));
    assertEquals(
        "2026-07-07 (Tue)  emergency (failure)  2026-07-21 (Tue)  2026-07-20 (Mon)"
            + "  art. 106nf ust. 4 ustawy o VAT – to be sent within seven business days from the end"
            + " stated in the notice; counted from 2026-07-11 (Sat);"
            + " skipped 12 July (Sunday), 18 July (Saturday), 19 July (Sunday)",
        lines.get(2));
    assertTrue(lines.get(6).startsWith("2026-07-11 (Sat)  offline24            2026-07-13 (Mon)"));
  }

  @Test
  @Tag("D04")
  @Tag("D09")
  void an_open_end_is_open_and_a_total_failure_is_not_sent() {
    List<String> lines =
        lines(
            "--from=2026-07-07",
            "--to=2026-07-08",
            "--announcement=TOTAL_FAILURE,2026-07-07T10:00,2026-07-07T18:00",
            "--announcement=UNAVAILABILITY,2026-07-08T10:00");

    assertTrue(lines.get(1).contains("awaria całkowita              nie przesyła się  "));
    assertTrue(lines.get(1).contains("  art. 106ng ustawy o VAT – "), lines.get(1));
    assertTrue(
        lines.get(2).contains("  offline – niedostępność KSeF  otwarty           otwarty  "),
        lines.get(2));
    assertTrue(lines.get(2).endsWith("; koniec niedostępności nieznany"), lines.get(2));
  }

  @Test
  void the_hour_of_issue_decides_whether_an_outage_covers_it() {
    String outage = "--announcement=FAILURE,2026-07-07T10:00,2026-07-07T15:00";

    assertTrue(
        lines("--from=2026-07-07", "--to=2026-07-07", outage).get(1).contains("  tryb awaryjny  "));
    assertTrue(
        lines("--from=2026-07-07", "--to=2026-07-07", outage, "--at=15:00")
            .get(1)
            .contains("  offline24  2026-07-08 (śr)  2026-07-08 (śr)  art. 106nda ust. 2 "));
  }

  @Test
  void online_has_no_term_of_its_own() {
    assertTrue(
        lines("--from=2026-07-07", "--to=2026-07-07", "--intent=ONLINE", "--buyer=CONSUMER")
            .get(1)
            .contains("  online  bez terminu  bez terminu     art. 106na ust. 1 ustawy o VAT – "));
  }

  @Test
  @Tag("X02")
  void json_has_a_day_an_object_with_the_keys_of_a_ruling() {
    String[] plan = {"--from=2026-05-01", "--to=2026-05-02"};
    String json = out(plan[0], plan[1], "--json");

    assertEquals(json, out(plan[0], plan[1], "--format", "json"));
    List<JsonRead> days = JsonRead.of(json).items();
    assertEquals(2, days.size());
    JsonRead friday = days.get(0);
    assertEquals("2026-05-01", friday.at("issued").text());
    assertEquals("OFFLINE24", friday.at("mode").text());
    assertEquals("REQUIRED", friday.at("dispatch").text());
    assertEquals("2026-05-04", friday.at("send-by").text());
    assertEquals("2026-05-04", friday.at("safe-by").text());
    assertEquals("none", friday.at("advisory-by").text());
    assertEquals("vat/106nda/2", friday.at("rule").text());
    assertEquals("art. 106nda ust. 2 ustawy o VAT", friday.at("citation").text());
    assertEquals("WORDING_READ", friday.at("confidence").text());
    assertEquals("2026-05-01", friday.at("counted-from").text());
    List<JsonRead> skipped = friday.at("skipped").items();
    assertEquals("2026-05-02", skipped.get(0).at("date").text());
    assertEquals("wykładnia W-1", skipped.get(0).at("citation").text());
    assertEquals(
        "art. 1 pkt 1 lit. f ustawy o dniach wolnych od pracy",
        skipped.get(1).at("citation").text());
    assertEquals("Święto Narodowe Trzeciego Maja", skipped.get(1).at("reason").text());
    assertEquals(
        "art. 106nda ust. 2 ustawy o VAT"
            + NEXT_DAY
            + "; pominięto"
            + " 2 maja (sobota), 3 maja (Święto Narodowe Trzeciego Maja)",
        friday.at("why").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-07-08 | 2026-07-07 | 12:00 | --to nie może być przed --from: 2026-07-07 jest przed"
            + " 2026-07-08; zamień je",
        "2026-01-31 | 2026-02-03 | 12:00 | --from = „2026-01-31”: przed 2026-02-01, pierwszym dniem"
            + " prawa, które zna program; podaj dzień późniejszy",
        "2026-07-10 | 2036-07-11 | 12:00 | od 2026-07-10 do 2036-07-11 to ponad 1098 dni; podaj"
            + " krótszy okres",
        "2101-10-30 | 2101-12-01 | 12:00 | --to = „2101-12-01”: termin leżałby poza kalendarzem"
            + " programu (od 2011-01-01 do 2101-12-31); podaj dzień z tych lat",
        "2026-02-30 | 2026-03-03 | 12:00 | --from = „2026-02-30”: to nie jest dzień; podaj datę jak"
            + " 2026-12-21",
        "2026-07-10 | jutro | 12:00 | --to = „jutro”: to nie jest dzień; podaj datę jak 2026-12-21",
        "2026-03-02 | 2026-03-03 | 25:00 | --at = „25:00”: to nie jest godzina; podaj ją jak 12:00",
      })
  void a_bad_range_is_one_error_and_2(String from, String to, String at, String sentence) {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("plan", "--from", from, "--to", to, "--at", at));
    assertEquals("", line.out());
    assertEquals(sentence + System.lineSeparator(), line.err());
  }

  @Test
  void a_bad_announcement_is_named() {
    CliRun line = CliRun.inMemory();

    int status =
        line.run(
            "plan",
            "--from=2026-07-07",
            "--to=2026-07-08",
            "--announcement=FAILURE,2026-07-07T10:00,2026-07-06T10:00",
            "--lang=en");

    assertEquals(2, status);
    assertTrue(line.err().startsWith("plan: facts.announcements[0].end = \"2026-07-06T10:00\": "));
    assertEquals(1, line.err().lines().count(), line.err());
  }

  @Test
  void an_announcement_beyond_the_calendar_is_2() {
    CliRun line = CliRun.inMemory();

    int status =
        line.run(
            "plan",
            "--from=2026-07-07",
            "--to=2026-07-09",
            "--announcement=FAILURE,2026-07-08T10:00,2101-12-30T10:00,2026-07-01T10:00");

    assertEquals(2, status);
    assertEquals("", line.out());
    assertTrue(line.err().contains("--announcement = „2101-12-30”: "), line.err());
  }

  @Test
  void an_unknown_format_is_2() {
    assertEquals(
        2,
        CliRun.inMemory()
            .run("plan", "--from", "2026-07-07", "--to", "2026-07-07", "--format", "pdf"));
  }

  @Test
  void a_wrong_range_and_wrong_facts_are_told_at_once() {
    CliRun line = CliRun.inMemory();

    int status =
        line.run(
            "plan",
            "--from=2026-02-30",
            "--to=tomorrow",
            "--at=noon",
            "--buyer=FOREIGN",
            "--announcement=FAILURE",
            "--json");

    assertEquals(2, status);
    assertEquals("", line.out());
    assertEquals(5, line.err().lines().count(), line.err());
  }
}
