package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.dispatch.RequestGroup;
import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.dispatch.SessionLimits;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefLimits;

/** Asks for the limits of a context; what KSeF leaves out is as it publishes it. */
final class LimitsQuery {

  private final AuthorizedCalls calls;
  private final ApiAddress api;

  LimitsQuery(AuthorizedCalls calls, ApiAddress api) {
    this.calls = calls;
    this.api = api;
  }

  private record Rates(int perSecond, int perMinute, int perHour) {

    /** A limit of nothing would be none that anybody can keep. */
    boolean isKnown() {
      return perSecond > 0 && perMinute > 0 && perHour > 0;
    }
  }

  private record Groups(
      @Nullable Rates onlineSession,
      @Nullable Rates invoiceSend,
      @Nullable Rates batchSession,
      @Nullable Rates invoiceStatus,
      @Nullable Rates sessionList,
      @Nullable Rates sessionInvoiceList,
      @Nullable Rates sessionMisc,
      @Nullable Rates invoiceDownload,
      @Nullable Rates other) {}

  private record OfSession(int maxInvoices) {}

  private record OfContext(@Nullable OfSession onlineSession, @Nullable OfSession batchSession) {}

  Either<KsefFailure, KsefLimits> limits() {
    return ask("/rate-limits", Groups.class)
        .map(LimitsQuery::requests)
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

  private static RequestLimits requests(Groups said) {
    RequestLimits limits = RequestLimits.published();
    limits = with(limits, RequestGroup.ONLINE_SESSION, said.onlineSession());
    limits = with(limits, RequestGroup.INVOICE_SEND, said.invoiceSend());
    limits = with(limits, RequestGroup.BATCH_SESSION, said.batchSession());
    limits = with(limits, RequestGroup.INVOICE_STATUS, said.invoiceStatus());
    limits = with(limits, RequestGroup.SESSION_LIST, said.sessionList());
    limits = with(limits, RequestGroup.SESSION_INVOICE_LIST, said.sessionInvoiceList());
    limits = with(limits, RequestGroup.SESSION_MISC, said.sessionMisc());
    limits = with(limits, RequestGroup.INVOICE_DOWNLOAD, said.invoiceDownload());
    return with(limits, RequestGroup.OTHER, said.other());
  }

  private static RequestLimits with(
      RequestLimits limits, RequestGroup group, @Nullable Rates rates) {
    return Option.of(rates)
        .filter(Rates::isKnown)
        .map(r -> limits.with(group, r.perSecond(), r.perMinute(), r.perHour()))
        .getOrElse(limits);
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
