package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Faults in which the interface itself refuses what it would otherwise take. */
final class RefusalFaults {
  private static final int LONGEST_RETRY_AFTER = 3036;

  private RefusalFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        FaultKind.of(
                "F-15",
                FaultKind.Place.BEFORE,
                "429 with Retry-After; the text tells another time, each further one is longer")
            .with(
                FaultParameter.number(
                    "retryAfter", 30, 0, LONGEST_RETRY_AFTER, "seconds of the first"),
                FaultParameter.number(
                    "escalation", 2, 1, 100, "factor from one to the next, 3036 s at most"))
            .thatPasses()
            .doing((strike, scene, answer) -> Optional.of(tooMany(strike, scene))),
        FaultKind.of(
                "F-19",
                FaultKind.Place.BEFORE,
                "HTTP 500 with exceptionCode 500, or with the trace of a null reference",
                "POST /auth/token/refresh",
                "GET /auth/{}",
                "GET /sessions",
                "GET /sessions/{}",
                "GET /sessions/{}/invoices",
                "GET /sessions/{}/invoices/failed",
                "GET /sessions/{}/invoices/{}")
            .with(FaultParameter.choice("text", "which, by turns", "UNEXPECTED", "NULL_REFERENCE"))
            .thatPasses()
            .doing((strike, scene, answer) -> Optional.of(unexpected(strike.choice("text")))),
        FaultKind.of(
                "F-30",
                FaultKind.Place.BEFORE,
                "400 with 21184: the session is not available for the moment",
                "POST /sessions/online/{}/invoices")
            .thatPasses()
            .doing(
                (strike, scene, answer) -> {
                  throw ApiFailure.badRequest(
                      21184,
                      "Sesja tymczasowo niedostępna.",
                      "Sesja jest tymczasowo niedostępna. Spróbuj ponownie później.");
                }));
  }

  private static Reply tooMany(Strike strike, FaultScene scene) {
    double grown =
        strike.number("retryAfter")
            * Math.pow(strike.number("escalation"), (double) strike.number() - 1);
    int seconds = (int) Math.min(LONGEST_RETRY_AFTER, grown);
    // The text is one second off the header, as the real system's is.
    String text =
        "Przekroczono limit 20 żądań na minutę. Spróbuj ponownie po %s."
            .formatted(told(seconds + 1));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    boolean problem =
        scene.call().header("X-Error-Format").filter("problem-details"::equals).isPresent();
    if (problem) {
      body.put("title", "Too Many Requests");
      body.put("status", 429);
      body.put("instance", scene.call().rawPath());
      body.put("detail", text);
      body.put("timestamp", SimulatedClock.api(scene.ksef().clock().now()));
      body.put("traceId", "0".repeat(31) + "1");
    } else {
      ObjectNode status = body.putObject("status");
      status.put("code", 429).put("description", "Too Many Requests");
      status.putArray("details").add(text);
    }
    return Reply.of(
            429,
            problem ? "application/problem+json; charset=utf-8" : "application/json; charset=utf-8",
            Crypto.utf8(body.toString()))
        .withHeader("Retry-After", String.valueOf(seconds));
  }

  private static String told(int seconds) {
    return seconds < 60
        ? seconds + " sekundach"
        : "%d minutach i %d sekundach".formatted(seconds / 60, seconds % 60);
  }

  static Reply unexpected(String text) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode item = body.putObject("exception").putArray("exceptionDetailList").addObject();
    if (text.equals("UNEXPECTED")) {
      item.put("exceptionCode", 500);
      item.put("exceptionDescription", "Wystąpił nieoczekiwany błąd.");
    } else {
      item.put("exceptionCode", 500);
      item.put("exceptionDescription", "Object reference not set to an instance of an object.");
    }
    return Reply.of(500, "application/json; charset=utf-8", Crypto.utf8(body.toString()));
  }
}
