package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import java.net.http.HttpHeaders;
import java.util.Locale;

/**
 * A whole answer.
 *
 * @param status HTTP status
 * @param headers as they came
 * @param body as it came, bounded
 */
record Answer(int status, HttpHeaders headers, byte[] body) {

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Says whether somebody else than KSeF seems to answer: with a page where data belong. */
  boolean isJson() {
    String type = contentType();
    return !isEncoded() && (type.equals("application/json") || type.endsWith("+json"));
  }

  boolean isHtml() {
    return contentType().equals("text/html");
  }

  boolean isEmpty() {
    return body.length == 0;
  }

  Option<String> header(String name) {
    return Option.ofOptional(headers.firstValue(name));
  }

  /** Returns type and subtype in lower case, without parameters; empty when there is none. */
  String contentType() {
    String text = header("Content-Type").getOrElse("");
    int end = text.indexOf(';');
    return (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Nothing packed is asked for, and nothing packed is opened. */
  private boolean isEncoded() {
    return header("Content-Encoding").exists(e -> !e.equalsIgnoreCase("identity"));
  }
}
