package pl.latarnik.application.triage;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Cause;
import pl.latarnik.application.port.out.NetworkProbe;
import pl.latarnik.application.triage.Advice.Step;
import pl.latarnik.application.triage.Diagnosis.Finding;
import pl.latarnik.application.triage.StatusSight.Shows;
import pl.latarnik.domain.outage.OutageKind;

/**
 * Tells apart: own network down, own way to KSeF broken, status service down, KSeF failing without
 * an announcement, an announced event, refused authority, an address shut out, rate limit.
 *
 * <p>The order of the questions is the order of what counts: first the announcements, which alone
 * open other procedures; then what KSeF itself answered; only where it gave no answer of its own,
 * what else was seen. A probe or a status service that is broken can never lead further than to the
 * offer of offline24, and where KSeF answers not even there.
 */
public final class Triage {

  /** So many calls in a row must fail before offline24 is offered. */
  public static final int FAILURES_BEFORE_OFFLINE24 = 3;

  /** Or the calls must have failed for so long. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  /** An older call tells nothing of the present. */
  public static final Duration TELLS_OF_THE_PRESENT = Duration.ofMinutes(10);

  private final Observations seen;
  private final List<SeenCall> calls;

  private Triage(Observations seen) {
    this.seen = seen;
    Instant oldest = seen.now().minus(TELLS_OF_THE_PRESENT);
    this.calls = seen.calls().filter(call -> !call.at().isBefore(oldest));
  }

  /** Diagnoses what was seen. The same observations always give the same diagnosis. */
  public static Diagnosis of(Observations seen) {
    return new Triage(seen).diagnosis();
  }

  private Diagnosis diagnosis() {
    List<Reason> reasons = new Reasons(seen, calls, failedInARow().size()).all();
    Option<OutageKind> governing = governing();
    Finding finding = governing.isDefined() ? Finding.ANNOUNCED : unannounced();
    return new Diagnosis(finding, governing, reasons, advice(finding));
  }

  /** Total failure before failure before unavailability, as their kinds are ordered. */
  private Option<OutageKind> governing() {
    return seen.announced().toList().max();
  }

  private Finding unannounced() {
    if (seen.unconfirmedTotal()) {
      return Finding.TOTAL_FAILURE_TOLD;
    }
    if (calls.isEmpty()) {
      return Finding.NOT_KNOWN;
    }
    return calls.last().failure().map(this::failed).getOrElse(this::answered);
  }

  private Finding answered() {
    return switch (seen.status().kind()) {
      case UNREADABLE, STALE -> Finding.STATUS_SERVICE_DOWN;
      case SHOWS, FROZEN, NO_SERVICE -> Finding.WELL;
    };
  }

  private Finding failed(KsefFailure failure) {
    return switch (failure.kind()) {
      case ACCESS_DENIED -> denied((KsefFailure.AccessDenied) failure);
      case THROTTLED -> Finding.RATE_LIMIT;
      case SESSION_OVER, REFUSED, NOT_READY -> answered();
      case OUTCOME_UNKNOWN -> withoutAnswer();
      case UNREACHABLE -> unreachable(((KsefFailure.Unreachable) failure).cause());
    };
  }

  private static Finding denied(KsefFailure.AccessDenied denied) {
    return denied.barred() == KsefFailure.Barred.ADDRESS
        ? Finding.SHUT_OUT
        : Finding.AUTHORITY_REFUSED;
  }

  private Finding unreachable(Cause cause) {
    return switch (cause) {
      case SERVER_ERROR, UNREADABLE_ANSWER -> Finding.KSEF_FAILS;
      case NO_ADDRESS, NO_ROUTE, TLS, PROXY ->
          nothingElseAnswers() ? Finding.OWN_NETWORK_DOWN : Finding.OWN_WAY_BROKEN;
      case CONNECTION_REFUSED, CONNECTION_CUT, TIMEOUT, FOREIGN_ANSWER -> withoutAnswer();
    };
  }

  /** Nobody says what is wrong; what else answers tells on which side it is. */
  private Finding withoutAnswer() {
    if (somethingElseAnswers()) {
      return Finding.KSEF_FAILS;
    }
    return nothingElseAnswers() ? Finding.OWN_NETWORK_DOWN : Finding.NOT_KNOWN;
  }

  private boolean somethingElseAnswers() {
    return seen.network() == NetworkProbe.Sight.UP
        || seen.status() instanceof Shows
        || seen.status() instanceof StatusSight.Frozen;
  }

  private boolean nothingElseAnswers() {
    return !somethingElseAnswers() && seen.network() == NetworkProbe.Sight.DOWN;
  }

  // --- what may be proposed

  private Advice advice(Finding finding) {
    return switch (finding) {
      case WELL, STATUS_SERVICE_DOWN -> Advice.to(Step.SEND);
      case ANNOUNCED -> Advice.to(Step.FOLLOW_ANNOUNCEMENT);
      case TOTAL_FAILURE_TOLD -> Advice.to(Step.CONFIRM_TOTAL_FAILURE);
      case AUTHORITY_REFUSED -> Advice.to(Step.MEND_LOGIN).offering(true);
      case SHUT_OUT -> Advice.to(Step.BE_LET_IN).offering(true);
      case RATE_LIMIT -> new Advice(Step.WAIT, pause(), false);
      case OWN_NETWORK_DOWN, OWN_WAY_BROKEN -> Advice.to(Step.MEND_NETWORK).offering(patience());
      case KSEF_FAILS, NOT_KNOWN -> Advice.to(Step.TRY_AGAIN).offering(patience());
    };
  }

  private Duration pause() {
    return ((KsefFailure.Throttled) calls.last().failure().get()).pause();
  }

  /** L13: after some failures in a row, after one timeout, or after they have gone on for long. */
  private boolean patience() {
    List<SeenCall> row = failedInARow();
    return row.size() >= FAILURES_BEFORE_OFFLINE24
        || row.lastOption().exists(SeenCall::isTimeout)
        || row.headOption().exists(first -> !first.at().plus(PATIENCE).isAfter(seen.now()));
  }

  private List<SeenCall> failedInARow() {
    return calls.reverse().takeWhile(SeenCall::isWithoutKsef).reverse();
  }
}
