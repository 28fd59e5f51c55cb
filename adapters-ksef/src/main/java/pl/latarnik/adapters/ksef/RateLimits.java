package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.dispatch.RequestGroup;
import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.port.out.KsefFailure;

/** How many requests KSeF takes of a context; what it leaves out is as it publishes it. */
final class RateLimits {

  static final String PATH = "/rate-limits";

  private final Traffic traffic;
  private final ApiAddress api;

  RateLimits(Traffic traffic, ApiAddress api) {
    this.traffic = traffic;
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
      @Nullable Rates invoiceMetadata,
      @Nullable Rates invoiceDownload,
      @Nullable Rates other) {}

  /** Asks for the limits in force and keeps to them; without an answer those known stay. */
  void learn(String token) {
    if (traffic.isPaced()) {
      traffic
          .ask(Call.get(api.of(PATH)).withToken(token))
          .flatMap(RateLimits::read)
          .forEach(traffic::limits);
    }
  }

  /** Reads the limits from an answer. */
  static Either<KsefFailure, RequestLimits> read(Answer answer) {
    return Json.read(answer, Groups.class)
        .map(RateLimits::requests)
        .toEither(() -> KsefErrors.notKsef(answer, "no limits"));
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
    limits = with(limits, RequestGroup.INVOICE_METADATA, said.invoiceMetadata());
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
}
