package pl.latarnik.application.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Cause;
import pl.latarnik.application.port.out.NetworkProbe.Sight;
import pl.latarnik.application.triage.Advice.Step;
import pl.latarnik.application.triage.Diagnosis.Finding;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.outage.OutageKind;

@Tag("L07")
class TriageProperties {

  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z"); // Wednesday
  private static final Set<Cause> ON_THE_WAY =
      HashSet.of(Cause.NO_ADDRESS, Cause.NO_ROUTE, Cause.TLS, Cause.PROXY);
  private static final Set<Cause> BY_KSEF = HashSet.of(Cause.SERVER_ERROR, Cause.UNREADABLE_ANSWER);

  // --- what can be observed

  @Provide
  Arbitrary<Option<KsefFailure>> outcomes() {
    Arbitrary<KsefFailure> failures =
        Arbitraries.oneOf(
            Arbitraries.of(Cause.values()).map(cause -> new KsefFailure.Unreachable(cause, "x")),
            Arbitraries.of(
                new KsefFailure.OutcomeUnknown("cut"),
                new KsefFailure.Throttled(Duration.ofSeconds(30)),
                new KsefFailure.AccessDenied("401"),
                new KsefFailure.AccessDenied(KsefFailure.Barred.ADDRESS, "403, text/html"),
                new KsefFailure.Refused(21405, "no", List.empty()),
                new KsefFailure.SessionOver("over"),
                new KsefFailure.NotReady("21184")));
    return failures.optional(0.8).map(Option::ofOptional);
  }

  @Provide
  Arbitrary<Observations> observations() {
    Arbitrary<SeenCall> call =
        Combinators.combine(Arbitraries.integers().between(0, 900), outcomes())
            .as((age, failure) -> new SeenCall(NOW.minusSeconds(age), failure));
    Arbitrary<StatusSight> status =
        Arbitraries.oneOf(
            Arbitraries.of(Status.values()).map(s -> new StatusSight.Shows(s, NOW)),
            Arbitraries.of(Cause.values()).map(cause -> new StatusSight.Unreadable(cause, "502")),
            Arbitraries.of(
                new StatusSight.Stale(NOW.minusSeconds(3_600), "502"),
                new StatusSight.Frozen(),
                new StatusSight.NoService()));
    return Combinators.combine(
            Arbitraries.of(Environment.values()),
            call.list().ofMaxSize(6),
            status,
            Arbitraries.of(Sight.values()),
            Arbitraries.of(OutageKind.values()).set().ofMaxSize(2),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(false)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))))
        .as(
            (environment, calls, sight, network, announced, total) ->
                new Observations(
                    NOW,
                    environment,
                    List.ofAll(calls).sortBy(SeenCall::at),
                    sight,
                    network,
                    HashSet.ofAll(announced),
                    total));
  }

  // --- the same, written down naively

  private static Finding expected(Observations seen) {
    if (!seen.announced().isEmpty()) {
      return Finding.ANNOUNCED;
    }
    if (seen.unconfirmedTotal()) {
      return Finding.TOTAL_FAILURE_TOLD;
    }
    List<SeenCall> lately = lately(seen);
    if (lately.isEmpty()) {
      return Finding.NOT_KNOWN;
    }
    boolean statusRead =
        seen.status() instanceof StatusSight.Shows || seen.status() instanceof StatusSight.Frozen;
    boolean up = seen.network() == Sight.UP || statusRead;
    boolean down = !up && seen.network() == Sight.DOWN;
    if (without(lately.last())) {
      Cause cause = cause(lately.last());
      if (BY_KSEF.contains(cause)) {
        return Finding.KSEF_FAILS;
      }
      if (down) {
        return Finding.OWN_NETWORK_DOWN;
      }
      if (ON_THE_WAY.contains(cause)) {
        return Finding.OWN_WAY_BROKEN;
      }
      return up ? Finding.KSEF_FAILS : Finding.NOT_KNOWN;
    }
    Option<KsefFailure> failure = lately.last().failure();
    if (failure.exists(
        f ->
            f instanceof KsefFailure.AccessDenied denied
                && denied.barred() == KsefFailure.Barred.ADDRESS)) {
      return Finding.SHUT_OUT;
    }
    if (failure.exists(f -> f instanceof KsefFailure.AccessDenied)) {
      return Finding.AUTHORITY_REFUSED;
    }
    if (failure.exists(f -> f instanceof KsefFailure.Throttled)) {
      return Finding.RATE_LIMIT;
    }
    return statusRead || seen.status() instanceof StatusSight.NoService
        ? Finding.WELL
        : Finding.STATUS_SERVICE_DOWN;
  }

  private static List<SeenCall> lately(Observations seen) {
    return seen.calls().filter(call -> call.at().isAfter(NOW.minusSeconds(601)));
  }

  private static boolean without(SeenCall call) {
    return call.failure()
        .exists(
            f -> f instanceof KsefFailure.Unreachable || f instanceof KsefFailure.OutcomeUnknown);
  }

  private static Cause cause(SeenCall call) {
    return call.failure().get() instanceof KsefFailure.Unreachable unreachable
        ? unreachable.cause()
        : Cause.CONNECTION_CUT;
  }

  /** Longest row of failures at the end, counted from behind. */
  private static boolean patienceIsOver(Observations seen) {
    List<SeenCall> lately = lately(seen);
    int row = 0;
    while (row < lately.size() && without(lately.get(lately.size() - 1 - row))) {
      row++;
    }
    return row >= 3
        || row > 0 && cause(lately.last()) == Cause.TIMEOUT
        || row > 0
            && Duration.between(lately.get(lately.size() - row).at(), NOW).toSeconds() >= 120;
  }

  // --- what must hold

  @Property(tries = 5_000)
  void the_finding_is_the_one_of_the_table(@ForAll("observations") Observations seen) {
    assertEquals(expected(seen), Triage.of(seen).finding());
  }

  @Property(tries = 2_000)
  @Tag("L09")
  @Tag("O-02")
  void no_probe_and_no_status_service_opens_more_than_an_offer_of_offline24(
      @ForAll("observations") Observations seen) {
    Diagnosis diagnosis = Triage.of(seen);

    if (seen.announced().isEmpty()) {
      assertTrue(diagnosis.announced().isEmpty());
      assertFalse(diagnosis.advice().step() == Step.FOLLOW_ANNOUNCEMENT);
    }
    boolean answered = lately(seen).lastOption().exists(call -> call.failure().isEmpty());
    if (answered || !seen.announced().isEmpty() || seen.unconfirmedTotal()) {
      assertFalse(
          diagnosis.advice().offline24(), "offered although KSeF answers or told otherwise");
    }
  }

  @Property(tries = 2_000)
  @Tag("L09")
  void where_ksef_answered_no_broken_probe_changes_what_is_proposed(
      @ForAll("observations") Observations seen, @ForAll Sight network) {
    Observations answered =
        new Observations(
            NOW,
            seen.environment(),
            seen.calls().append(SeenCall.answered(NOW)),
            seen.status(),
            network,
            HashSet.empty(),
            false);

    assertEquals(Step.SEND, Triage.of(answered).advice().step());
  }

  @Property(tries = 2_000)
  @Tag("L13")
  void offline24_is_offered_after_three_failures_in_a_row_or_two_minutes(
      @ForAll("observations") Observations seen) {
    Diagnosis diagnosis = Triage.of(seen);
    boolean away =
        switch (diagnosis.finding()) {
          case OWN_NETWORK_DOWN, OWN_WAY_BROKEN, KSEF_FAILS -> true;
          case NOT_KNOWN -> !lately(seen).isEmpty();
          case WELL,
              ANNOUNCED,
              TOTAL_FAILURE_TOLD,
              AUTHORITY_REFUSED,
              SHUT_OUT,
              RATE_LIMIT,
              STATUS_SERVICE_DOWN ->
              false;
        };
    if (away) {
      assertEquals(patienceIsOver(seen), diagnosis.advice().offline24());
    }
  }

  @Property(tries = 1_000)
  void every_diagnosis_gives_its_reasons(@ForAll("observations") Observations seen) {
    Diagnosis diagnosis = Triage.of(seen);

    assertTrue(diagnosis.reasons().size() >= 3, "KSeF, status service and network are all named");
    assertEquals(
        seen.announced().size(),
        diagnosis.reasons().count(reason -> reason.kind() == Reason.Kind.ANNOUNCED));
  }

  @Property(tries = 500)
  @Tag("L10")
  void the_environment_alone_changes_no_finding(
      @ForAll("observations") Observations seen, @ForAll Environment other) {
    Observations elsewhere =
        new Observations(
            seen.now(),
            other,
            seen.calls(),
            seen.status(),
            seen.network(),
            seen.announced(),
            seen.unconfirmedTotal());

    assertEquals(Triage.of(seen).finding(), Triage.of(elsewhere).finding());
  }

  @Example
  void the_gravest_announcement_counts() {
    Observations both =
        new Observations(
            NOW,
            Environment.PRODUCTION,
            List.of(SeenCall.answered(NOW)),
            new StatusSight.Shows(Status.TOTAL_FAILURE, NOW),
            Sight.UP,
            HashSet.of(OutageKind.NIEDOSTEPNOSC, OutageKind.AWARIA_CALKOWITA),
            true);

    assertEquals(Option.some(OutageKind.AWARIA_CALKOWITA), Triage.of(both).announced());
  }

  @Example
  void a_rate_limit_says_how_long_to_wait() {
    Observations seen =
        new Observations(
            NOW,
            Environment.TEST,
            List.of(SeenCall.failed(NOW, new KsefFailure.Throttled(Duration.ofSeconds(3_036)))),
            new StatusSight.NoService(),
            Sight.UP,
            HashSet.empty(),
            false);

    assertEquals(new Advice(Step.WAIT, Duration.ofSeconds(3_036), false), Triage.of(seen).advice());
  }
}
