package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.cli.CertificateDesk.SIGNED;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.out.CertificateAuthority.Progress;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.lifecycle.Invoice;

class CertificateCommandTest {

  private final CertificateDesk desk = new CertificateDesk();

  @Test
  @Tag("C09")
  void the_list_shows_type_serial_holder_validity_days_and_which_one_signs() {
    desk.keeps(100);
    desk.keeps(CertificateSerial.of("0000000000000011"), 12);
    CliRun list = desk.run();

    assertEquals(0, list.run("certificate", "list"));

    String[] lines = list.out().split("\n");
    assertEquals(2, lines.length, list.out());
    assertTrue(lines[0].contains("Offline (typ 2)  " + SIGNED), lines[0]);
    assertTrue(lines[0].contains("CN=Biuro Rachunkowe (offline)"), lines[0]);
    assertTrue(lines[0].contains("do 2027-03-04 10:00 (zostało 100 dni)"), lines[0]);
    assertTrue(lines[0].contains("stan nieznany, nie sprawdzano"), lines[0]);
    assertTrue(lines[0].endsWith("← ten podpisuje"), lines[0]);
    assertFalse(lines[1].contains("←"), lines[1]);
  }

  @Test
  @Tag("C06")
  void the_list_as_JSON_calls_an_unknown_state_unknown() {
    desk.keeps(100);
    CliRun list = desk.run();

    assertEquals(0, list.run("certificate", "list", "--json"));

    JsonRead one = JsonRead.of(list.out()).items().get(0);
    assertEquals(SIGNED.hex(), one.at("serial").text());
    assertEquals("UNKNOWN", one.at("status").text());
    assertTrue(list.out().contains("\"statusCheckedAt\" : null"), list.out());
    assertEquals("100", one.at("daysLeft").text());
    assertEquals("true", one.at("signs").text());
  }

  @Test
  @Tag("C06")
  void a_good_certificate_passes_the_check_and_its_state_is_remembered() {
    desk.keeps(100);
    CliRun check = desk.run();

    assertEquals(0, check.run("certificate", "check"), check.err());
    assertTrue(check.out().contains("w KSeF: aktywny (2026-11-24 10:00)"), check.out());
    assertTrue(check.out().contains("Podpisuje: " + SIGNED), check.out());

    desk.isDown();
    CliRun later = desk.run();
    assertEquals(0, later.run("certificate", "check"));
    assertTrue(later.err().contains("Nie sprawdzono w KSeF"), later.err());
    assertTrue(later.out().contains("aktywny (2026-11-24 10:00)"), later.out());
  }

  @Test
  @Tag("C06")
  @Tag("N-05")
  void a_login_without_the_right_to_issue_is_told_so() {
    desk.keeps(100);
    desk.ksef().listsNoRights();
    CliRun check = desk.run();

    assertEquals(0, check.run("certificate", "check"), check.err());
    assertTrue(check.err().contains("uprawnienia InvoiceWrite"), check.err());
  }

  @Test
  @Tag("C08")
  void an_end_within_thirty_days_is_warned_of_with_exit_1() {
    desk.keeps(29);
    CliRun check = desk.run();

    assertEquals(1, check.run("certificate", "check"));
    assertTrue(
        check.err().contains("traci ważność 2026-12-23 10:00 (zostało 29 dni)"), check.err());
    assertTrue(check.err().contains("certificate check --renew"), check.err());
  }

  @Test
  @Tag("C08")
  void renewal_obtains_a_new_one_that_signs_and_keeps_the_old_one() {
    desk.keeps(29);
    CliRun check = desk.run();

    assertEquals(0, check.run("certificate", "check", "--renew", "--json"), check.err());

    JsonRead report = JsonRead.of(check.out());
    String renewed = report.at("renewed").text();
    assertEquals(renewed, report.at("signing").text());
    assertEquals(2, report.at("certificates").items().size());
    assertEquals("false", report.at("renewalDue").text());
    assertEquals(renewed, desk.signing().get().serial().hex());
  }

  @Test
  @Tag("C08")
  void nothing_is_renewed_while_there_is_time() {
    desk.keeps(31);

    assertEquals(0, desk.run().run("certificate", "check", "--renew"));
    assertEquals(0, desk.ksef().asked());
  }

  @Test
  @Tag("C-02")
  @Tag("C06")
  void a_revoked_certificate_fails_the_check_and_its_prints_are_named() {
    desk.keeps(100);
    Invoice issued = desk.holds(TckInvoices.issued(1), 1);
    desk.ksef().lists(SIGNED, CertificateStatus.REVOKED);
    CliRun check = desk.run();

    assertEquals(3, check.run("certificate", "check"));
    assertTrue(check.err().contains("jest unieważniony"), check.err());
    assertTrue(check.err().contains("Wydruk faktury " + issued.id()), check.err());
    assertTrue(check.err().contains("Fakturę wysyła się mimo to"), check.err());
  }

  @Test
  @Tag("C07")
  void a_certificate_is_obtained_with_progress_and_signs() {
    CliRun enroll = desk.run();

    assertEquals(0, enroll.run("certificate", "enroll"), enroll.err());

    assertTrue(
        enroll.err().contains("KSeF pracuje nad certyfikatem „Latarnik offline 2026-11-24”"),
        enroll.err());
    assertTrue(enroll.out().contains("Pobrano z KSeF: Offline (typ 2)"), enroll.out());
    assertTrue(desk.signing().isRight());
  }

  @Test
  @Tag("C07")
  void what_was_interrupted_is_listed_and_taken_up() {
    desk.ksef().losesAnswers();
    CliRun first = desk.run();
    assertEquals(4, first.run("certificate", "enroll", "--name", "Moje biuro"));
    assertTrue(first.err().contains("Klucz jest bezpieczny"), first.err());
    CliRun list = desk.run();
    list.run("certificate", "list");
    assertTrue(list.out().contains("W toku: „Moje biuro”"), list.out());
    desk.ksef().answers();

    assertEquals(0, desk.run().run("certificate", "enroll"));
    assertEquals(1, desk.ksef().asked());
  }

  @Test
  @Tag("C07")
  @Tag("F-22")
  void a_login_that_takes_long_is_waited_for_and_a_pause_beyond_patience_is_told() {
    desk.ksef().failsOnce(new KsefFailure.NotReady("login: 100"));
    desk.ksef().failsOnce(new KsefFailure.Throttled(Duration.ofMillis(1)));
    CliRun waited = desk.run();
    assertEquals(0, waited.run("certificate", "enroll"), waited.err());

    CertificateDesk other = new CertificateDesk();
    other.ksef().failsOnce(new KsefFailure.Throttled(Duration.ofMinutes(50)));
    CliRun told = other.run();
    assertEquals(4, told.run("certificate", "enroll"));
    assertTrue(told.err().contains("KSeF każe poczekać (429, 3000 s)"), told.err());
    assertEquals(0, other.ksef().asked());
  }

  @Test
  @Tag("C07")
  void a_certificate_for_the_login_says_what_to_put_into_the_settings() {
    CliRun enroll = desk.run();

    assertEquals(0, enroll.run("certificate", "enroll", "--type", "authentication", "--rsa"));
    assertTrue(enroll.err().contains("ksef.authentication.certificate: "), enroll.err());
    assertTrue(desk.signing().isLeft());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--type=online", "--name=abc", "--name=Müller GmbH"})
  void a_wish_that_KSeF_does_not_know_is_bad_input(String option) {
    assertEquals(2, desk.run().run("certificate", "enroll", option));
    assertEquals(0, desk.ksef().asked());
  }

  @Test
  @Tag("C07")
  void a_limit_and_a_rejection_are_told() {
    desk.ksef().isExhausted();
    CliRun limit = desk.run();
    assertEquals(1, limit.run("certificate", "enroll"));
    assertTrue(limit.err().contains("KSeF nie przyjmie wniosku"), limit.err());

    CertificateDesk other = new CertificateDesk();
    other.ksef().says(new Progress.Ended(400, "400 Wniosek odrzucony"));
    CliRun rejected = other.run();
    assertEquals(1, rejected.run("certificate", "enroll"));
    assertTrue(rejected.err().contains("400 Wniosek odrzucony"), rejected.err());
  }

  @Test
  @Tag("C-02")
  void revoking_is_refused_while_unsent_invoices_carry_its_codes() {
    desk.keeps(100);
    Invoice issued = desk.holds(TckInvoices.issued(1), 1);
    CliRun refused = desk.run();

    assertEquals(1, refused.run("certificate", "revoke", SIGNED.hex()));
    assertTrue(refused.err().contains(issued.id().text()), refused.err());
    assertTrue(refused.err().contains("1 niewysłanych faktur"), refused.err());
    assertTrue(desk.signing().isRight());

    CliRun done = desk.run();
    assertEquals(
        0, done.run("certificate", "revoke", "a1b2c3d4e5f607", "--reason", "superseded", "--yes"));
    assertTrue(done.out().contains("Unieważniono certyfikat " + SIGNED), done.out());
    assertTrue(desk.signing().isLeft());
    assertTrue(desk.store().invoices().open().exists(s -> s.invoice().equals(issued)));
  }

  @Test
  @Tag("C07")
  void revoking_as_JSON_is_one_document() {
    desk.keeps(100);
    desk.holds(TckInvoices.issued(1), 1);
    CliRun refused = desk.run();
    refused.run("certificate", "revoke", SIGNED.hex(), "--json");
    assertEquals("false", JsonRead.of(refused.out()).at("revoked").text());
    assertEquals(1, JsonRead.of(refused.out()).at("unsent").items().size());

    CliRun done = desk.run();
    assertEquals(0, done.run("certificate", "revoke", SIGNED.hex(), "--yes", "--json"));
    assertEquals("true", JsonRead.of(done.out()).at("revoked").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"101F42D54DA3E29C5", "to nie numer"})
  @Tag("C-03")
  void a_serial_that_is_none_is_bad_input(String serial) {
    CliRun revoke = desk.run();

    assertEquals(2, revoke.run("certificate", "revoke", serial, "--yes"));
    assertTrue(revoke.err().contains("do 16 cyfr"), revoke.err());
  }

  @Test
  @Tag("C08")
  void the_queue_warns_before_the_end_without_changing_its_status() {
    desk.keeps(12);
    CliRun queue = desk.run();

    assertEquals(0, queue.run("queue"));
    assertTrue(queue.err().contains("(zostało 12 dni)"), queue.err());
  }

  @Test
  @Tag("C13")
  void a_login_by_token_is_warned_of_with_its_last_day() {
    desk.keeps(100);
    desk.logsInByToken();
    CliRun check = desk.run();
    CliRun queue = desk.run();

    assertEquals(1, check.run("certificate", "check"));
    assertTrue(check.err().contains("tylko do 2026-12-31 (zostało 37 dni; § 13"), check.err());
    queue.run("queue");
    assertTrue(queue.err().contains("tylko do 2026-12-31"), queue.err());
  }

  @Test
  @Tag("C13")
  void a_plan_that_would_rely_on_tokens_after_their_end_is_refused() {
    desk.logsInByToken();
    CliRun within = desk.run();
    CliRun after = desk.run();

    assertEquals(0, within.run("plan", "--from", "2026-12-30", "--to", "2026-12-31"));
    assertEquals(1, after.run("plan", "--from", "2026-12-30", "--to", "2027-01-01"));
    assertTrue(after.err().contains("Planu do 2027-01-01"), after.err());
    assertEquals("", after.out());
    assertEquals(
        0, new CertificateDesk().run().run("plan", "--from", "2026-12-30", "--to", "2027-01-01"));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("C-01")
  void each_refusal_has_a_sentence_of_its_own_with_the_value_that_shows_it(Reason reason) {
    for (String language : new String[] {"pl", "en"}) {
      Messages messages = Messages.of(language);
      Set<String> others = new HashSet<>();
      for (Reason other : Reason.values()) {
        if (other != reason) {
          others.add(CertificateFiles.sentence(messages, new CertificateRefusal(other, "X-1")));
        }
      }
      String sentence = CertificateFiles.sentence(messages, new CertificateRefusal(reason, "X-1"));
      assertFalse(others.contains(sentence), sentence);
      assertTrue(reason == Reason.NONE_IMPORTED || sentence.contains("X-1"), sentence);
    }
  }
}
