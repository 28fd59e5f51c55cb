package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.in.Dispatch.Wall;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.in.SubmitInvoice.Step;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.triage.Diagnosis.Finding;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.simulator.SimulatorServer;

/** Faults of logins, rights and addresses: nobody hammers, and what waits goes when it may. */
class LoginFaultsTest {

  private static final String LOGIN = "\"operation\": \"POST /auth/xades-signature\"";
  private static final String ENDLESS = "\"times\": 0";
  private static final String ANOTHER_SELLER = "5252248481";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;
  private FaultOffice office;

  @BeforeEach
  void open() {
    office = new FaultOffice(folder);
  }

  @AfterEach
  void close() {
    office.ksef().allHaveStruck();
    office.close();
  }

  @Test
  @Tag("F-14")
  void a_wave_of_refused_logins_is_told_and_not_answered_by_more_logins() {
    office.keepThePace();
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-14", LOGIN, ENDLESS);

    for (int tries = 0; tries < 5; tries++) {
      assertInstanceOf(KsefFailure.AccessDenied.class, office.failure(id));
      office.restart();
    }
    assertEquals(1, office.ksef().struck("F-14"), "it logs in once, and not again at once");
    assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind(), "it waits");
    office.ksef().noFaults();
    office.later(Duration.ofMinutes(2));
    office.sendAgainAndAgain(id);

    assertEquals(1, office.timesArrived(id));
    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-14")
  void a_wave_of_broken_sessions_costs_a_bounded_number_of_new_ones() {
    List<InvoiceId> ids = List.of("FV/1", "FV/2", "FV/3").map(office::offline);
    office.ksef().fault("F-14", "\"operation\": \"POST /sessions/online\"", ENDLESS);

    Dispatch.Report report = office.dispatch(PATIENCE);

    assertEquals(List.of(End.WAITING), report.outcomes().map(Outcome::end).distinct());
    assertTrue(report.outcomes().forAll(outcome -> outcome.failure().isDefined()), "and it says");
    int sessions = office.ksef().struck("F-14");
    assertTrue(sessions >= 1 && sessions <= 12, sessions + " sessions for three invoices");
    office.ksef().noFaults();
    office.dispatch(PATIENCE);
    office.areInKsefOnce(ids);
  }

  @Test
  @Tag("F-22")
  void a_login_that_ksef_thinks_about_for_long_is_taken_up_again_and_not_begun_anew() {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-22", ENDLESS, "\"duration\": \"PT10M\"");

    Step step = office.step(id);
    assertEquals(Next.WAIT, step.next(), "who issues it waits");
    assertInstanceOf(KsefFailure.NotReady.class, step.failure().get(), "and is told what for");
    assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind(), "it waits");
    office.later(Duration.ofMinutes(11));
    office.sendAgainAndAgain(id);

    assertEquals(1, office.ksef().struck("F-22"), "one login, asked for until it was decided");
    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-22")
  void one_run_waits_for_a_login_that_takes_minutes() {
    try (SimulatorServer standing = FaultOffice.standingKsef();
        FaultOffice quick =
            FaultOffice.replayable(folder.resolve("quick"), standing, Option.none())) {
      InvoiceId id = quick.offline("FV/1");
      quick.ksef().fault("F-22", ENDLESS, "\"duration\": \"PT2M\"");

      Dispatch.Report report = quick.dispatch(PATIENCE);

      assertEquals(Option.none(), report.wall());
      assertEquals(1, quick.ksef().struck("F-22"), "one login, asked for until it was decided");
      quick.isInKsefOnce(id);
    }
  }

  @Test
  @Tag("F-22")
  void a_run_that_waited_in_vain_for_its_login_says_so() {
    try (SimulatorServer standing = FaultOffice.standingKsef();
        FaultOffice quick =
            FaultOffice.replayable(folder.resolve("quick"), standing, Option.none())) {
      quick.offline("FV/1");
      quick.ksef().fault("F-22", ENDLESS, "\"duration\": \"PT20M\"");

      Dispatch.Report report = quick.dispatch(Duration.ofMinutes(1));

      assertEquals(List.of(End.WAITING), report.outcomes().map(Outcome::end));
      assertEquals(
          List.of(KsefFailure.Kind.NOT_READY),
          report.outcomes().flatMap(Outcome::failure).map(KsefFailure::kind));
      assertEquals(1, quick.ksef().struck("F-22"));
    }
  }

  @Test
  @Tag("F-19")
  void one_error_of_ksef_while_a_login_is_decided_does_not_end_the_run() {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-19", "\"operation\": \"GET /auth/{}\"", "\"times\": 1");

    Dispatch.Report report = office.dispatch(PATIENCE);

    assertEquals(1, office.ksef().struck("F-19"));
    assertEquals(Option.none(), report.wall());
    office.isInKsefOnce(id);
  }

  @ParameterizedTest
  @CsvSource({
    "POST /sessions/online, ISSUED",
    "POST /sessions/online/{}/invoices, SUBMITTED",
    "GET /sessions/{}/invoices/{}, SUBMITTED"
  })
  @Tag("F-18")
  void shut_out_by_a_page_it_calls_no_more_until_a_long_pause_is_over(
      String operation, Invoice.Kind meanwhile) {
    office.keepThePace();
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-18", "\"operation\": \"" + operation + "\"", ENDLESS);

    if (operation.startsWith("POST") && meanwhile == Invoice.Kind.SUBMITTED) {
      assertInstanceOf(KsefFailure.OutcomeUnknown.class, office.failure(id), "it may have passed");
    }
    for (int tries = 0; tries < 5; tries++) {
      assertInstanceOf(KsefFailure.AccessDenied.class, office.failure(id));
      office.restart();
    }
    assertEquals(
        Finding.SHUT_OUT,
        office.desk().diagnose().diagnose(List.empty()).finding(),
        "nothing is wrong with the login");
    assertEquals(1, office.ksef().struck("F-18"), "not one call after the page");
    assertEquals(meanwhile, office.invoice(id).kind());
    office.ksef().noFaults();
    office.later(Duration.ofMinutes(61));
    office.sendAgainAndAgain(id);

    assertEquals(1, office.timesArrived(id));
    office.isInKsefOnce(id);
  }

  @ParameterizedTest
  @CsvSource({
    "404, POST /sessions/online, ISSUED",
    "405, POST /sessions/online/{}/invoices, ISSUED",
    "415, POST /sessions/online/{}/invoices, ISSUED",
    "404, GET /sessions/{}/invoices/{}, SUBMITTED"
  })
  @Tag("F-41")
  void a_call_that_ksef_does_not_know_fails_at_once_and_is_not_repeated_blindly(
      String code, String operation, Invoice.Kind meanwhile) {
    InvoiceId id = office.offline("FV/1");
    office
        .ksef()
        .fault("F-41", "\"code\": \"" + code + "\"", "\"operation\": \"" + operation + "\"");

    KsefFailure.Refused refused =
        assertInstanceOf(KsefFailure.Refused.class, office.failure(id), "our mistake, not KSeF's");
    assertEquals(code, String.valueOf(refused.code()));
    assertEquals(1, office.ksef().struck("F-41"));
    assertEquals(meanwhile, office.invoice(id).kind());
    office.sendAgainAndAgain(id);

    assertEquals(1, office.timesArrived(id));
    office.isInKsefOnce(id);
  }

  @Test
  @Tag("N-05")
  void a_certificate_that_is_revoked_amid_a_backlog_stops_its_seller_alone_until_it_is_replaced() {
    List<InvoiceId> ids = List.range(0, 6).map(n -> office.offline("FV/" + n));
    ids.take(3).forEach(office::send);
    office.ksef().revoke(office.loginSerial());
    office.restart();
    try (FaultOffice other = office.ofAnother(ANOTHER_SELLER)) {
      InvoiceId theirs = other.offline("FV/1");

      Dispatch.Report stopped = office.dispatch(PATIENCE);
      other.dispatch(PATIENCE);

      assertEquals(List.of(End.WAITING), stopped.outcomes().map(Outcome::end).distinct());
      assertTrue(stopped.wall().exists(LoginFaultsTest::isAccessDenied), stopped::toString);
      other.isInKsefOnce(theirs);
    }
    office.logsInAnew();
    assertEquals(3, office.dispatch(PATIENCE).outcomes().size());

    office.areInKsefOnce(ids);
    assertEquals(List.of(1), office.timesArrived(ids).distinct());
  }

  @Test
  @Tag("N-05")
  @Tag("F-39")
  void rights_that_go_amid_a_run_stop_it_and_come_back_with_it() {
    List<InvoiceId> ids = List.range(0, 6).map(n -> office.offline("FV/" + n));
    office
        .ksef()
        .fault(
            "F-39",
            "\"operation\": \"POST /sessions/online/{}/invoices\"",
            "\"after\": 3",
            ENDLESS);

    Dispatch.Report stopped = office.dispatch(PATIENCE);

    assertTrue(stopped.wall().exists(LoginFaultsTest::isAccessDenied), stopped::toString);
    assertEquals(1, office.ksef().struck("F-39"), "the others were not even tried");
    assertEquals(3, ids.count(id -> office.timesArrived(id) == 0));
    office.ksef().noFaults();
    office.dispatch(PATIENCE);

    office.areInKsefOnce(ids);
    assertEquals(List.of(1), office.timesArrived(ids).distinct());
  }

  private static boolean isAccessDenied(Wall wall) {
    return wall instanceof Wall.Failed failed
        && failed.failure() instanceof KsefFailure.AccessDenied;
  }
}
