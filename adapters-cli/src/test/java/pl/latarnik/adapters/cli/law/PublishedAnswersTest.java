package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Says which published examples stand for which promise, with the answers that matter repeated: an
 * example that is changed or dropped is missed here.
 */
class PublishedAnswersTest {

  private static Map<String, WorkedExample> examples = HashMap.empty();

  @BeforeAll
  static void read() throws IOException {
    examples = OwnExamples.all().map(OwnExamples.Filed::example).toMap(e -> e.id(), e -> e);
  }

  @Tag("M03")
  @Tag("M04")
  @Test
  void without_a_notice_there_is_only_offline24_and_it_needs_none() {
    shows("ksef-milczy-bez-komunikatu", "mode OFFLINE24", "send-by 2026-08-21");
    shows("zwykly-wtorek", "mode OFFLINE24");
    shows("minute-przed-poczatkiem-awarii", "mode OFFLINE24");
    shows("awaria-z-wstecznym-poczatkiem", "mode EMERGENCY");
  }

  @Tag("M05")
  @Tag("M06")
  @Test
  void a_late_invoice_is_issued_on_p_1_still_to_be_sent_and_marked() {
    shows(
        "spozniona-ale-wystawiona",
        "issue-date 2026-08-03",
        "dispatch REQUIRED",
        "timeliness LATE");
    shows("antydatowana", "issue-date 2026-09-01", "dispatch REQUIRED", "timeliness OVERDUE");
    shows("awaria-po-terminie", "issue-date 2026-09-16", "timeliness LATE");
  }

  @Tag("M09")
  @Test
  void the_term_of_issue_stands_beside_the_term_of_sending() {
    shows("wystawiona-pietnastego", "issue-by 2026-10-15", "send-by 2026-10-16");
    shows("wystawiona-szesnastego", "issue-timeliness LATE", "timeliness ON_TIME");
    shows("online-po-pietnastym", "issue-timeliness LATE", "send-by none");
  }

  @Tag("M10")
  @Test
  void offline24_and_unavailability_are_received_on_the_day_of_the_number() {
    shows("krajowy-dostal-wydruk-od-razu", "receipt-date 2026-08-26");
    shows("niedostepnosc-krajowy", "receipt-date 2026-09-25");
    shows("zagraniczny-odbiera-po-numerze", "receipt-date 2026-08-31");
    shows("niedostepnosc-konsument", "receipt-date 2026-09-22");
  }

  @Tag("M11")
  @Test
  void in_a_failure_the_earlier_day_counts_but_not_for_buyers_of_106gb_outside_ksef() {
    shows("awaria-krajowy-odebral-wczesniej", "receipt-date 2026-09-17");
    shows("awaria-krajowy-odebral-pozniej", "receipt-date 2026-09-22");
    shows("awaria-zagraniczny-odebral-pozniej", "receipt-date 2026-09-24");
    shows("awaria-zagraniczny-w-ksef", "receipt-date 2026-09-22");
  }

  @Tag("M12")
  @Tag("M15")
  @Tag("D04")
  @Tag("Q09")
  @Test
  void a_total_failure_knows_the_actual_receipt_no_codes_and_no_sending() {
    shows(
        "awaria-calkowita",
        "receipt-date 2026-09-17",
        "codes-before-number []",
        "codes-after-number []",
        "dispatch NOT_REQUIRED",
        "send-by none");
    shows("awaria-calkowita-nie-wydana", "receipt-date unknown");
  }

  @Tag("D01")
  @Tag("D16")
  @Test
  void offline24_ends_with_the_next_business_day_and_not_after_24_hours() {
    shows("trzydziesci-siedem-godzin", "timeliness ON_TIME");
    shows("piatek-wieczorem", "send-by 2026-09-21");
    shows("ostatnia-sekunda-terminu", "timeliness ON_TIME");
    shows("przesylka-minute-po-terminie", "timeliness LATE");
  }

  @Tag("D02")
  @Test
  void an_unavailability_leaves_one_business_day_after_its_end() {
    shows("niedostepnosc-do-soboty", "send-by 2026-09-21");
    shows("niedostepnosc-do-swieta", "send-by 2026-11-12");
    shows("niedostepnosc-trzy-dni-poczatek", "send-by 2026-09-24");
  }

  @Tag("D03")
  @Test
  void a_failure_leaves_seven_business_days_however_long_it_lasted() {
    shows("awaria-polgodzinna", "send-by 2026-08-14");
    shows("awaria-czterotygodniowa", "send-by 2026-09-08");
    shows("koniec-z-komunikatu", "send-by 2026-11-02");
  }

  @Tag("D05")
  @Tag("D06")
  @Test
  void a_failure_announced_in_the_term_brings_seven_business_days() {
    shows("awaria-dogania-offline24", "mode OFFLINE24", "send-by 2026-09-25");
    shows("niedostepnosc-awaria-w-terminie", "mode OFFLINE_UNAVAILABILITY", "send-by 2026-10-06");
    shows("niedostepnosc-awaria-w-trakcie", "send-by 2026-10-05");
  }

  @Tag("D07")
  @Test
  void a_further_failure_restarts_the_running_term_and_heals_no_missed_one() {
    shows("trzy-awarie-z-rzedu", "send-by 2026-11-06");
    shows("kolejna-awaria-po-terminie", "send-by 2026-10-16", "timeliness OVERDUE");
    shows("kolejna-awaria-po-przeslaniu", "send-by 2026-10-16");
  }

  @Tag("D08")
  @Test
  void a_failure_that_becomes_total_takes_its_invoices_out_of_sending() {
    shows("awaria-przechodzi-w-calkowita", "mode EMERGENCY", "dispatch NOT_REQUIRED");
    shows("awaria-calkowita-w-ostatniej-minucie", "dispatch NOT_REQUIRED");
    shows("awaria-calkowita-minute-za-pozno", "dispatch REQUIRED", "flags [REVIEW]");
  }

  @Tag("D09")
  @Test
  void while_an_outage_lasts_its_term_is_open() {
    shows("awaria-trwa", "mode EMERGENCY", "send-by open", "timeliness PENDING");
    shows("niedostepnosc-trwa", "send-by open");
    shows("offline24-awaria-trwa", "send-by open");
  }

  @Tag("D11")
  @Tag("D12")
  @Test
  void movable_feasts_and_christmas_eve_are_stepped_over() {
    shows("poniedzialek-wielkanocny", "send-by 2028-04-18");
    shows("boze-cialo", "send-by 2028-06-16");
    shows("wigilia-jest-swietem", "send-by 2029-12-27");
  }

  @Tag("D15")
  @Test
  void days_are_those_of_warsaw_over_midnight_and_both_changes_of_the_clock() {
    shows("online-utc-sekunde-przed-polnoca", "mode ONLINE");
    shows("online-utc-rowno-polnoc", "deemed true");
    shows("po-zmianie-czasu-wiosna", "timeliness ON_TIME");
    shows("po-zmianie-czasu-wiosna-za-pozno", "timeliness LATE");
    shows("po-zmianie-czasu-jesienia", "timeliness ON_TIME");
    shows("po-zmianie-czasu-jesienia-za-pozno", "timeliness LATE");
    shows("podwojna-godzina-przed", "mode OFFLINE24");
    shows("podwojna-godzina-w-trakcie", "mode OFFLINE_UNAVAILABILITY");
  }

  @Tag("Q05")
  @Tag("Q06")
  @Tag("Q07")
  @Test
  void two_codes_before_the_number_and_one_after_it() {
    String two = "codes-before-number [OFFLINE, CERTYFIKAT]";
    String one = "codes-after-number [KSEF_NUMBER]";
    shows("konsument-przy-kasie", two, one);
    shows("niedostepnosc-konsument", two, one);
    shows("awaria-siedem-dni", two, one);
    shows("zwykly-wtorek", "codes-before-number []", one);
    shows("online-tego-samego-dnia", "codes-before-number []", one);
  }

  @Tag("R01")
  @Test
  void a_correction_waits_for_the_number_of_its_original() {
    shows("korekta-czeka-na-numer", "may-issue false");
    shows("korekta-niedostepnosc-bez-numeru", "may-issue false");
    shows("korekta-w-czasie-awarii-bez-numeru", "may-issue false");
    shows("korekta-minute-przed-numerem", "may-issue false");
    shows("korekta-po-numerze", "may-issue true");
  }

  @Tag("R03")
  @Test
  void a_correction_has_its_own_procedure_and_term() {
    shows("korekta-po-numerze", "mode OFFLINE24", "send-by 2026-09-17");
    shows("korekta-ustrukturyzowanej-w-awarii", "mode EMERGENCY", "send-by 2026-09-28");
    shows("korekta-w-awarii-calkowitej", "mode TOTAL_FAILURE", "send-by none");
  }

  @Tag("R05")
  @Test
  void a_correction_of_what_never_had_a_number_says_so() {
    shows("korekta-papierowej", "may-issue true", "correction-reference NR_KSEF_N");
    shows("korekta-po-awarii-calkowitej", "may-issue true", "correction-reference NR_KSEF_N");
    shows("korekta-po-numerze", "correction-reference NR_KSEF");
  }

  /** Compares what an example expects, and what the program finds, with the answers given here. */
  private static void shows(String id, String... answers) {
    WorkedExample example =
        examples.get(id).getOrElseThrow(() -> new AssertionError("no such example: " + id));
    assertEquals(List.empty(), example.mismatches(), id);
    for (String answer : answers) {
      int blank = answer.indexOf(' ');
      ExpectKey key = ExpectKey.find(answer.substring(0, blank)).get();
      String expected =
          example.expected().get(key).map(Answer::written).getOrElse("(not expected)");
      assertEquals(answer.substring(blank + 1), expected, id + " " + key.key());
    }
  }
}
