package pl.latarnik.adapters.ksef;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Tells what an answer that is no success means. KSeF has three forms of error bodies and sends
 * some answers without any; what stands in front of it answers with pages.
 */
final class KsefErrors {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int PROXY_WANTS_CREDENTIALS = 407;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERRORS = 500;
  private static final int NETWORK_WANTS_LOGIN = 511;
  private static final int CLIENT_ERRORS = 400;

  /** Too many invoices in the session, no such session, not in that state of the session. */
  private static final Set<Integer> SESSION_OVER = HashSet.of(21155, 21173, 21180);

  private static final Set<String> SHUT_OUT =
      HashSet.of("ip-not-allowed", "security-service-blocked");

  private static final int SESSION_FOR_A_WHILE_UNAVAILABLE = 21184;
  private static final Duration PAUSE_WHEN_NONE_IS_SAID = Duration.ofMinutes(1);
  private static final int LONGEST_TEXT = 400;

  /**
   * Tokens have this form; none of them may get into a message, even when the other side repeats
   * it.
   */
  private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]+\\.[\\w-]*");

  private KsefErrors() {}

  /** Returns what went wrong, where it is certain that nothing was taken in. */
  static KsefFailure of(Answer answer) {
    int status = answer.status();
    if (status == TOO_MANY) {
      return new KsefFailure.Throttled(pause(answer));
    }
    Option<KsefFailure.Refused> said = said(answer);
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return new KsefFailure.AccessDenied(
          barred(answer), said.map(KsefFailure.Refused::detail).getOrElse(() -> summary(answer)));
    }
    if (status == PROXY_WANTS_CREDENTIALS) {
      return new KsefFailure.Unreachable(KsefFailure.Cause.PROXY, summary(answer));
    }
    if (status >= SERVER_ERRORS || status < CLIENT_ERRORS || isForeign(answer)) {
      return new KsefFailure.Unreachable(
          isForeign(answer) ? KsefFailure.Cause.FOREIGN_ANSWER : KsefFailure.Cause.SERVER_ERROR,
          summary(answer));
    }
    KsefFailure.Refused refused =
        said.getOrElse(() -> new KsefFailure.Refused(status, summary(answer), List.empty()));
    if (SESSION_OVER.contains(refused.code())) {
      return new KsefFailure.SessionOver(refused.detail());
    }
    return refused.code() == SESSION_FOR_A_WHILE_UNAVAILABLE
        ? new KsefFailure.NotReady(refused.detail())
        : refused;
  }

  /**
   * Says whether somebody else answered: KSeF leads nowhere else, and its errors are JSON or have
   * no body. A network that wants a login of its own says so with a status that KSeF does not have.
   */
  private static boolean isForeign(Answer answer) {
    return answer.status() < CLIENT_ERRORS
        || answer.status() == NETWORK_WANTS_LOGIN
        || !(answer.isEmpty() || answer.isJson());
  }

  /**
   * Says whether KSeF itself has refused the request, so that nothing was taken in. What stands
   * before it answers with pages and redirects, and may have passed the request on; but not where
   * there are too many requests, or where a proxy wants to know who asks.
   */
  static boolean isRefusal(Answer answer) {
    return answer.status() == TOO_MANY
        || answer.status() == PROXY_WANTS_CREDENTIALS
        || answer.status() >= CLIENT_ERRORS
            && answer.status() < SERVER_ERRORS
            && (answer.isEmpty() || answer.isJson());
  }

  /** A page in place of an answer is the firewall's; KSeF itself names its reason. */
  static boolean isShutOut(Answer answer) {
    return answer.status() == FORBIDDEN
        && (answer.isHtml() || reason(answer).exists(SHUT_OUT::contains));
  }

  /** Only these two reasons tell that the login itself is good; a page tells nothing. */
  private static KsefFailure.Barred barred(Answer answer) {
    if (isShutOut(answer)) {
      return KsefFailure.Barred.ADDRESS;
    }
    return answer.status() == FORBIDDEN
        ? reason(answer)
            .map(
                reason ->
                    switch (reason) {
                      case "insufficient-resource-access" -> KsefFailure.Barred.THING;
                      case "missing-permissions" -> KsefFailure.Barred.KIND_OF_REQUEST;
                      default -> KsefFailure.Barred.ALL;
                    })
            .getOrElse(KsefFailure.Barred.ALL)
        : KsefFailure.Barred.ALL;
  }

  /** Returns the code that KSeF gives, or the HTTP status where it gives none. */
  static int code(Answer answer) {
    return said(answer).map(KsefFailure.Refused::code).getOrElse(answer.status());
  }

  /** Returns what went wrong with a request that may be repeated. */
  static KsefFailure of(Lost lost) {
    return new KsefFailure.Unreachable(lost.cause(), text(lost.detail()));
  }

  /** Returns what was seen of an answer that is not KSeF's. */
  static KsefFailure notKsef(Answer answer, String missing) {
    return new KsefFailure.Unreachable(
        answer.isHtml() ? KsefFailure.Cause.FOREIGN_ANSWER : KsefFailure.Cause.UNREADABLE_ANSWER,
        summary(answer) + ": " + missing);
  }

  /** Returns one line about an answer that cannot be understood. */
  static String summary(Answer answer) {
    // What follows the path may be the key to a storage.
    String location =
        answer
            .header("Location")
            .map(l -> ", Location: " + text(l.replaceFirst("[?#].*", "")))
            .getOrElse("");
    String words = said(answer).map(s -> ", " + s.detail()).getOrElse("");
    return "HTTP "
        + answer.status()
        + ", "
        + (answer.contentType().isEmpty() ? "-" : text(answer.contentType()))
        + ", "
        + answer.body().length
        + " B"
        + location
        + words;
  }

  /** Returns foreign text short, on one line and without a token. */
  static String text(@Nullable String foreign) {
    if (foreign == null) {
      return "";
    }
    String oneLine = TOKEN.matcher(foreign).replaceAll("[token]").replaceAll("\\p{Cntrl}+", " ");
    return oneLine.length() <= LONGEST_TEXT ? oneLine : oneLine.substring(0, LONGEST_TEXT) + "…";
  }

  static List<String> texts(java.util.@Nullable List<String> foreign) {
    return foreign == null ? List.empty() : List.ofAll(foreign).map(KsefErrors::text);
  }

  private static Option<KsefFailure.Refused> said(Answer answer) {
    return Json.read(answer, JsonNode.class).filter(JsonNode::isObject).map(KsefErrors::said);
  }

  private static KsefFailure.Refused said(JsonNode body) {
    JsonNode exception = body.at("/exception/exceptionDetailList/0");
    if (exception.isObject()) {
      return refused(
          exception.path("exceptionCode").asInt(),
          exception.path("exceptionDescription"),
          exception.path("details"));
    }
    JsonNode error = body.at("/errors/0");
    if (error.isObject()) {
      return refused(error.path("code").asInt(), error.path("description"), error.path("details"));
    }
    JsonNode status = body.path("status");
    if (status.isObject()) {
      return refused(
          status.path("code").asInt(), status.path("description"), status.path("details"));
    }
    return new KsefFailure.Refused(
        status.asInt(),
        text(body.path("title").asText()),
        List.of(body.path("detail"), body.path("reasonCode"))
            .filter(JsonNode::isTextual)
            .map(node -> text(node.textValue()))
            .appendAll(missingRights(body)));
  }

  /** KSeF names the rights of which one is needed, so that a person knows what to ask for. */
  private static Option<String> missingRights(JsonNode body) {
    List<String> anyOf =
        List.ofAll(body.at("/security/requiredAnyOfPermissions"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue);
    return Option.when(
        anyOf.nonEmpty(), () -> "requiredAnyOfPermissions: " + text(anyOf.mkString(", ")));
  }

  private static KsefFailure.Refused refused(int code, JsonNode description, JsonNode details) {
    return new KsefFailure.Refused(
        code, text(description.asText()), List.ofAll(details).map(node -> text(node.asText())));
  }

  /** Returns the reason that KSeF gives for a refusal; only some have one. */
  static Option<String> reason(Answer answer) {
    return Json.read(answer, JsonNode.class)
        .map(body -> body.path("reasonCode"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** Goes by the header alone: the text of the body may say another time. */
  static Duration pause(Answer answer) {
    return answer
        .header("Retry-After")
        .map(String::strip)
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .getOrElse(PAUSE_WHEN_NONE_IS_SAID);
  }
}
