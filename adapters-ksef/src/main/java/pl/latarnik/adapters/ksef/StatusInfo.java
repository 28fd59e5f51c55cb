package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.latarnik.domain.lifecycle.Rejection;

/** The status that KSeF gives of a login, a session or an invoice. */
record StatusInfo(
    int code,
    @Nullable String description,
    java.util.@Nullable List<@Nullable String> details,
    @Nullable Map<String, @Nullable String> extensions) {

  private static final int SUCCESS = 200;
  private static final int FAILURES = 400;

  boolean isSuccess() {
    return code == SUCCESS;
  }

  /** Says whether it is final and no success; codes that nobody knows are not, below 400. */
  boolean isFailure() {
    return code >= FAILURES;
  }

  Rejection rejection() {
    return new Rejection(code, KsefErrors.text(description), texts());
  }

  /** Returns what the status adds under this name. */
  Option<String> extension(String name) {
    return Option.of(extensions).flatMap(map -> Option.of(map.get(name)));
  }

  /** Returns code and words on one line. */
  String text() {
    return List.of(code + " " + KsefErrors.text(description)).appendAll(texts()).mkString("; ");
  }

  private List<String> texts() {
    return details == null
        ? List.empty()
        : List.ofAll(details).flatMap(Option::of).map(KsefErrors::text);
  }
}
