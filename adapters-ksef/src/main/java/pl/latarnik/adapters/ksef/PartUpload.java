package pl.latarnik.adapters.ksef;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.latarnik.adapters.ksef.EncryptedParts.Part;

/**
 * Where and how KSeF wants a part.
 *
 * @param part which one
 * @param address on the API's own host
 * @param headers to be sent with it, and no others
 */
record PartUpload(Part part, URI address, Map<String, String> headers) {

  /** What the client says of its connection by itself. */
  private static final Set<String> BY_THE_CLIENT =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  /** What KSeF answers. */
  record Request(
      int ordinalNumber,
      @Nullable String method,
      @Nullable String url,
      java.util.@Nullable Map<String, @Nullable String> headers) {}

  /** Matches parts and requests; left with the reason why one cannot go by them. */
  static Either<String, List<PartUpload>> match(
      List<Part> parts, List<Request> requests, ApiAddress api) {
    if (requests.size() != parts.size()) {
      return Either.left(requests.size() + " uploads for " + parts.size() + " parts");
    }
    return Either.sequenceRight(
            parts.map(
                part ->
                    requests
                        .find(request -> request.ordinalNumber() == part.ordinal())
                        .toEither(() -> "no upload for part " + part.ordinal())
                        .flatMap(request -> of(part, request, api))))
        .map(List::ofAll);
  }

  private static Either<String, PartUpload> of(Part part, Request request, ApiAddress api) {
    String where = "part " + part.ordinal() + ": ";
    if (request.url() == null || !"PUT".equalsIgnoreCase(request.method())) {
      return Either.left(where + "not to be sent by PUT");
    }
    URI address;
    try {
      address = new URI(request.url());
    } catch (URISyntaxException e) {
      return Either.left(where + "no address");
    }
    if (!api.isSameOrigin(address)) {
      // The query is a key to the storage and belongs into no message.
      return Either.left(
          where
              + "another host than the API's: "
              + address.getScheme()
              + "://"
              + address.getHost());
    }
    return headers(request)
        .mapLeft(reason -> where + reason)
        .map(headers -> new PartUpload(part, address, headers));
  }

  private static Either<String, Map<String, String>> headers(Request request) {
    Map<String, String> headers = HashMap.empty();
    if (request.headers() != null) {
      for (var header : request.headers().entrySet()) {
        if (header.getValue() == null
            || BY_THE_CLIENT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
          continue;
        }
        headers = headers.put(header.getKey(), header.getValue());
      }
    }
    try {
      // Nothing of this is sent: the JDK says whether it could be.
      HttpRequest.Builder trial = HttpRequest.newBuilder();
      headers.forEach(trial::header);
    } catch (IllegalArgumentException e) {
      return Either.left("headers that cannot be sent");
    }
    return Either.right(headers);
  }

  Call call() {
    return Call.put(address, headers);
  }

  /** Returns what may be shown: the query is a key to the storage. */
  @Override
  public String toString() {
    return "PUT part " + part.ordinal();
  }
}
