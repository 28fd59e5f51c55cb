package pl.latarnik.adapters.ksef;

import io.vavr.collection.Iterator;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Cause;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;

/**
 * Fetches the UPO of a whole session, which KSeF makes when the session is done: a page for ten
 * thousand invoices, each of which it confirms as its own UPO would.
 */
final class SessionUpo {

  /** The own UPO of an invoice is there within seconds; after that it is given up. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int LARGEST_PAGE = 32 << 20;
  private static final int MOST_PAGES = 100;

  private final Traffic traffic;
  private final AuthorizedCalls calls;
  private final ApiAddress api;
  private final Clock clock;

  SessionUpo(Traffic traffic, AuthorizedCalls calls, ApiAddress api, Clock clock) {
    this.traffic = traffic;
    this.calls = calls;
    this.api = api;
    this.clock = clock;
  }

  private record Page(@Nullable String referenceNumber, @Nullable String downloadUrl) {}

  private record Pages(java.util.@Nullable List<Page> pages) {}

  private record Body(@Nullable Pages upo) {}

  /**
   * Says whether the session is to be asked instead: KSeF answered, long after it gave the invoice
   * its number, and still gave no UPO of the invoice.
   */
  boolean isToBeAsked(KsefFailure failure, Acceptance acceptance) {
    boolean withoutUpo =
        failure instanceof KsefFailure.NotReady
            || failure instanceof KsefFailure.Unreachable unreachable
                && (unreachable.cause() == Cause.UNREADABLE_ANSWER
                    || unreachable.cause() == Cause.SERVER_ERROR);
    return withoutUpo && clock.instant().isAfter(acceptance.numberAssignedAt().plus(PATIENCE));
  }

  /** Returns the first page that confirms the invoice; none where the session has none. */
  Option<Upo> find(UpoDocument.Expected expected) {
    String session = expected.session().text();
    return calls
        .ask(Call.get(api.of("/sessions/{}", session)))
        .toOption()
        .flatMap(answer -> Json.read(answer, Body.class))
        .flatMap(body -> Option.of(body.upo()).flatMap(upo -> Option.of(upo.pages())))
        .flatMap(
            pages ->
                Iterator.ofAll(pages)
                    .filter(page -> page != null)
                    .take(MOST_PAGES)
                    .flatMap(page -> fetched(session, page))
                    .flatMap(answer -> UpoDocument.check(answer, expected))
                    .headOption());
  }

  private Option<Answer> fetched(String session, Page page) {
    return Option.of(page.downloadUrl())
        .flatMap(SessionUpo::uri)
        .filter(api::isSameOrigin)
        .flatMap(uri -> traffic.attempt(xml(uri)).toOption())
        .flatMap(Either::toOption)
        .filter(Answer::isSuccess)
        .orElse(() -> throughApi(session, page));
  }

  private Option<Answer> throughApi(String session, Page page) {
    return Option.of(page.referenceNumber())
        .flatMap(
            number -> calls.ask(xml(api.of("/sessions/{}/upo/{}", session, number))).toOption());
  }

  private static Option<URI> uri(String text) {
    try {
      return Option.some(new URI(text));
    } catch (URISyntaxException e) {
      return Option.none();
    }
  }

  private static Call xml(URI uri) {
    return Call.get(uri).with("Accept", "application/xml").withLargestAnswer(LARGEST_PAGE);
  }
}
