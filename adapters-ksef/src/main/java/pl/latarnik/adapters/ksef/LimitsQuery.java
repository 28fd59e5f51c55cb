package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.dispatch.SessionLimits;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefLimits;

/** Asks for the limits of a context; what KSeF leaves out is as it publishes it. */
final class LimitsQuery {

  private final Traffic traffic;
  private final AuthorizedCalls calls;
  private final ApiAddress api;

  LimitsQuery(Traffic traffic, AuthorizedCalls calls, ApiAddress api) {
    this.traffic = traffic;
    this.calls = calls;
    this.api = api;
  }

  private record OfSession(int maxInvoices) {}

  private record OfContext(@Nullable OfSession onlineSession, @Nullable OfSession batchSession) {}

  Either<KsefFailure, KsefLimits> limits() {
    return calls
        .ask(Call.get(api.of(RateLimits.PATH)))
        .flatMap(RateLimits::read)
        .peek(traffic::limits)
        .flatMap(
            requests ->
                ask("/limits/context", OfContext.class)
                    .map(context -> new KsefLimits(requests, sessions(context))));
  }

  private <T> Either<KsefFailure, T> ask(String path, Class<T> type) {
    return calls
        .ask(Call.get(api.of(path)))
        .flatMap(
            answer ->
                Json.read(answer, type).toEither(() -> KsefErrors.notKsef(answer, "no limits")));
  }

  private static SessionLimits sessions(OfContext said) {
    int most =
        io.vavr.collection.List.of(said.onlineSession(), said.batchSession())
            .flatMap(Option::of)
            .map(OfSession::maxInvoices)
            .filter(n -> n > 0)
            .min()
            .getOrElse(SessionLimits.PUBLISHED.invoices());
    return new SessionLimits(most, SessionLimits.PUBLISHED.archiveBytes());
  }
}
