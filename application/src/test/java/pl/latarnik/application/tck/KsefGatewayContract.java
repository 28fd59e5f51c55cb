package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** What every implementation of {@link KsefGateway} must do. */
public interface KsefGatewayContract extends KsefSessionsContract {

  /** How KSeF can be reached during a test. */
  enum Line {
    /** It answers. */
    UP,
    /** Nobody takes the call: nothing leaves. */
    REFUSED,
    /** Calls leave and are cut before KSeF takes anything in. */
    CUT,
    /** KSeF takes everything in, and its answers are lost. */
    ANSWERS_LOST
  }

  /** An invoice that the test hands in. */
  record Given(ExactBytes file, InvoiceFacts facts) {}

  /** Returns an invoice with the P_2 of sample n and other bytes. */
  Given sameNumberOtherBytes(int n);

  /** Returns KSeF's own time. */
  Instant time();

  @Test
  @Tag("F-26")
  default void required_KSeF_tells_its_time_without_a_login() {
    Instant told = gateway().reach().get();

    assertTrue(Duration.between(told, time()).abs().toSeconds() < 30, told.toString());
  }

  @Test
  @Tag("U01")
  @Tag("K08")
  default void required_an_invoice_goes_the_whole_way() {
    Given invoice = invoice(1);
    Submission submission = sent(opened(), invoice, SendingMode.OFFLINE);

    Acceptance acceptance = acceptance(submission);
    Upo upo = upo(submission, invoice.facts(), acceptance).get();

    assertEquals(invoice.facts().seller(), acceptance.number().seller());
    assertEquals(SendingMode.OFFLINE, acceptance.mode());
    assertEquals(acceptance.number(), upo.ksefNumber());
    assertEquals(SendingMode.OFFLINE, upo.mode());
  }

  @Test
  @Tag("U04")
  default void required_a_refused_invoice_comes_with_the_words_of_KSeF() {
    Submission submission = sent(opened(), unacceptable(), SendingMode.OFFLINE);

    Fate fate = decided(submission);

    assertTrue(fate instanceof Fate.Rejected, fate.toString());
    assertTrue(((Fate.Rejected) fate).rejection().code() >= 400);
  }

  @Test
  @Tag("N-01")
  default void required_KG1_without_a_line_nothing_was_taken_in_for_certain() {
    SessionReference session = opened();
    Submission other = sent(session, invoice(2), SendingMode.OFFLINE);
    line(Line.REFUSED);

    assertKind(Kind.UNREACHABLE, gateway().reach());
    assertKind(Kind.UNREACHABLE, gateway().openSession());
    assertKind(Kind.UNREACHABLE, gateway().send(session, invoice(1).file(), SendingMode.OFFLINE));
    assertKind(Kind.UNREACHABLE, gateway().fate(other));
    assertKind(Kind.UNREACHABLE, gateway().find(session, invoice(1).facts().hash()));
  }

  @Test
  @Tag("K11")
  @Tag("P-04")
  default void required_KG1_a_cut_sending_has_an_unknown_outcome_and_can_be_repeated_once_asked() {
    Given invoice = invoice(1);
    SessionReference session = opened();
    line(Line.CUT);

    Either<KsefFailure, Submission> cut =
        gateway().send(session, invoice.file(), SendingMode.OFFLINE);
    line(Line.UP);

    assertKind(Kind.OUTCOME_UNKNOWN, cut);
    assertEquals(Option.none(), gateway().find(session, invoice.facts().hash()).get());
    acceptance(sent(session, invoice, SendingMode.OFFLINE));
    assertEquals(1, timesHeld(invoice.facts().hash()));
  }

  @Test
  @Tag("K11")
  @Tag("F-01")
  @Tag("P-04")
  default void required_KG1_a_lost_answer_is_an_unknown_outcome_and_the_invoice_is_found() {
    Given invoice = invoice(1);
    SessionReference session = opened();
    line(Line.ANSWERS_LOST);

    Either<KsefFailure, Submission> lost =
        gateway().send(session, invoice.file(), SendingMode.OFFLINE);
    line(Line.UP);

    assertKind(Kind.OUTCOME_UNKNOWN, lost);
    Submission found = gateway().find(session, invoice.facts().hash()).get().get();
    acceptance(found);
    assertEquals(1, timesHeld(invoice.facts().hash()));
  }

  @Test
  @Tag("K07")
  default void required_KG2_KSeF_holds_exactly_the_bytes_that_were_sent() {
    Given invoice = invoice(1);

    acceptance(sent(opened(), invoice, SendingMode.ONLINE));

    assertEquals(1, timesHeld(InvoiceHash.from(invoice.file())));
  }

  @Test
  @Tag("K11")
  @Tag("P-05")
  default void required_KG3_after_a_restart_an_invoice_is_found_by_its_hash() {
    SessionReference session = opened();
    sent(session, invoice(1), SendingMode.OFFLINE);
    Submission second = sent(session, invoice(2), SendingMode.OFFLINE);

    Option<Submission> found = afterRestart().find(session, invoice(2).facts().hash()).get();

    assertEquals(Option.some(second), found);
  }

  @Test
  default void required_KG3_what_never_arrived_is_not_found() {
    SessionReference session = opened();
    sent(session, invoice(1), SendingMode.OFFLINE);

    assertEquals(Option.none(), gateway().find(session, invoice(2).facts().hash()).get());
  }

  @Test
  @Tag("F-02")
  default void required_KG3_of_two_sendings_of_the_same_bytes_the_accepted_one_is_found() {
    SessionReference session = opened();
    Submission first = sent(session, invoice(1), SendingMode.OFFLINE);
    acceptance(first);
    decided(sent(session, invoice(1), SendingMode.OFFLINE));

    assertEquals(Option.some(first), gateway().find(session, invoice(1).facts().hash()).get());
  }

  @Test
  @Tag("K11")
  @Tag("F-02")
  default void required_the_same_bytes_sent_again_are_a_duplicate_that_names_the_first() {
    SessionReference first = opened();
    Acceptance original = acceptance(sent(first, invoice(1), SendingMode.OFFLINE));
    Submission again = sent(opened(), invoice(1), SendingMode.OFFLINE);

    Fate fate = decided(again);

    assertTrue(fate instanceof Fate.Duplicate, fate.toString());
    Fate.Duplicate duplicate = (Fate.Duplicate) fate;
    assertEquals(Option.some(original.number()), duplicate.number());
    assertEquals(Option.some(first), duplicate.session());
    assertEquals(1, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  @Tag("F-03")
  default void required_a_duplicate_of_other_bytes_is_not_found_by_their_hash() {
    SessionReference session = opened();
    acceptance(sent(session, invoice(1), SendingMode.OFFLINE));
    Given other = sameNumberOtherBytes(1);

    Fate fate = decided(sent(opened(), other, SendingMode.OFFLINE));

    assertTrue(fate instanceof Fate.Duplicate, fate.toString());
    assertEquals(Option.none(), gateway().find(session, other.facts().hash()).get());
  }

  @Test
  @Tag("U03")
  default void required_KG4_a_upo_that_does_not_fit_the_invoice_is_not_given_out() {
    Given invoice = invoice(1);
    Submission submission = sent(opened(), invoice, SendingMode.OFFLINE);
    Acceptance acceptance = acceptance(submission);
    upo(submission, invoice.facts(), acceptance).get();

    assertTrue(gateway().upo(submission, invoice(2).facts(), acceptance).isLeft());
    assertTrue(
        gateway()
            .upo(
                submission, renumbered(invoice.facts(), invoice.facts().number() + "x"), acceptance)
            .isLeft());
  }

  @Test
  default void required_a_closed_session_takes_nothing_and_is_closed_again_without_a_failure() {
    SessionReference session = opened();
    Submission submission = sent(session, invoice(1), SendingMode.OFFLINE);
    acceptance(submission);

    assertEquals(Either.right(session), gateway().close(session));

    assertEquals(Either.right(session), gateway().close(session));
    assertKind(Kind.SESSION_OVER, gateway().send(session, invoice(2).file(), SendingMode.OFFLINE));
    assertEquals(0, timesHeld(invoice(2).facts().hash()));
    assertTrue(gateway().fate(submission).get() instanceof Fate.Accepted);
  }

  @Test
  default void required_after_a_restart_nothing_more_is_sent_in_the_session() {
    SessionReference session = opened();

    assertKind(
        Kind.SESSION_OVER, afterRestart().send(session, invoice(1).file(), SendingMode.OFFLINE));
    assertEquals(0, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  default void required_several_threads_send_at_once() {
    SessionReference session = opened();
    List<Given> invoices = List.rangeClosed(1, 4).map(this::invoice);

    List<Submission> submissions =
        TckThreads.together(
            invoices.map(
                invoice ->
                    (Supplier<Submission>) () -> sent(session, invoice, SendingMode.OFFLINE)));

    submissions.forEach(this::acceptance);
    assertEquals(4, submissions.distinct().size());
    invoices.forEach(invoice -> assertEquals(1, timesHeld(invoice.facts().hash())));
  }

  private SessionReference opened() {
    return gateway().openSession().get();
  }

  private Submission sent(SessionReference session, Given invoice, SendingMode mode) {
    return gateway().send(session, invoice.file(), mode).get();
  }

  private Acceptance acceptance(Submission submission) {
    Fate fate = decided(submission);
    assertTrue(fate instanceof Fate.Accepted, fate.toString());
    return ((Fate.Accepted) fate).acceptance();
  }

  private Fate decided(Submission submission) {
    Fate fate = gateway().fate(submission).get();
    for (int i = 0; i < 500 && fate instanceof Fate.InProgress; i++) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      fate = gateway().fate(submission).get();
    }
    return fate;
  }

  private Either<KsefFailure, Upo> upo(
      Submission submission, InvoiceFacts facts, Acceptance acceptance) {
    Either<KsefFailure, Upo> upo = gateway().upo(submission, facts, acceptance);
    for (int i = 0; i < 500 && upo.isLeft() && upo.getLeft().kind() == Kind.NOT_READY; i++) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      upo = gateway().upo(submission, facts, acceptance);
    }
    return upo;
  }

  private static void assertKind(Kind expected, Either<KsefFailure, ?> answer) {
    assertTrue(answer.isLeft(), () -> "no failure, but " + answer.get());
    assertEquals(expected, answer.getLeft().kind(), answer.getLeft().detail());
    assertNotEquals("", answer.getLeft().detail());
  }

  private static InvoiceFacts renumbered(InvoiceFacts facts, String number) {
    return new InvoiceFacts(
        facts.hash(),
        facts.seller(),
        InvoiceNumber.of(number),
        facts.issueDate(),
        facts.kind(),
        facts.buyer(),
        facts.buyerName(),
        facts.vat(),
        facts.total(),
        facts.currency(),
        facts.corrects());
  }
}
