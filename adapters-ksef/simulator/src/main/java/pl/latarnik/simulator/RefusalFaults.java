package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Faults in which the interface itself refuses what it would otherwise take. */
final class RefusalFaults {
  private static final String OPEN = "POST /sessions/online";
  private static final String OPEN_BATCH = "POST /sessions/batch";
  private static final String SEND = "POST /sessions/online/{}/invoices";
  private static final int LONGEST_RETRY_AFTER = 3036;

  private RefusalFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        notFound(),
        tooMany(),
        unexpected(),
        unavailable(),
        forms(),
        forbidden(),
        misdirected(),
        parts());
  }

  private static FaultKind notFound() {
    return FaultKind.of(
            "F-06",
            FaultKind.Place.BEFORE,
            "Closing a batch session that exists answers 400 with 21173 (no such session)",
            "POST /sessions/batch/{}/close")
        .thatPasses()
        .doing(
            (strike, scene, answer) -> {
              throw ApiFailure.badRequest(
                  21173,
                  "Brak sesji o wskazanym numerze referencyjnym.",
                  "Sesja nie została odnaleziona.");
            });
  }

  private static FaultKind tooMany() {
    return FaultKind.of(
            "F-15",
            FaultKind.Place.BEFORE,
            "429 with Retry-After; the text tells another time, each further one is longer")
        .with(
            FaultParameter.number("retryAfter", 30, 0, LONGEST_RETRY_AFTER, "seconds of the first"),
            FaultParameter.number(
                "escalation", 2, 1, 100, "factor from one to the next, 3036 s at most"))
        .thatPasses()
        .doing((strike, scene, answer) -> Optional.of(tooMany(strike, scene)));
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
    return tooManyBody(scene, text).withHeader("Retry-After", String.valueOf(seconds));
  }

  private static Reply tooManyBody(FaultScene scene, String text) {
    if (scene.call().header("X-Error-Format").filter("problem-details"::equals).isPresent()) {
      return FaultBodies.problem(
          429, FaultBodies.problemFrame(scene, 429, "Too Many Requests", text));
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode status = body.putObject("status");
    status.put("code", 429).put("description", "Too Many Requests");
    status.putArray("details").add(text);
    return FaultBodies.json(429, body);
  }

  private static String told(int seconds) {
    return seconds < 60
        ? seconds + " sekundach"
        : "%d minutach i %d sekundach".formatted(seconds / 60, seconds % 60);
  }

  private static FaultKind unexpected() {
    return FaultKind.of(
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
        .doing(
            (strike, scene, answer) ->
                Optional.of(
                    FaultBodies.json(
                        500,
                        FaultBodies.exception(
                            500,
                            strike.choice("text").equals("UNEXPECTED")
                                ? "Wystąpił nieoczekiwany błąd."
                                : "Object reference not set to an instance of an object.",
                            ""))));
  }

  private static FaultKind unavailable() {
    return FaultKind.of(
            "F-30",
            FaultKind.Place.BEFORE,
            "400 with 21184: the session is not available for the moment",
            SEND)
        .thatPasses()
        .doing(
            (strike, scene, answer) -> {
              throw ApiFailure.badRequest(
                  21184,
                  "Sesja tymczasowo niedostępna.",
                  "Sesja jest tymczasowo niedostępna. Spróbuj ponownie później.");
            });
  }

  private static FaultKind forms() {
    return FaultKind.of(
            "F-35",
            FaultKind.Place.BEFORE,
            "An error as ExceptionResponse, as problem+json or without a body, whatever was asked"
                + " for")
        .with(
            FaultParameter.choice("form", "which, by turns", "EXCEPTION", "PROBLEM", "EMPTY"),
            FaultParameter.number("status", 500, 400, 599, "HTTP status"),
            FaultParameter.number("code", 500, 1, 99_999, "code in the body"))
        .thatPasses()
        .doing((strike, scene, answer) -> Optional.of(formed(strike, scene)));
  }

  private static Reply formed(Strike strike, FaultScene scene) {
    int status = strike.number("status");
    int code = strike.number("code");
    String text = "Usterka ustawiona w symulatorze.";
    return switch (strike.choice("form")) {
      case "EXCEPTION" -> FaultBodies.json(status, FaultBodies.exception(code, text, ""));
      case "PROBLEM" -> {
        ObjectNode body = FaultBodies.problemFrame(scene, status, "Error", text);
        ObjectNode error = body.putArray("errors").addObject();
        error.put("code", code).put("description", text).putArray("details");
        yield FaultBodies.problem(status, body);
      }
      default -> Reply.empty(status);
    };
  }

  private static FaultKind forbidden() {
    return FaultKind.of(
            "F-39",
            FaultKind.Place.BEFORE,
            "403: rights withdrawn in the middle, or the session is another context's",
            OPEN,
            SEND,
            OPEN_BATCH)
        .with(
            FaultParameter.choice(
                    "reason", "reasonCode", "missing-permissions", "insufficient-resource-access")
                .preset("missing-permissions"))
        .doing(
            (strike, scene, answer) -> {
              throw strike.choice("reason").equals("missing-permissions")
                  ? ApiFailure.forbidden(
                      "missing-permissions",
                      "Brak wymaganych uprawnień do wykonania operacji w bieżącym kontekście.",
                      Map.of(
                          "requiredAnyOfPermissions",
                          List.of("InvoiceWrite", "PefInvoiceWrite", "EnforcementOperations"),
                          "presentPermissions",
                          List.of("InvoiceRead")))
                  : ApiFailure.forbidden(
                      "insufficient-resource-access",
                      "Brak uprawnień do wskazanego zasobu w bieżącym kontekście.",
                      Map.of());
            });
  }

  private static FaultKind misdirected() {
    return FaultKind.of(
            "F-41",
            FaultKind.Place.BEFORE,
            "404, 405 or 415 without a body, as for a wrong path, verb or media type")
        .with(FaultParameter.choice("code", "status, by turns", "404", "405", "415"))
        .doing(
            (strike, scene, answer) ->
                Optional.of(Reply.empty(Integer.parseInt(strike.choice("code")))));
  }

  private static FaultKind parts() {
    return FaultKind.of(
            "F-40",
            FaultKind.Place.BEFORE,
            "The storage refuses a part of a batch: 403 (link expired), 500 or 503; a part that was"
                + " put twice is always taken as the last one says",
            "PUT /storage/02/batch/{}/{}")
        .with(FaultParameter.choice("code", "status, by turns", "403", "500", "503"))
        .thatPasses()
        .doing(
            (strike, scene, answer) ->
                Optional.of(Reply.empty(Integer.parseInt(strike.choice("code")))));
  }
}
