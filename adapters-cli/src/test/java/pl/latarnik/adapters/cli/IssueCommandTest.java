package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.IssueInvoice.Approved;
import pl.latarnik.application.port.in.IssueInvoice.Refusal;
import pl.latarnik.application.port.in.IssueInvoice.WhenUnavailable;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.in.SubmitInvoice.Step;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.application.triage.Advice;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.OutageKind;

class IssueCommandTest {

  private static final String QUESTION =
      "Dokument nie został przesłany do KSeF. Czy chcesz go wydrukować jako Offline24?";

  @TempDir Path folder;

  private String file = "";

  @BeforeEach
  void a_file() throws IOException {
    file = Files.write(folder.resolve("fv.xml"), TckInvoices.file(1).toByteArray()).toString();
  }

  @Test
  @Tag("P03")
  @Tag("P05")
  void at_a_terminal_it_asks_and_yes_issues_offline24() {
    ScriptedDesk desk = cutOff();
    CliRun issue = CliRun.atTerminal(desk.program(), "t\n");

    assertEquals(0, issue.run("issue", file));
    assertTrue(issue.err().contains(QUESTION), issue.err());
    assertEquals(
        List.of(WhenUnavailable.KEEP, WhenUnavailable.OFFLINE24),
        desk.issued().map(IssueInvoice.Command::whenUnavailable));
    assertEquals(Option.some(IssuanceKind.OFFLINE24), desk.issued().last().procedure());
  }

  @Test
  @Tag("P04")
  void no_leaves_it_unsent() {
    ScriptedDesk desk = cutOff();
    CliRun issue = CliRun.atTerminal(desk.program(), "n\n");

    assertEquals(4, issue.run("issue", file));
    assertEquals(1, desk.issued().size());
    assertTrue(issue.out().contains("niewysłana"), issue.out());
  }

  @Test
  void an_answer_that_never_comes_is_no() {
    CliRun issue = CliRun.atTerminal(cutOff().program(), "");

    assertEquals(4, issue.run("issue", file));
  }

  @Test
  void without_a_terminal_nothing_is_asked_and_it_is_kept() {
    CliRun issue = CliRun.of(cutOff().program());

    assertEquals(4, issue.run("issue", file, "--if-unavailable", "ask"));
    assertFalse(issue.err().contains(QUESTION), issue.err());
  }

  @Test
  @Tag("M16")
  void yes_means_offline24_without_a_question() {
    ScriptedDesk desk = cutOff();
    CliRun issue = CliRun.of(desk.program());

    assertEquals(0, issue.run("issue", file, "--yes"));
    assertEquals(
        List.of(WhenUnavailable.KEEP, WhenUnavailable.OFFLINE24),
        desk.issued().map(IssueInvoice.Command::whenUnavailable));
    assertFalse(issue.err().contains(QUESTION), issue.err());
  }

  @Test
  @Tag("L07")
  @Tag("P03")
  void the_question_says_why_ksef_is_away() {
    CliRun issue = CliRun.atTerminal(cutOff().program(), "n\n");

    issue.run("issue", file);

    assertTrue(
        issue.err().indexOf("KSeF nie działa, a niczego nie ogłoszono")
            < issue.err().indexOf(QUESTION),
        issue.err());
    assertTrue(issue.err().contains("to wyłącznie Twoja decyzja"), issue.err());
  }

  @Test
  @Tag("L09")
  @Tag("O-03")
  void a_total_failure_that_nobody_confirmed_makes_no_offline24_even_with_yes() {
    ScriptedDesk desk =
        cutOff()
            .diagnoses(
                diagnosis(
                    Diagnosis.Finding.TOTAL_FAILURE_TOLD,
                    Option.none(),
                    Advice.Step.CONFIRM_TOTAL_FAILURE));
    CliRun issue = CliRun.of(desk.program());

    assertEquals(4, issue.run("issue", file, "--yes"));
    assertEquals(1, desk.issued().size());
    assertTrue(issue.err().contains("outage confirm"), issue.err());
  }

  @Test
  @Tag("L02")
  @Tag("F-15")
  void what_is_announced_by_now_decides_and_a_pause_is_not_asked_about() {
    ScriptedDesk announced =
        cutOff()
            .diagnoses(
                diagnosis(
                    Diagnosis.Finding.ANNOUNCED,
                    Option.some(OutageKind.AWARIA),
                    Advice.Step.FOLLOW_ANNOUNCEMENT));
    CliRun.atTerminal(announced.program(), "t\n").run("issue", file);
    assertEquals(2, announced.issued().size(), "the facts decide again");
    assertTrue(announced.issued().forAll(it -> it.procedure().isEmpty()));

    ScriptedDesk throttled =
        cutOff()
            .diagnoses(diagnosis(Diagnosis.Finding.RATE_LIMIT, Option.none(), Advice.Step.WAIT));
    CliRun run = CliRun.atTerminal(throttled.program(), "t\n");
    assertEquals(4, run.run("issue", file));
    assertFalse(run.err().contains(QUESTION), run.err());
  }

  private static Diagnosis diagnosis(
      Diagnosis.Finding finding, Option<OutageKind> announced, Advice.Step step) {
    return new Diagnosis(
        finding, announced, List.empty(), new Advice(step, Duration.ofSeconds(30), false));
  }

  @Test
  @Tag("M16")
  void a_procedure_can_be_wished_for() {
    ScriptedDesk desk = cutOff();

    CliRun.of(desk.program()).run("issue", file, "--mode", "EMERGENCY");

    assertEquals(Option.some(IssuanceKind.AWARIA), desk.issued().head().procedure());
  }

  @Test
  @Tag("C01")
  void a_certificate_that_cannot_serve_ends_it_with_its_sentence() {
    ScriptedDesk desk =
        new ScriptedDesk()
            .issuesAs(
                command ->
                    Either.left(
                        new Refusal.CertificateUnusable(
                            new CertificateRefusal(Reason.NOT_OF_TYPE_OFFLINE, "typ 1"))));
    CliRun issue = CliRun.of(desk.program());

    assertEquals(3, issue.run("issue", file, file));
    assertTrue(issue.err().contains("Wymagany certyfikat typu 2 do trybu offline"), issue.err());
    assertEquals(1, desk.issued().size());
  }

  @Test
  @Tag("M19")
  void a_file_that_is_not_valid_is_named_and_the_others_go_on() {
    Finding finding =
        new Finding(
            "P_2", Finding.Severity.ERROR, Finding.Layer.SCHEMA, 7, 3, "/Faktura", "źle", "bad");
    ScriptedDesk desk =
        new ScriptedDesk().issuesAs(command -> Either.left(new Refusal.NotValid(List.of(finding))));
    CliRun issue = CliRun.of(desk.program());

    assertEquals(1, issue.run("issue", file, file, "--lang", "en"));
    assertTrue(issue.err().contains("fv.xml"), issue.err());
    assertTrue(issue.err().contains("7:3 ERROR P_2: bad [/Faktura]"), issue.err());
    assertEquals(2, desk.issued().size());
  }

  @Test
  @Tag("P06")
  @Tag("I-07")
  void a_changed_file_with_the_same_number_is_refused_with_what_to_do() {
    ScriptedDesk desk =
        new ScriptedDesk()
            .issuesAs(command -> Either.left(new Refusal.NumberTaken(TckInvoices.issued(2).id())));
    CliRun issue = CliRun.of(desk.program());

    assertEquals(1, issue.run("issue", file));
    assertTrue(issue.err().contains("nadaj nowy numer albo wystaw korektę"), issue.err());
  }

  @Test
  @Tag("F-22")
  void who_waited_for_a_login_in_vain_is_told_what_for() {
    Invoice waiting = TckInvoices.prepared(1);
    ScriptedDesk desk =
        new ScriptedDesk()
            .holds(waiting)
            .issuesAs(command -> Either.right(approved(waiting)))
            .sendsAs(
                id ->
                    Either.right(
                        new Step(
                            new StoredInvoice(waiting, 2),
                            Next.WAIT,
                            Duration.ofNanos(1),
                            Option.some(new KsefFailure.NotReady("login: 100")))));
    CliRun issue = CliRun.of(desk.program());

    assertEquals(4, issue.run("issue", file));
    assertTrue(desk.sent().size() > 1, "it waited");
    assertTrue(issue.err().contains("nie ma jeszcze odpowiedzi (login: 100)"), issue.err());
  }

  private static Approved approved(Invoice invoice) {
    return new Approved(
        new StoredInvoice(invoice, 1), false, Option.none(), List.empty(), Option.none());
  }

  @Test
  void a_file_that_is_not_there_stops_all_before_anything_is_issued() {
    ScriptedDesk desk = cutOff();
    CliRun issue = CliRun.of(desk.program());

    assertEquals(2, issue.run("issue", file, folder.resolve("brak.xml").toString(), "--yes"));
    assertTrue(issue.err().contains("brak.xml"), issue.err());
    assertTrue(desk.issued().isEmpty());
  }

  @Test
  void a_word_that_is_no_choice_is_bad_input() {
    assertEquals(2, CliRun.of(cutOff().program()).run("issue", file, "--if-unavailable", "maybe"));
    assertEquals(2, CliRun.of(cutOff().program()).run("issue", file, "--mode", "AWARIA"));
    assertEquals(2, CliRun.of(cutOff().program()).run("issue"));
  }

  /** A desk without a connection: an invoice is kept, or issued as offline24 on demand. */
  private static ScriptedDesk cutOff() {
    ScriptedDesk desk = new ScriptedDesk();
    return desk.issuesAs(
        command -> {
          boolean offline =
              command.whenUnavailable() == WhenUnavailable.OFFLINE24
                  || command.procedure().isDefined();
          Invoice invoice = offline ? TckInvoices.issued(1) : TckInvoices.prepared(1);
          desk.holds(invoice);
          return Either.right(
              new Approved(
                  new StoredInvoice(invoice, 1),
                  false,
                  Option.some(
                      new KsefFailure.Unreachable(KsefFailure.Cause.CONNECTION_REFUSED, "refused")),
                  List.empty(),
                  Option.none()));
        });
  }
}
