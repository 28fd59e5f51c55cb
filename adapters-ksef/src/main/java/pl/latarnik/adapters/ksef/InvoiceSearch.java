package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** Looks through the invoices of a session. */
final class InvoiceSearch {

  private static final String TOKEN = "x-continuation-token";
  private static final int PAGE_SIZE = 1000;

  /** A session holds 10,000 invoices at most; more pages than that is nonsense. */
  private static final int MOST_PAGES = 20;

  private static final int LARGEST_PAGE = 16 << 20;

  private final AuthorizedCalls calls;
  private final ApiAddress api;
  private final UpoFetch upos;

  /** A list tells where the UPOs lie, too; fetched there they cost no request that is counted. */
  InvoiceSearch(AuthorizedCalls calls, ApiAddress api, UpoFetch upos) {
    this.calls = calls;
    this.api = api;
    this.upos = upos;
  }

  private record Page(
      @Nullable String continuationToken, java.util.@Nullable List<InvoiceStatus> invoices) {

    List<InvoiceStatus> lines() {
      return invoices == null ? List.empty() : List.ofAll(invoices);
    }
  }

  /** Finds the invoice; of several with the same bytes the accepted one. */
  Either<KsefFailure, Option<Submission>> find(SessionReference session, InvoiceHash hash) {
    return pages(session, lines -> Either.right(lines.filter(line -> line.isOf(hash))))
        .map(
            found ->
                found
                    .sortBy(InvoiceStatus::rank)
                    .flatMap(invoice -> Option.of(invoice.referenceNumber()))
                    .headOption()
                    .map(reference -> new Submission(session, reference)));
  }

  /** Lists all of them; a line that cannot be understood makes the whole list unreadable. */
  Either<KsefFailure, List<ToldFate>> all(SessionReference session) {
    return pages(
        session,
        lines -> Either.sequenceRight(lines.map(line -> told(session, line))).map(List::ofAll));
  }

  private Either<KsefFailure, ToldFate> told(SessionReference session, InvoiceStatus line) {
    return line.told(session).peek(told -> upos.remember(told.submission(), line.upoAddress()));
  }

  /** Goes from page to page; of each only what is wanted of its lines is kept. */
  private <T> Either<KsefFailure, List<T>> pages(
      SessionReference session,
      Function<List<InvoiceStatus>, Either<KsefFailure, List<T>>> wanted) {
    Call first =
        Call.get(api.of("/sessions/{}/invoices?pageSize=" + PAGE_SIZE, session.text()))
            .withLargestAnswer(LARGEST_PAGE);
    List<T> found = List.empty();
    Option<String> next = Option.none();
    for (int page = 0; page < MOST_PAGES; page++) {
      Call call = next.map(token -> first.with(TOKEN, token)).getOrElse(first);
      Either<KsefFailure, Page> answer = calls.ask(call).flatMap(InvoiceSearch::page);
      Either<KsefFailure, List<T>> here = answer.map(Page::lines).flatMap(wanted);
      if (here.isLeft()) {
        return here;
      }
      found = here.get().reverse().appendAll(found);
      next = Option.of(answer.get().continuationToken()).filter(token -> !token.isEmpty());
      if (next.isEmpty()) {
        return Either.right(found.reverse());
      }
    }
    return Either.left(
        new KsefFailure.Unreachable(
            KsefFailure.Cause.UNREADABLE_ANSWER, session + ": more than " + MOST_PAGES + " pages"));
  }

  private static Either<KsefFailure, Page> page(Answer answer) {
    return Json.read(answer, Page.class)
        .filter(page -> page.invoices() != null)
        .toEither(() -> KsefErrors.notKsef(answer, "no list of invoices"));
  }
}
