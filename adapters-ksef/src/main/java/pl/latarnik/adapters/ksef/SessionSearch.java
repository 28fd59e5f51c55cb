package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Lists the sessions of a context, whoever opened them. */
final class SessionSearch {

  private static final String TOKEN = "x-continuation-token";
  private static final List<String> KINDS = List.of("Batch", "Online");
  private static final int PAGE_SIZE = 1000;

  /** As many sessions a context may open in some days, interactive ones and archives. */
  private static final int MOST_PAGES = 20;

  private static final int LARGEST_PAGE = 4 << 20;

  private final AuthorizedCalls calls;
  private final ApiAddress api;

  SessionSearch(AuthorizedCalls calls, ApiAddress api) {
    this.calls = calls;
    this.api = api;
  }

  private record Page(
      @Nullable String continuationToken, java.util.@Nullable List<Reference> sessions) {

    List<SessionReference> references() {
      return sessions == null
          ? List.empty()
          : List.ofAll(sessions).flatMap(Reference::text).map(SessionReference::of);
    }
  }

  /** Lists those that were opened on these days in Warsaw, archives first. */
  Either<KsefFailure, List<SessionReference>> opened(LocalDate first, LocalDate last) {
    String days =
        "&dateCreatedFrom=%s&dateCreatedTo=%s"
            .formatted(PolishTime.startOfDay(first), PolishTime.startOfDay(last.plusDays(1)));
    Either<KsefFailure, List<SessionReference>> found = Either.right(List.empty());
    for (String kind : KINDS) {
      found = found.flatMap(before -> pages(kind, days).map(before::appendAll));
    }
    return found;
  }

  private Either<KsefFailure, List<SessionReference>> pages(String kind, String days) {
    Call first =
        Call.get(api.of("/sessions?sessionType=" + kind + "&pageSize=" + PAGE_SIZE + days))
            .withLargestAnswer(LARGEST_PAGE);
    List<SessionReference> found = List.empty();
    Option<String> next = Option.none();
    for (int page = 0; page < MOST_PAGES; page++) {
      Call call = next.map(token -> first.with(TOKEN, token)).getOrElse(first);
      Either<KsefFailure, Page> answer = calls.ask(call).flatMap(SessionSearch::page);
      if (answer.isLeft()) {
        return Either.left(answer.getLeft());
      }
      found = found.appendAll(answer.get().references());
      next = Option.of(answer.get().continuationToken()).filter(token -> !token.isEmpty());
      if (next.isEmpty()) {
        break;
      }
    }
    return Either.right(found);
  }

  private static Either<KsefFailure, Page> page(Answer answer) {
    return Json.read(answer, Page.class)
        .filter(page -> page.sessions() != null)
        .toEither(() -> KsefErrors.notKsef(answer, "no list of sessions"));
  }
}
