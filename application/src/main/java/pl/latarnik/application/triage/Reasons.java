package pl.latarnik.application.triage;

import io.vavr.collection.List;
import java.time.Instant;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.triage.Reason.Kind;
import pl.latarnik.domain.outage.OutageKind;

/** Names the observations on which a diagnosis rests, in the order in which they count. */
final class Reasons {

  private final Observations seen;
  private final List<SeenCall> calls;
  private final int failedInARow;

  Reasons(Observations seen, List<SeenCall> calls, int failedInARow) {
    this.seen = seen;
    this.calls = calls;
    this.failedInARow = failedInARow;
  }

  List<Reason> all() {
    List<Reason> announced =
        seen.announced()
            .toList()
            .sorted()
            .reverse()
            .map(kind -> new Reason(Kind.ANNOUNCED, kind.name()));
    List<Reason> told =
        seen.unconfirmedTotal() && !seen.announced().contains(OutageKind.AWARIA_CALKOWITA)
            ? announced.append(Reason.of(Kind.TOTAL_FAILURE_UNCONFIRMED))
            : announced;
    List<Reason> called = told.append(ksef());
    List<Reason> counted =
        failedInARow > 1
            ? called.append(new Reason(Kind.FAILED_IN_A_ROW, String.valueOf(failedInARow)))
            : called;
    return counted.append(status()).append(network());
  }

  private Reason ksef() {
    return calls
        .lastOption()
        .map(call -> call.failure().map(Reasons::failed).getOrElse(Reason.of(Kind.KSEF_ANSWERED)))
        .getOrElse(Reason.of(Kind.KSEF_NOT_CALLED));
  }

  private static Reason failed(KsefFailure failure) {
    return switch (failure.kind()) {
      case ACCESS_DENIED ->
          new Reason(
              ((KsefFailure.AccessDenied) failure).barred() == KsefFailure.Barred.ADDRESS
                  ? Kind.SHUT_OUT
                  : Kind.KSEF_DENIED,
              failure.detail());
      case THROTTLED ->
          new Reason(
              Kind.KSEF_THROTTLED,
              String.valueOf(((KsefFailure.Throttled) failure).pause().toSeconds()));
      case SESSION_OVER, REFUSED, NOT_READY -> Reason.of(Kind.KSEF_ANSWERED);
      case UNREACHABLE, OUTCOME_UNKNOWN -> new Reason(Kind.KSEF_FAILED, failure.detail());
    };
  }

  private Reason status() {
    if (seen.status() instanceof StatusSight.Shows shows) {
      return new Reason(Kind.STATUS_SHOWN, shows.status().name());
    }
    if (seen.status() instanceof StatusSight.Stale stale) {
      return new Reason(Kind.STATUS_STALE, time(stale.at()));
    }
    if (seen.status() instanceof StatusSight.Unreadable unreadable) {
      return new Reason(Kind.STATUS_UNREADABLE, unreadable.why());
    }
    return seen.status() instanceof StatusSight.Frozen
        ? Reason.of(Kind.STATUS_FROZEN)
        : new Reason(Kind.STATUS_NONE, seen.environment().name());
  }

  private static String time(Instant at) {
    return at.toString();
  }

  private Reason network() {
    return switch (seen.network()) {
      case UP -> Reason.of(Kind.NETWORK_UP);
      case DOWN -> Reason.of(Kind.NETWORK_DOWN);
      case NOT_KNOWN -> Reason.of(Kind.NETWORK_UNKNOWN);
    };
  }
}
