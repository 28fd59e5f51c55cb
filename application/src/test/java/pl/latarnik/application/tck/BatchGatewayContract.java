package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.BatchGateway.BatchFile;
import pl.latarnik.application.port.out.BatchGateway.Parcel;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.application.tck.KsefGatewayContract.Given;
import pl.latarnik.application.tck.KsefGatewayContract.Line;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/** What every implementation of {@link BatchGateway} must do. */
public interface BatchGatewayContract {

  /** Returns the gateway under test; the same one throughout a test. */
  BatchGateway batch();

  /** Returns a gateway to the same KSeF that knows nothing of the first, as after a restart. */
  BatchGateway batchAfterRestart();

  /** Returns the way to ask the same KSeF. */
  KsefGateway gateway();

  /** Returns an invoice that KSeF accepts, of its own for every n and every test. */
  Given invoice(int n);

  /** Returns an invoice that KSeF refuses, of its own for every n. */
  Given unacceptable(int n);

  /** Changes how KSeF can be reached from now on. */
  void line(Line line);

  /** Returns how many accepted invoices with these bytes KSeF holds. */
  int timesHeld(InvoiceHash hash);

  @Test
  @Tag("K13")
  @Tag("U01")
  default void required_an_archive_goes_the_whole_way() {
    List<Given> invoices = List.rangeClosed(1, 5).map(this::invoice);

    SessionReference session = sent(SendingMode.OFFLINE, invoices);
    SessionState state = decided(session);
    Map<InvoiceHash, Fate> fates = fates(session);

    assertEquals(SessionState.Kind.DONE, state.kind(), state.toString());
    assertEquals(5, state.accepted());
    for (Given invoice : invoices) {
      Fate fate = fates.get(invoice.facts().hash()).get();
      assertTrue(fate instanceof Fate.Accepted, fate.toString());
      assertEquals(SendingMode.OFFLINE, ((Fate.Accepted) fate).acceptance().mode());
      assertEquals(1, timesHeld(invoice.facts().hash()));
    }
  }

  @Test
  @Tag("K13")
  default void required_the_mode_is_that_of_the_whole_session() {
    SessionReference session = sent(SendingMode.ONLINE, List.of(invoice(1), invoice(2)));
    decided(session);

    fates(session)
        .values()
        .forEach(
            fate -> assertEquals(SendingMode.ONLINE, ((Fate.Accepted) fate).acceptance().mode()));
  }

  @Test
  @Tag("N-06")
  default void required_where_each_third_is_refused_none_is_forgotten() {
    List<Given> good = List.rangeClosed(1, 6).map(this::invoice);
    List<Given> bad = List.rangeClosed(1, 3).map(this::unacceptable);

    SessionReference session = sent(SendingMode.OFFLINE, good.appendAll(bad));
    SessionState state = decided(session);
    Map<InvoiceHash, Fate> fates = fates(session);

    assertEquals(SessionState.Kind.DONE, state.kind());
    assertEquals(6, state.accepted());
    assertEquals(3, state.rejected());
    good.forEach(g -> assertTrue(fates.get(g.facts().hash()).get() instanceof Fate.Accepted));
    for (Given each : bad) {
      Fate fate = fates.get(each.facts().hash()).get();
      assertTrue(fate instanceof Fate.Rejected, fate.toString());
      assertNotEquals("", ((Fate.Rejected) fate).rejection().description());
    }
  }

  @Test
  default void required_an_archive_of_nothing_valid_says_so_and_why() {
    SessionReference session = sent(SendingMode.OFFLINE, List.of(unacceptable(1)));
    SessionState state = decided(session);

    assertEquals(SessionState.Kind.NOTHING_ACCEPTED, state.kind(), state.toString());
    assertTrue(fates(session).get(unacceptable(1).facts().hash()).get() instanceof Fate.Rejected);
  }

  @Test
  default void required_BG1_each_file_is_asked_for_once() {
    AtomicInteger asked = new AtomicInteger();
    List<BatchFile> files =
        List.rangeClosed(1, 4)
            .map(
                n ->
                    new BatchFile(
                        n + ".xml",
                        () -> {
                          asked.incrementAndGet();
                          return invoice(n).file();
                        }));

    try (Parcel parcel = batch().open(SendingMode.OFFLINE, files).get()) {
      parcel.upload().get();
      parcel.upload().get();
    }

    assertEquals(4, asked.get());
  }

  @Test
  default void required_names_are_unique_and_neither_empty_nor_long() {
    BatchFile file = new BatchFile("1.xml", () -> invoice(1).file());

    assertThrows(IllegalArgumentException.class, () -> open(List.of(file, file)));
    assertThrows(IllegalArgumentException.class, () -> open(List.of(named(""))));
    assertThrows(IllegalArgumentException.class, () -> open(List.of(named("x".repeat(129)))));
    assertThrows(IllegalArgumentException.class, () -> open(List.empty()));
  }

  @Test
  @Tag("K11")
  default void required_BG2_what_is_not_closed_is_not_taken_in() {
    try (Parcel parcel = open(List.of(invoice(1)).map(g -> file(g, 1)))) {
      parcel.upload().get();

      assertEquals(SessionState.Kind.OPEN, gateway().state(parcel.session()).get().kind());
      assertEquals(0, timesHeld(invoice(1).facts().hash()));
    }
  }

  @Test
  @Tag("F-05")
  default void required_a_closed_session_is_closed_again_without_a_failure() {
    SessionReference session = sent(SendingMode.OFFLINE, List.of(invoice(1)));

    assertEquals(Either.right(session), batch().close(session));
    decided(session);
    assertEquals(Either.right(session), batch().close(session));

    assertEquals(1, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  @Tag("P-05")
  default void required_another_process_closes_what_was_uploaded() {
    SessionReference session;
    try (Parcel parcel = open(List.of(invoice(1)).map(g -> file(g, 1)))) {
      session = parcel.upload().get();
    }

    assertEquals(Either.right(session), batchAfterRestart().close(session));
    decided(session);

    assertEquals(1, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  @Tag("F-05")
  default void required_what_was_not_uploaded_is_not_closed_and_taken_in_later() {
    try (Parcel parcel = open(List.of(invoice(1)).map(g -> file(g, 1)))) {
      Either<KsefFailure, SessionReference> early = batch().close(parcel.session());

      assertKind(Kind.REFUSED, early);
      assertEquals(21205, ((KsefFailure.Refused) early.getLeft()).code());
      parcel.upload().get();
      batch().close(parcel.session()).get();
      decided(parcel.session());
    }
    assertEquals(1, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  @Tag("N-01")
  default void required_without_a_line_nothing_is_opened_and_nothing_is_closed_for_certain() {
    SessionReference session;
    try (Parcel parcel = open(List.of(invoice(1)).map(g -> file(g, 1)))) {
      session = parcel.upload().get();
    }
    line(Line.REFUSED);

    assertKind(Kind.UNREACHABLE, batch().open(SendingMode.OFFLINE, List.of(named("1.xml"))));
    assertKind(Kind.UNREACHABLE, batch().close(session));
    line(Line.UP);

    assertEquals(0, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  @Tag("F-40")
  @Tag("N-01")
  default void required_BG3_an_upload_without_a_line_goes_on_when_there_is_one() {
    try (Parcel parcel = open(List.of(invoice(1)).map(g -> file(g, 1)))) {
      line(Line.CUT);
      assertKind(Kind.UNREACHABLE, parcel.upload());
      line(Line.UP);

      assertEquals(Either.right(parcel.session()), parcel.upload());
      batch().close(parcel.session()).get();
      decided(parcel.session());
    }
    assertEquals(1, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  @Tag("F-05")
  @Tag("P-04")
  default void required_BG4_a_lost_answer_to_the_closing_is_an_unknown_outcome() {
    SessionReference session;
    try (Parcel parcel = open(List.of(invoice(1)).map(g -> file(g, 1)))) {
      session = parcel.upload().get();
    }
    line(Line.ANSWERS_LOST);
    Either<KsefFailure, SessionReference> lost = batch().close(session);
    line(Line.UP);

    assertKind(Kind.OUTCOME_UNKNOWN, lost);
    assertEquals(SessionState.Kind.DONE, decided(session).kind());
    assertEquals(1, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  @Tag("F-05")
  default void required_BG4_a_closing_that_was_cut_is_an_unknown_outcome_and_can_be_repeated() {
    SessionReference session;
    try (Parcel parcel = open(List.of(invoice(1)).map(g -> file(g, 1)))) {
      session = parcel.upload().get();
    }
    line(Line.CUT);
    Either<KsefFailure, SessionReference> cut = batch().close(session);
    line(Line.UP);

    assertKind(Kind.OUTCOME_UNKNOWN, cut);
    assertEquals(SessionState.Kind.OPEN, gateway().state(session).get().kind());
    assertEquals(Either.right(session), batch().close(session));
    decided(session);
    assertEquals(1, timesHeld(invoice(1).facts().hash()));
  }

  @Test
  @Tag("F-02")
  default void required_the_same_bytes_in_another_archive_are_a_duplicate() {
    decided(sent(SendingMode.OFFLINE, List.of(invoice(1))));

    SessionReference again = sent(SendingMode.OFFLINE, List.of(invoice(1), invoice(2)));
    decided(again);

    assertTrue(fates(again).get(invoice(1).facts().hash()).get() instanceof Fate.Duplicate);
    assertEquals(1, timesHeld(invoice(1).facts().hash()));
  }

  private Parcel open(List<BatchFile> files) {
    return batch().open(SendingMode.OFFLINE, files).get();
  }

  private SessionReference sent(SendingMode mode, List<Given> invoices) {
    List<BatchFile> files = invoices.zipWithIndex((given, index) -> file(given, index + 1));
    try (Parcel parcel = batch().open(mode, files).get()) {
      parcel.upload().get();
      return batch().close(parcel.session()).get();
    }
  }

  private BatchFile named(String name) {
    return new BatchFile(name, () -> invoice(1).file());
  }

  private Map<InvoiceHash, Fate> fates(SessionReference session) {
    List<ToldFate> told = gateway().fates(session).get();
    assertTrue(told.forAll(t -> t.submission().session().equals(session)));
    return told.toMap(ToldFate::hash, ToldFate::fate);
  }

  private SessionState decided(SessionReference session) {
    SessionState state = gateway().state(session).get();
    for (int i = 0; i < 500 && isUndecided(state); i++) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      state = gateway().state(session).get();
    }
    return state;
  }

  private static boolean isUndecided(SessionState state) {
    return state.kind() == SessionState.Kind.OPEN || state.kind() == SessionState.Kind.PROCESSING;
  }

  private static BatchFile file(Given given, int n) {
    return new BatchFile(n + ".xml", given::file);
  }

  private static void assertKind(Kind expected, Either<KsefFailure, ?> answer) {
    assertTrue(answer.isLeft(), () -> "no failure, but " + answer.get());
    assertEquals(expected, answer.getLeft().kind(), answer.getLeft().detail());
    assertNotEquals("", answer.getLeft().detail());
  }
}
