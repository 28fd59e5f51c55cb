package pl.latarnik.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer before it goes out, so that a fault can still spoil it.
 *
 * @param status HTTP status; without meaning unless the ending is {@link Ending#ANSWERED}
 * @param headers headers of this answer beside those every answer has
 * @param body bytes of the body; empty for none
 * @param ending whether the caller gets it at all
 */
record Reply(int status, Map<String, String> headers, byte[] body, Ending ending) {
  /** What becomes of an answer on the line. */
  enum Ending {
    ANSWERED,
    CUT,
    HANGING
  }

  static final String MEDIA_TYPE = "Content-Type";

  static Reply of(int status, String mediaType, byte[] body) {
    return new Reply(status, Map.of(MEDIA_TYPE, mediaType), body, Ending.ANSWERED);
  }

  static Reply html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0], Ending.ANSWERED);
  }

  /** The connection ends without a byte. */
  static Reply cut() {
    return new Reply(0, Map.of(), new byte[0], Ending.CUT);
  }

  /** The connection stays open without a byte until the caller has had enough. */
  static Reply hanging() {
    return new Reply(0, Map.of(), new byte[0], Ending.HANGING);
  }

  Reply withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body, ending);
  }

  Reply withBody(byte[] other) {
    return new Reply(status, headers, other, ending);
  }

  boolean succeeded() {
    return ending == Ending.ANSWERED && status >= 200 && status < 300;
  }

  boolean json() {
    return ending == Ending.ANSWERED && headers.getOrDefault(MEDIA_TYPE, "").contains("json");
  }
}
