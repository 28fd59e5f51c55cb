package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.application.usecase.Bent.bent;
import static pl.latarnik.application.usecase.Bent.times;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.in.Dispatch.Wall;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.outage.OutageKind;

class DispatchFaultsTest {

  private static final Dispatch.Order ALL = Dispatch.Order.all(Duration.ofMinutes(10));
  private static final int MANY = 60;
  private static final SessionState CANCELLED =
      new SessionState(
          SessionState.Kind.CANCELLED, 440, "Anulowana", List.of("Nie przesłano faktur"), 0, 0, 0);

  private final Office office = new Office();

  @Test
  @Tag("F-05")
  void a_closing_that_failed_and_yet_began_is_waited_for_and_not_repeated() {
    List<InvoiceId> ids = offline(MANY);
    BatchGateway batches = office.ksef().batch();
    BatchGateway lost =
        bent(
            BatchGateway.class,
            batches,
            "close",
            (arguments, usual) -> {
              Object unused = usual.get();
              return Either.left(new KsefFailure.OutcomeUnknown("HTTP 500"));
            });

    assertDone(office.dispatch(office.ksef().gateway(), lost, ALL));
    ids.forEach(id -> assertEquals(1, office.timesArrived(id)));
  }

  @Test
  @Tag("F-06")
  void a_session_that_ksef_denies_for_a_while_is_asked_for_again() {
    List<InvoiceId> ids = offline(MANY);
    KsefFailure denied = new KsefFailure.SessionOver("21173 Brak sesji");
    BatchGateway closing =
        bent(
            BatchGateway.class,
            office.ksef().batch(),
            "close",
            times(1, arguments -> Either.left(denied)));
    KsefGateway asking =
        bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "state",
            times(2, arguments -> Either.left(denied)));

    assertDone(office.dispatch(asking, closing, ALL));
    ids.forEach(id -> assertEquals(1, office.timesArrived(id)));
  }

  @Test
  @Tag("F-07")
  void a_batch_that_was_called_cancelled_and_came_back_to_life_is_not_sent_again() {
    List<InvoiceId> ids = offline(MANY);
    KsefGateway cancelled = cancelled();

    Dispatch.Report first = office.dispatch(cancelled, office.ksef().batch(), ALL);
    assertEquals(List.fill(MANY, End.UNDECIDED), first.outcomes().map(Outcome::end));
    office.itIs(office.now().plus(Duration.ofHours(3)));

    assertDone(office.dispatch());
    ids.forEach(id -> assertEquals(1, office.timesArrived(id)));
  }

  @Test
  @Tag("F-07")
  @Tag("F-02")
  @Tag("F-04")
  void one_sent_again_after_its_loss_was_declared_adopts_the_number_of_the_old_session() {
    List<InvoiceId> ids = offline(MANY);
    office.dispatch(cancelled(), office.ksef().batch(), ALL);
    office.itIs(office.now().plus(Duration.ofHours(25)));

    assertDone(office.dispatch(namingTheNewSession(cancelledOnce()), office.ksef().batch(), ALL));

    ids.forEach(id -> assertEquals(2, office.timesArrived(id)));
    ids.forEach(id -> assertEquals(1, office.timesHeld(id)));
  }

  @Test
  @Tag("F-07")
  @Tag("K14")
  @Tag("S-08")
  @Tag("N-06")
  void however_many_duplicates_a_session_has_it_is_listed_once_or_twice() {
    List<InvoiceId> ids = offline(10 * MANY);
    office.dispatch(cancelled(), office.ksef().batch(), ALL);
    office.itIs(office.now().plus(Duration.ofHours(25)));
    int[] questions = {0};
    KsefGateway counting = namingTheNewSession(cancelledOnce());
    for (String question : List.of("find", "fate", "fates", "sessions", "numbered")) {
      counting =
          bent(
              KsefGateway.class,
              counting,
              question,
              (arguments, usual) -> {
                questions[0]++;
                return usual.get();
              });
    }

    assertDone(office.dispatch(counting, office.ksef().batch(), ALL));

    ids.forEach(id -> assertEquals(2, office.timesArrived(id)));
    assertTrue(questions[0] <= 6, questions[0] + " questions about " + ids.size());
  }

  @Test
  @Tag("U03")
  void a_upo_of_another_mode_is_kept_and_told() {
    InvoiceId id = offline(1).head();
    KsefGateway other =
        bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "upo",
            (arguments, usual) ->
                ((Either<?, ?>) usual.get())
                    .map(
                        upo ->
                            new Upo(
                                ((Upo) upo).file(), ((Upo) upo).ksefNumber(), SendingMode.ONLINE)));

    assertDone(office.dispatch(other, office.ksef().batch(), ALL));

    Invoice.Accepted accepted = (Invoice.Accepted) office.invoice(id);
    assertEquals(Option.some(SendingMode.ONLINE), accepted.unexpectedMode());
    assertTrue(
        office.journal().exists(event -> event.detail().endsWith("ONLINE, EXPECTED OFFLINE")));
  }

  @Test
  @Tag("U03")
  void a_upo_of_another_day_is_kept_and_told() {
    InvoiceId id = offline(1).head();
    KsefGateway other =
        bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "upo",
            (arguments, usual) ->
                ((Either<?, ?>) usual.get())
                    .map(
                        upo ->
                            new Upo(
                                ((Upo) upo).file(),
                                ((Upo) upo).ksefNumber(),
                                ((Upo) upo).mode(),
                                Option.some(office.now().plus(Duration.ofDays(2))))));

    assertDone(office.dispatch(other, office.ksef().batch(), ALL));

    Invoice.Accepted accepted = (Invoice.Accepted) office.invoice(id);
    LocalDate day = PolishTime.dayOf(accepted.acceptance().sentAt());
    assertEquals(Option.some(day.plusDays(2)), accepted.unexpectedDay());
    assertTrue(
        office
            .journal()
            .exists(
                event ->
                    event
                        .detail()
                        .endsWith("OFFLINE, SENT " + day.plusDays(2) + ", EXPECTED " + day)));
  }

  @Test
  @Tag("K11")
  @Tag("F-02")
  void what_another_system_sent_is_adopted_by_its_number_where_its_bytes_are_ours() {
    InvoiceId id = offline(1).head();
    KsefGateway elsewhere = sentElsewhere(Either.right(Option.some(ELSEWHERE)));

    office.dispatch(elsewhere, office.ksef().batch(), ALL);

    Invoice.Accepted accepted = (Invoice.Accepted) office.invoice(id);
    assertEquals(ELSEWHERE, accepted.acceptance());
    assertEquals(FOREIGN, accepted.submission().session());
    assertEquals(ELSEWHERE.number().text(), accepted.submission().reference());
  }

  @Test
  @Tag("K11")
  @Tag("F-03")
  void what_another_context_sent_and_ksef_does_not_show_is_a_conflict_for_a_person() {
    KsefFailure others = new KsefFailure.AccessDenied(KsefFailure.Barred.THING, "403");
    for (Either<KsefFailure, Option<Acceptance>> answer :
        List.<Either<KsefFailure, Option<Acceptance>>>of(
            Either.right(Option.none()), Either.left(others))) {
      Office other = new Office();
      other.cutOff();
      InvoiceId id = other.issue(1).stored().invoice().id();
      other.connect();
      other.dispatch(sentElsewhere(other, answer), other.ksef().batch(), ALL);
      assertEquals(Invoice.Kind.REJECTED, other.invoice(id).kind(), answer.toString());
    }
  }

  @Test
  @Tag("K11")
  @Tag("F-24")
  void a_register_that_does_not_answer_or_list_yet_leaves_the_fate_open() {
    InvoiceId id = offline(1).head();
    for (KsefFailure away :
        List.of(
            new KsefFailure.Unreachable(KsefFailure.Cause.SERVER_ERROR, "HTTP 500"),
            new KsefFailure.NotReady("not listed yet"))) {
      office.dispatch(sentElsewhere(Either.left(away)), office.ksef().batch(), ALL);

      assertEquals(Invoice.Kind.SUBMITTED, office.invoice(id).kind());
    }
    office.itIs(office.now().plus(Duration.ofHours(1)));
    KsefGateway listed = sentElsewhere(Either.right(Option.some(ELSEWHERE)));
    office.dispatch(listed, office.ksef().batch(), ALL);

    assertEquals(Invoice.Kind.ACCEPTED, office.invoice(id).kind());
  }

  @Test
  @Tag("K11")
  @Tag("F-03")
  void a_register_that_we_may_not_read_is_asked_for_a_day_before_the_conflict_is_believed() {
    InvoiceId id = offline(1).head();
    KsefFailure missing = new KsefFailure.AccessDenied(KsefFailure.Barred.KIND_OF_REQUEST, "403");
    KsefGateway closed = sentElsewhere(Either.left(missing));

    office.dispatch(closed, office.ksef().batch(), ALL);
    assertEquals(Invoice.Kind.SUBMITTED, office.invoice(id).kind());
    office.itIs(office.now().plus(Duration.ofHours(25)));
    office.dispatch(closed, office.ksef().batch(), ALL);

    assertEquals(Invoice.Kind.REJECTED, office.invoice(id).kind());
  }

  @Test
  @Tag("K11")
  void a_register_that_does_not_answer_leaves_the_fate_open() {
    for (KsefFailure failure :
        List.of(
            new KsefFailure.Unreachable(KsefFailure.Cause.SERVER_ERROR, "HTTP 500"),
            new KsefFailure.AccessDenied("HTTP 403, text/html; all traffic is stopped"),
            new KsefFailure.Refused(400, "HTTP 400", List.empty()))) {
      Office other = new Office();
      other.cutOff();
      InvoiceId id = other.issue(1).stored().invoice().id();
      other.connect();
      other.dispatch(sentElsewhere(other, Either.left(failure)), other.ksef().batch(), ALL);
      assertEquals(Invoice.Kind.SUBMITTED, other.invoice(id).kind(), failure.toString());
    }
  }

  private static final SessionReference FOREIGN =
      SessionReference.of("20260515-SO-AAAAAAAAAA-BBBBBBBBBB-CC");
  private static final Acceptance ELSEWHERE =
      new Acceptance(
          KsefNumber.of("1111111111-20260401-000000000000-EE"),
          TckInvoices.FRIDAY_NOON,
          TckInvoices.FRIDAY_NOON.plusSeconds(1),
          SendingMode.OFFLINE);

  private KsefGateway sentElsewhere(Either<KsefFailure, Option<Acceptance>> register) {
    return sentElsewhere(office, register);
  }

  /** KSeF names a session that is not ours, and says of the register what it says. */
  private static KsefGateway sentElsewhere(
      Office office, Either<KsefFailure, Option<Acceptance>> register) {
    Fate duplicate =
        new Fate.Duplicate(
            new Rejection(440, "Duplikat faktury", List.empty()),
            Option.some(FOREIGN),
            Option.some(ELSEWHERE.number()));
    KsefGateway told =
        bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "fate",
            (arguments, usual) -> Either.right(duplicate));
    KsefGateway closed =
        bent(
            KsefGateway.class,
            told,
            "find",
            (arguments, usual) ->
                arguments[0].equals(FOREIGN)
                    ? Either.left(new KsefFailure.AccessDenied(KsefFailure.Barred.THING, "403"))
                    : usual.get());
    return bent(KsefGateway.class, closed, "numbered", (arguments, usual) -> register);
  }

  @Test
  @Tag("F-29")
  void a_session_that_ends_in_the_middle_is_replaced() {
    offline(5);
    KsefGateway gateway = office.ksef().gateway();
    int[] sent = {0};
    KsefGateway ending =
        bent(
            KsefGateway.class,
            gateway,
            "send",
            (arguments, usual) -> {
              if (++sent[0] == 3) {
                office.ksef().endSessions();
              }
              return usual.get();
            });

    assertDone(office.dispatch(ending, office.ksef().batch(), ALL));
  }

  @Test
  @Tag("F-30")
  void a_session_that_is_away_for_a_moment_gets_the_invoice_once_and_stays() {
    List<InvoiceId> ids = offline(3);
    KsefGateway away =
        bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "send",
            times(
                1,
                arguments ->
                    Either.left(new KsefFailure.NotReady("21184 Sesja tymczasowo niedostępna"))));

    assertDone(office.dispatch(away, office.ksef().batch(), ALL));

    ids.forEach(id -> assertEquals(1, office.timesArrived(id)));
    assertEquals(1, ids.map(this::session).distinct().size(), "one session");
    assertEquals(
        1, office.ksef().gateway().sessions(today(), today()).get().size(), "and no other");
  }

  private SessionReference session(InvoiceId id) {
    return ((Invoice.Accepted) office.invoice(id)).submission().session();
  }

  private LocalDate today() {
    return PolishTime.dayOf(office.now());
  }

  @Test
  @Tag("F-16")
  @Tag("F-19")
  void a_question_that_fails_in_passing_is_asked_again_in_the_same_run() {
    offline(3);
    KsefGateway failing =
        bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "fate",
            times(
                2,
                arguments ->
                    Either.left(
                        new KsefFailure.Unreachable(
                            KsefFailure.Cause.FOREIGN_ANSWER, "HTTP 502, text/html"))));

    assertDone(office.dispatch(failing, office.ksef().batch(), ALL));
  }

  @Test
  @Tag("F-17")
  @Tag("F-23")
  void one_upo_that_cannot_be_fetched_keeps_no_other() {
    offline(3);
    KsefGateway failing =
        bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "upo",
            times(
                1,
                arguments ->
                    Either.left(
                        new KsefFailure.Unreachable(
                            KsefFailure.Cause.FOREIGN_ANSWER, "HTTP 200, text/html"))));

    assertDone(office.dispatch(failing, office.ksef().batch(), ALL));
  }

  @Test
  @Tag("F-03")
  void other_bytes_under_the_same_number_are_a_conflict_for_a_person() {
    InvoiceId id = offline(1).head();
    ExactBytes other = TckInvoices.file(99);
    office.files().know(TckInvoices.facts(other, TckInvoices.facts(1).number().text()), other);
    KsefGateway somebody = office.ksef().gateway();
    SessionReference session = somebody.openSession().get();
    somebody.send(session, other, SendingMode.ONLINE).get();

    Dispatch.Report report = office.dispatch();

    assertEquals(End.REJECTED, report.outcomes().head().end());
    assertEquals(440, ((Invoice.Rejected) office.invoice(id)).rejection().code());
  }

  @Test
  @Tag("L08")
  void an_announced_total_failure_stops_the_sending_and_withdraws_what_waits() {
    List<InvoiceId> ids = offline(2);
    InvoiceId prepared = office.issue(3).stored().invoice().id();
    office.announce(OutageKind.AWARIA_CALKOWITA, office.now().minusSeconds(60));

    Dispatch.Report report = office.dispatch();

    ids.forEach(id -> assertEquals(Invoice.Kind.OUTSIDE_KSEF, office.invoice(id).kind()));
    assertEquals(List.of(prepared), report.outcomes().map(Outcome::id));
    assertEquals(End.WAITING, report.outcomes().head().end());
    assertTrue(report.wall().exists(w -> w instanceof Wall.Announced a && a.total()));
    assertEquals(0, office.timesArrived(prepared));
  }

  @Test
  @Tag("L14")
  void another_outage_stops_nothing_unless_it_was_chosen_to_wait() {
    List<InvoiceId> ids = offline(1);
    office.announce(OutageKind.AWARIA, office.now().minusSeconds(60));

    Dispatch.Report waiting =
        office.dispatch(
            office.ksef().gateway(),
            office.ksef().batch(),
            ALL,
            new DispatchParts.Settings(1, true),
            news -> {});
    assertTrue(waiting.wall().exists(w -> w instanceof Wall.Announced a && !a.total()));
    assertEquals(0, office.timesArrived(ids.head()));

    var kind = office.invoice(ids.head()).particulars().issuance().kind();
    assertDone(office.dispatch());
    assertEquals(kind, office.invoice(ids.head()).particulars().issuance().kind());
  }

  // --- gateways

  /** Says of every batch that it is cancelled, and knows none of its invoices. */
  private KsefGateway cancelled() {
    return bent(
        KsefGateway.class,
        office.ksef().gateway(),
        "state",
        (arguments, usual) ->
            ((SessionReference) arguments[0]).text().contains("-SB-")
                ? Either.right(CANCELLED)
                : usual.get());
  }

  private KsefGateway cancelledOnce() {
    return bent(
        KsefGateway.class,
        office.ksef().gateway(),
        "state",
        times(1, arguments -> Either.right(CANCELLED)));
  }

  /** In batches KSeF was seen to name the new session as that of the original (F-04). */
  private static KsefGateway namingTheNewSession(KsefGateway gateway) {
    return bent(
        KsefGateway.class,
        gateway,
        "fates",
        (arguments, usual) -> {
          @SuppressWarnings("unchecked")
          Either<KsefFailure, List<pl.latarnik.application.port.out.ToldFate>> told =
              (Either<KsefFailure, List<pl.latarnik.application.port.out.ToldFate>>) usual.get();
          return told.map(
              all ->
                  all.map(
                      line ->
                          line.fate() instanceof Fate.Duplicate duplicate
                              ? new pl.latarnik.application.port.out.ToldFate(
                                  line.hash(),
                                  line.submission(),
                                  new Fate.Duplicate(
                                      duplicate.rejection(),
                                      Option.some((SessionReference) arguments[0]),
                                      duplicate.number()))
                              : line));
        });
  }

  private static void assertDone(Dispatch.Report report) {
    assertEquals(
        List.fill(report.outcomes().size(), End.DONE),
        report.outcomes().map(Outcome::end),
        () -> report.outcomes().filter(o -> o.end() != End.DONE).take(2) + " " + report.wall());
  }

  private List<InvoiceId> offline(int count) {
    office.cutOff();
    List<InvoiceId> ids =
        List.rangeClosed(1, count).map(n -> office.issue(n).stored().invoice().id());
    office.connect();
    return ids;
  }

  @Test
  @Tag("K09")
  @Tag("R01")
  void a_correction_waits_until_its_original_has_a_number() {
    InvoiceId original = offline(1).head();
    InvoiceHash hash = InvoiceHash.from(TckInvoices.file(1));
    office.ksef().bend(hash, new Fate.InProgress(150));
    // Issued by an earlier version, which did not ask for the number of the original.
    InvoiceId correction = correctionOf(1, 9);

    Dispatch.Report first = office.dispatch();
    assertEquals(
        Option.some(End.HELD),
        first.outcomes().find(o -> o.id().equals(correction)).map(Outcome::end));
    assertEquals(0, office.timesArrived(correction));

    office.ksef().unbend(hash);
    assertDone(office.dispatch());
    assertEquals(1, office.timesHeld(original));
    assertEquals(1, office.timesHeld(correction));
  }

  private InvoiceId correctionOf(int original, int sample) {
    var facts = Corrections.of(TckInvoices.facts(original), sample);
    ExactBytes file = office.files().know(facts, TckInvoices.file(sample));
    Invoice.Issued issued =
        TckInvoices.issued(
            facts,
            office
                .invoice(InvoiceId.from(InvoiceHash.from(TckInvoices.file(original))))
                .particulars()
                .duty());
    office.desk().invoices().add(issued, file).get();
    return issued.id();
  }
}
