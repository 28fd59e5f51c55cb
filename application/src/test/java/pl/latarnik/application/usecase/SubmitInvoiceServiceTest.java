package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.in.SubmitInvoice.Refusal;
import pl.latarnik.application.port.in.SubmitInvoice.Step;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.tck.KsefGatewayContract.Line;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.SessionReference;

class SubmitInvoiceServiceTest {

  private static final Instant FRIDAY_NOON = TckInvoices.FRIDAY_NOON;
  private static final LocalDate MON_2026_05_18 = LocalDate.of(2026, 5, 18);

  private final Office office = new Office();

  @Test
  @Tag("U01")
  @Tag("U02")
  @Tag("K02")
  @Tag("K08")
  void an_invoice_issued_offline_gets_number_and_upo() {
    InvoiceId id = offline(1);

    Step end = office.sendAll(id);

    assertEquals(Next.DONE, end.next());
    Invoice.Accepted accepted = assertInstanceOf(Invoice.Accepted.class, office.invoice(id));
    assertEquals(SendingMode.OFFLINE, accepted.acceptance().mode());
    assertTrue(accepted.upo().isDefined());
    assertEquals(1, office.timesHeld(id));
    assertEquals(
        List.of(
            Kind.INVOICE_ISSUED,
            Kind.DUTY_SET,
            Kind.SUBMISSION_STARTED,
            Kind.SUBMISSION_CONFIRMED,
            Kind.NUMBER_ASSIGNED,
            Kind.UPO_STORED),
        office.history(id));
  }

  @Test
  @Tag("U02")
  void the_confirmed_upload_alone_is_not_acceptance() {
    InvoiceId id = offline(1);

    Step uploaded = office.advance(id).get();

    assertEquals(Invoice.Kind.SUBMITTED, uploaded.stored().invoice().kind());
    assertEquals(Next.WAIT, uploaded.next());
  }

  @Test
  void an_online_invoice_is_sent_online_and_has_no_term() {
    InvoiceId id = office.issue(1).stored().invoice().id();

    office.sendAll(id);

    Invoice.Accepted accepted = assertInstanceOf(Invoice.Accepted.class, office.invoice(id));
    assertEquals(SendingMode.ONLINE, accepted.acceptance().mode());
    assertEquals(new SubmissionDuty.NoTerm(Option.none()), accepted.particulars().duty());
  }

  @Test
  @Tag("M07")
  void one_sent_online_on_a_later_day_is_offline24_by_operation_of_law() {
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.itIs(FRIDAY_NOON.plus(Duration.ofDays(3)));

    office.sendAll(id);

    Invoice invoice = office.invoice(id);
    assertEquals(IssuanceKind.DEEMED_OFFLINE24, invoice.particulars().issuance().kind());
    assertEquals(
        new SubmissionDuty.NoTerm(Option.some(MON_2026_05_18)), invoice.particulars().duty());
  }

  @ParameterizedTest
  @EnumSource(KilledGateway.Moment.class)
  @Tag("P-03")
  @Tag("P-04")
  @Tag("P-05")
  @Tag("S02")
  void a_kill_at_any_moment_neither_loses_nor_doubles_the_invoice(KilledGateway.Moment moment) {
    InvoiceId id = offline(1);

    assertThrows(KilledGateway.Killed.class, () -> untilTheEnd(id, moment));
    office.sendAll(id);

    Invoice.Accepted accepted = assertInstanceOf(Invoice.Accepted.class, office.invoice(id));
    assertTrue(accepted.upo().isDefined());
    assertEquals(1, office.timesArrived(id));
    assertEquals(1, office.timesHeld(id));
  }

  private void untilTheEnd(InvoiceId id, KilledGateway.Moment moment) {
    SubmitInvoice process = office.process(new KilledGateway(office.ksef().gateway(), moment));
    for (int i = 0; i < 20; i++) {
      process.advance(id).get();
    }
  }

  @Test
  @Tag("K11")
  @Tag("F-01")
  void an_invoice_whose_answer_was_lost_is_asked_for_and_adopted() {
    InvoiceId id = offline(1);
    office.advance(id, gateway -> lineDuringSending(gateway, Line.ANSWERS_LOST)).get();
    assertEquals("UNKNOWN", unknown(id));

    office.connect();
    office.sendAll(id);

    assertEquals(Invoice.Kind.ACCEPTED, office.invoice(id).kind());
    assertEquals(1, office.timesArrived(id));
  }

  @Test
  @Tag("K11")
  void one_that_never_arrived_is_sent_again_after_ksef_was_asked() {
    InvoiceId id = offline(1);
    Step lost = office.advance(id, gateway -> lineDuringSending(gateway, Line.CUT)).get();
    assertEquals(Next.STOPPED, lost.next());

    office.connect();
    office.sendAll(id);

    assertEquals(Invoice.Kind.ACCEPTED, office.invoice(id).kind());
    assertEquals(2, office.invoice(id).particulars().attempts());
    assertEquals(1, office.timesArrived(id));
  }

  @Test
  @Tag("K01")
  @Tag("K12")
  void without_a_connection_it_stays_queued_with_the_reason() {
    InvoiceId id = offline(1);
    office.cutOff();

    for (int i = 0; i < 30; i++) {
      Step step = office.advance(id).get();
      assertEquals(Next.STOPPED, step.next());
    }

    Invoice invoice = office.invoice(id);
    assertEquals(Invoice.Kind.ISSUED, invoice.kind());
    assertTrue(invoice.particulars().lastError().isDefined());
    office.connect();
    office.sendAll(id);
    assertEquals(Invoice.Kind.ACCEPTED, office.invoice(id).kind());
    assertTrue(office.invoice(id).particulars().lastError().isEmpty());
  }

  @Test
  @Tag("F-03")
  void the_number_of_another_file_is_never_adopted() {
    office.ksef().line(Line.UP);
    ExactBytes other = ExactBytes.of("inna treść".getBytes(StandardCharsets.UTF_8));
    sentBySomebodyElse(other);
    InvoiceId id = offline(1);

    Step end = office.sendAll(id);

    Invoice.Rejected rejected = assertInstanceOf(Invoice.Rejected.class, office.invoice(id));
    assertEquals(440, rejected.rejection().code());
    assertEquals(Next.DONE, end.next());
  }

  @Test
  @Tag("F-02")
  void a_duplicate_of_the_very_same_bytes_is_adopted() {
    sentBySomebodyElse(TckInvoices.file(1));
    InvoiceId id = offline(1);

    office.sendAll(id);

    Invoice.Accepted accepted = assertInstanceOf(Invoice.Accepted.class, office.invoice(id));
    assertTrue(accepted.upo().isDefined());
    assertEquals(1, office.timesHeld(id));
  }

  @Test
  @Tag("U04")
  void a_rejection_comes_back_with_its_reason() {
    InvoiceId id = offline(1);
    Rejection reason = new Rejection(450, "Błąd weryfikacji", List.of("P_13_1"));
    office.ksef().bend(InvoiceHash.from(TckInvoices.file(1)), new Fate.Rejected(reason));

    office.sendAll(id);

    assertEquals(reason, assertInstanceOf(Invoice.Rejected.class, office.invoice(id)).rejection());
    assertEquals(new Refusal.NotSendable(Invoice.Kind.REJECTED), office.advance(id).getLeft());
  }

  @Test
  void what_ksef_gave_up_itself_is_sent_again() {
    InvoiceId id = offline(1);
    InvoiceHash hash = InvoiceHash.from(TckInvoices.file(1));
    office.ksef().bend(hash, new Fate.Aborted(new Rejection(500, "Nieznany błąd", List.empty())));
    office.advance(id).get();
    office.advance(id).get();
    assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind());

    office.ksef().unbend(hash);
    office.sendAll(id);

    assertInstanceOf(Invoice.Accepted.class, office.invoice(id));
  }

  @Test
  void a_closed_session_is_replaced_by_a_new_one() {
    InvoiceId first = offline(1);
    InvoiceId second = offline(2);
    SubmitInvoice process = office.process(office.ksef().gateway());
    process.advance(first).get();
    office.ksef().endSessions();

    Step over = process.advance(second).get();
    assertEquals(Next.GO_ON, over.next());
    process.advance(second).get();
    process.advance(second).get();

    assertEquals(Invoice.Kind.ACCEPTED, office.invoice(second).kind());
  }

  @Test
  void the_upo_is_waited_for() {
    InvoiceId id = offline(1);
    office.ksef().upoIsReady(false);
    office.advance(id).get();
    office.advance(id).get();

    Step waiting = office.advance(id).get();
    assertEquals(Next.WAIT, waiting.next());

    office.ksef().upoIsReady(true);
    assertEquals(Next.DONE, office.sendAll(id).next());
  }

  @Test
  @Tag("K14")
  void a_pause_that_ksef_asks_for_stops_the_sending() {
    InvoiceId id = offline(1);
    office.ksef().throttle(Duration.ofSeconds(7));

    Step step = office.advance(id).get();

    assertEquals(Next.STOPPED, step.next());
    assertEquals(KsefFailure.Kind.THROTTLED, step.failure().get().kind());
    assertEquals(0, office.timesArrived(id));
  }

  @Test
  void an_unknown_id_is_refused() {
    InvoiceId id = InvoiceId.from(InvoiceHash.from(TckInvoices.file(99)));

    assertEquals(new Refusal.Unknown(id), office.advance(id).getLeft());
  }

  @Test
  @Tag("S-02")
  void of_two_workers_on_one_invoice_the_later_one_is_told() {
    InvoiceId id = offline(1);

    var late =
        office.advance(id, gateway -> new OvertakenGateway(gateway, () -> office.sendAll(id)));

    assertEquals(new Refusal.Busy(id), late.getLeft());
    assertEquals(1, office.timesHeld(id));
  }

  private InvoiceId offline(int sample) {
    Line before = Line.REFUSED;
    office.ksef().line(before);
    InvoiceId id = office.issue(sample).stored().invoice().id();
    office.connect();
    return id;
  }

  private void sentBySomebodyElse(ExactBytes file) {
    office.files().know(TckInvoices.facts(file, TckInvoices.facts(1).number().text()), file);
    KsefGateway gateway = office.ksef().gateway();
    SessionReference session = gateway.openSession().get();
    gateway.send(session, file, SendingMode.ONLINE).get();
  }

  private KsefGateway lineDuringSending(KsefGateway gateway, Line line) {
    return new OvertakenGateway(gateway, () -> office.ksef().line(line));
  }

  private String unknown(InvoiceId id) {
    Invoice.Submitted submitted = assertInstanceOf(Invoice.Submitted.class, office.invoice(id));
    return submitted.attempt().submission().isEmpty() ? "UNKNOWN" : "CONFIRMED";
  }
}
