package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.dispatch.RequestGroup;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.KsefLimits;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.application.tck.KsefGatewayContract.Given;
import pl.latarnik.application.tck.KsefGatewayContract.Line;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/**
 * The part of {@link KsefGatewayContract} that is about sessions as a whole: state, list, limits,
 * and technical corrections.
 */
public interface KsefSessionsContract {

  /** Returns the gateway under test; the same one throughout a test. */
  KsefGateway gateway();

  /** Returns a gateway to the same KSeF that knows nothing of the first, as after a restart. */
  KsefGateway afterRestart();

  /** Returns an invoice that KSeF accepts, of its own for every n and every test. */
  Given invoice(int n);

  /** Returns an invoice that KSeF refuses. */
  Given unacceptable();

  /** Changes how KSeF can be reached from now on. */
  void line(Line line);

  /** Returns how many accepted invoices with these bytes KSeF holds. */
  int timesHeld(InvoiceHash hash);

  @Test
  @Tag("K10")
  default void required_the_list_tells_the_fate_of_each_invoice_by_its_hash() {
    SessionReference session = gateway().openSession().get();
    Submission first = offline(session, invoice(1));
    Submission refused = offline(session, unacceptable());
    Submission second = offline(session, invoice(2));

    List<ToldFate> told = decided(session, 3);

    assertTold(told, invoice(1), first, Fate.Accepted.class);
    assertTold(told, invoice(2), second, Fate.Accepted.class);
    assertTold(told, unacceptable(), refused, Fate.Rejected.class);
  }

  @Test
  @Tag("P-05")
  default void required_another_process_lists_the_session_as_well() {
    SessionReference session = gateway().openSession().get();
    offline(session, invoice(1));
    List<ToldFate> told = decided(session, 1);

    assertEquals(told, afterRestart().fates(session).get());
    assertEquals(SessionState.Kind.OPEN, afterRestart().state(session).get().kind());
  }

  @Test
  @Tag("F-04")
  default void required_the_sessions_of_a_day_are_listed_whoever_opened_them() {
    SessionReference session = gateway().openSession().get();
    Submission sent = offline(session, invoice(1));
    LocalDate day = acceptanceDay(decided(session, 1));

    assertTrue(afterRestart().sessions(day.minusDays(1), day).get().contains(session));
    assertEquals(List.empty(), afterRestart().sessions(day.minusDays(9), day.minusDays(8)).get());
    assertEquals(session, sent.session());
  }

  private static LocalDate acceptanceDay(List<ToldFate> told) {
    return ((Fate.Accepted) told.head().fate()).acceptance().number().acceptanceDay();
  }

  @Test
  default void required_a_session_without_invoices_has_an_empty_list() {
    SessionReference session = gateway().openSession().get();

    assertEquals(List.empty(), gateway().fates(session).get());
    assertEquals(SessionState.Kind.OPEN, gateway().state(session).get().kind());
  }

  @Test
  @Tag("K10")
  default void required_a_closed_session_is_done_and_counts_its_invoices() {
    SessionReference session = gateway().openSession().get();
    offline(session, invoice(1));
    offline(session, unacceptable());
    decided(session, 2);
    gateway().close(session).get();

    SessionState state = ended(session);

    assertEquals(SessionState.Kind.DONE, state.kind(), state.toString());
    assertEquals(200, state.code());
    assertEquals(2, state.invoices());
    assertEquals(1, state.accepted());
    assertEquals(1, state.rejected());
  }

  @Test
  @Tag("F-31")
  default void required_a_session_of_nothing_valid_says_so_and_each_invoice_why() {
    SessionReference session = gateway().openSession().get();
    offline(session, unacceptable());
    decided(session, 1);
    gateway().close(session).get();

    assertEquals(SessionState.Kind.NOTHING_ACCEPTED, ended(session).kind());
    assertTrue(gateway().fates(session).get().get(0).fate() instanceof Fate.Rejected);
  }

  @Test
  @Tag("K09")
  default void required_KG1_a_technical_correction_stands_in_for_a_refused_file() {
    SessionReference session = gateway().openSession().get();
    Submission refused = offline(session, unacceptable());
    decided(session, 1);

    Submission corrected =
        gateway().correct(session, invoice(1).file(), unacceptable().facts().hash()).get();
    List<ToldFate> told = decided(session, 2);

    assertTold(told, unacceptable(), refused, Fate.Rejected.class);
    assertTold(told, invoice(1), corrected, Fate.Accepted.class);
    assertEquals(1, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  @Tag("K09")
  default void required_KG1_a_technical_correction_whose_answer_is_lost_is_found_by_its_hash() {
    SessionReference session = gateway().openSession().get();
    offline(session, unacceptable());
    decided(session, 1);
    line(Line.ANSWERS_LOST);

    Kind lost =
        gateway()
            .correct(session, invoice(1).file(), unacceptable().facts().hash())
            .getLeft()
            .kind();
    line(Line.UP);

    assertEquals(Kind.OUTCOME_UNKNOWN, lost);
    assertTrue(gateway().find(session, invoice(1).facts().hash()).get().isDefined());
  }

  @Test
  @Tag("K14")
  default void required_the_limits_of_the_context_can_be_planned_with() {
    KsefLimits limits = gateway().limits().get();

    assertTrue(limits.sessions().invoices() > 0);
    for (RequestGroup group : RequestGroup.values()) {
      assertTrue(limits.requests().of(group).size() > 0, group.toString());
    }
  }

  @Test
  @Tag("N-01")
  default void required_without_a_line_questions_say_so() {
    SessionReference session = gateway().openSession().get();
    line(Line.REFUSED);

    assertEquals(Kind.UNREACHABLE, gateway().state(session).getLeft().kind());
    assertEquals(Kind.UNREACHABLE, gateway().fates(session).getLeft().kind());
    assertEquals(Kind.UNREACHABLE, gateway().limits().getLeft().kind());
    assertEquals(
        Kind.UNREACHABLE,
        gateway()
            .correct(session, invoice(1).file(), unacceptable().facts().hash())
            .getLeft()
            .kind());
  }

  private Submission offline(SessionReference session, Given invoice) {
    return gateway().send(session, invoice.file(), SendingMode.OFFLINE).get();
  }

  private List<ToldFate> decided(SessionReference session, int invoices) {
    List<ToldFate> told = gateway().fates(session).get();
    for (int i = 0; i < 500 && (told.size() < invoices || told.exists(this::isOpen)); i++) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      told = gateway().fates(session).get();
    }
    assertEquals(invoices, told.size(), told.toString());
    return told;
  }

  private boolean isOpen(ToldFate told) {
    return told.fate() instanceof Fate.InProgress;
  }

  private SessionState ended(SessionReference session) {
    SessionState state = gateway().state(session).get();
    for (int i = 0;
        i < 500
            && (state.kind() == SessionState.Kind.OPEN
                || state.kind() == SessionState.Kind.PROCESSING);
        i++) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      state = gateway().state(session).get();
    }
    return state;
  }

  private static void assertTold(
      List<ToldFate> told, Given invoice, Submission submission, Class<? extends Fate> fate) {
    ToldFate line = told.find(t -> t.hash().equals(invoice.facts().hash())).get();
    assertEquals(submission, line.submission());
    assertEquals(fate, line.fate().getClass(), line.fate().toString());
  }
}
