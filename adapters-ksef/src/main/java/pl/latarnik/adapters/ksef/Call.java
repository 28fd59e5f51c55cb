package pl.latarnik.adapters.ksef;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.net.URI;

/**
 * One request.
 *
 * @param method GET, POST or PUT
 * @param uri where it goes
 * @param headers all but the token
 * @param token sent as Bearer; none where nobody is to see it
 * @param body none for a request without one
 * @param largestAnswer in bytes
 */
record Call(
    String method,
    URI uri,
    Map<String, String> headers,
    Option<String> token,
    Option<byte[]> body,
    int largestAnswer) {

  private static final int JSON_LIMIT = 1 << 20;

  static Call get(URI uri) {
    return new Call(
        "GET", uri, accept("application/json"), Option.none(), Option.none(), JSON_LIMIT);
  }

  static Call post(URI uri) {
    return new Call(
        "POST", uri, accept("application/json"), Option.none(), Option.none(), JSON_LIMIT);
  }

  /** Returns an upload with these headers and no others; its body is streamed. */
  static Call put(URI uri, Map<String, String> headers) {
    return new Call("PUT", uri, headers, Option.none(), Option.none(), JSON_LIMIT);
  }

  Call with(String header, String value) {
    return new Call(method, uri, headers.put(header, value), token, body, largestAnswer);
  }

  Call withToken(String bearer) {
    return new Call(method, uri, headers, Option.some(bearer), body, largestAnswer);
  }

  Call withBody(String contentType, byte[] bytes) {
    return new Call(
        method,
        uri,
        headers.put("Content-Type", contentType),
        token,
        Option.some(bytes),
        largestAnswer);
  }

  Call withLargestAnswer(int bytes) {
    return new Call(method, uri, headers, token, body, bytes);
  }

  private static Map<String, String> accept(String type) {
    return LinkedHashMap.of("Accept", type);
  }

  /** Returns method and address alone: the token belongs into no log. */
  @Override
  public String toString() {
    return method + " " + uri;
  }
}
