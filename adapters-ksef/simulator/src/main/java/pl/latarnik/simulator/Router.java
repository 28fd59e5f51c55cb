package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the handler of a path and writes refusals in the form the caller asked for. */
final class Router {
  /** Serves one operation; {@code path} holds the variable parts of the path in order. */
  interface Handler {
    void handle(Call call, Path path);
  }

  /** The variable parts of a path, in order, as sent (not decoded). */
  record Path(List<String> parts) {
    String part(int index) {
      return parts.get(index);
    }
  }

  /** Stands around every handler of the interface; may answer in its place. */
  interface Around {
    void serve(Call call, Operation operation, Runnable handler);
  }

  private record Route(Operation operation, Pattern pattern, Handler handler) {
    String method() {
      return operation.method();
    }
  }

  private static final Set<String> LISTS = Set.of("requiredAnyOfPermissions", "presentPermissions");
  private final Numbers numbers;
  private final SimulatedClock clock;
  private final List<Route> routes = new ArrayList<>();
  private Around around = (call, operation, handler) -> handler.run();

  Router(Numbers numbers, SimulatedClock clock) {
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Adds an operation; each {@code {}} in the template stands for one path segment. */
  void add(String method, String template, Handler handler) {
    String regex = template.replace(".", "\\.").replace("{}", "([^/]+)");
    routes.add(new Route(Operation.of(method, template), Pattern.compile(regex), handler));
  }

  /** Puts something around every handler, the outermost last. */
  void surround(Around outer) {
    Around inner = around;
    around =
        (call, operation, handler) ->
            outer.serve(call, operation, () -> inner.serve(call, operation, handler));
  }

  /** Returns every operation served, in the order of their adding. */
  List<Operation> operations() {
    return routes.stream().map(Route::operation).toList();
  }

  void serve(Call call) {
    try {
      route(call);
    } catch (ApiFailure failure) {
      write(call, failure);
    }
  }

  private void route(Call call) {
    boolean pathKnown = false;
    for (Route route : routes) {
      Matcher matcher = route.pattern().matcher(call.rawPath());
      if (matcher.matches()) {
        pathKnown = true;
        if (route.method().equals(call.method())) {
          List<String> parts = new ArrayList<>();
          for (int group = 1; group <= matcher.groupCount(); group++) {
            parts.add(matcher.group(group));
          }
          around.serve(
              call, route.operation(), () -> route.handler().handle(call, new Path(parts)));
          return;
        }
      }
    }
    if (pathKnown) {
      throw ApiFailure.plain(405);
    }
    notSimulated(call);
  }

  /**
   * Says that it is the simulator that does not have the path. The real system answers a path that
   * it does not know with a bare 404.
   */
  private void notSimulated(Call call) {
    String operation = call.method() + " " + call.rawPath();
    call.problem(
        404,
        problemFrame(
            call,
            404,
            "Symulator nie ma operacji "
                + operation
                + ": udaje tylko część KSeF, którą wymienia docs/simulator.md."
                + (call.rawPath().startsWith("/v2/v2/")
                    ? " Ten klient sam dodaje /v2: podaj mu adres bez /v2."
                    : "")
                + " / Not simulated: "
                + operation));
  }

  private void write(Call call, ApiFailure failure) {
    switch (failure.status()) {
      case 400 -> {
        if (call.header("X-Error-Format").filter("problem-details"::equals).isPresent()) {
          call.problem(400, badRequestProblem(call, failure));
        } else {
          call.json(400, exceptionResponse(failure));
        }
      }
      case 401, 403, 410 -> call.problem(failure.status(), problem(call, failure));
      case 429 -> tooMany(call, failure);
      default -> call.empty(failure.status());
    }
  }

  /** Writes a 429, whose header alone tells how long to stay away. */
  private void tooMany(Call call, ApiFailure failure) {
    String text = String.valueOf(failure.getMessage());
    boolean asProblem = call.header("X-Error-Format").filter("problem-details"::equals).isPresent();
    ObjectNode body = asProblem ? problemFrame(call, 429, text) : tooManyResponse(text);
    String type = asProblem ? "application/problem+json" : "application/json";
    Reply reply = Reply.of(429, type + "; charset=utf-8", Crypto.utf8(body.toString()));
    for (String seconds : failure.security().getOrDefault("Retry-After", List.of())) {
      reply = reply.withHeader("Retry-After", seconds);
    }
    call.reply(reply);
  }

  private static ObjectNode tooManyResponse(String text) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode status = root.putObject("status");
    status.put("code", 429).put("description", "Too Many Requests");
    status.putArray("details").add(text);
    return root;
  }

  private ObjectNode exceptionResponse(ApiFailure failure) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode exception = root.putObject("exception");
    ArrayNode list = exception.putArray("exceptionDetailList");
    for (ApiFailure.Finding finding : failure.findings()) {
      ObjectNode item = list.addObject();
      item.put("exceptionCode", finding.code());
      item.put("exceptionDescription", finding.description());
      if (!finding.details().isEmpty()) {
        finding.details().forEach(item.putArray("details")::add);
      }
    }
    exception.put(
        "serviceCode",
        "00-" + traceId() + "-" + numbers.hex(8).toLowerCase(java.util.Locale.ROOT) + "-01");
    exception.put("timestamp", SimulatedClock.api(clock.now()).replace("+00:00", "Z"));
    return root;
  }

  private ObjectNode badRequestProblem(Call call, ApiFailure failure) {
    ObjectNode root = problemFrame(call, 400, "Żądanie jest nieprawidłowe.");
    ArrayNode errors = root.putArray("errors");
    for (ApiFailure.Finding finding : failure.findings()) {
      ObjectNode item = errors.addObject();
      item.put("code", finding.code());
      item.put("description", finding.description());
      finding.details().forEach(item.putArray("details")::add);
    }
    return root;
  }

  private ObjectNode problem(Call call, ApiFailure failure) {
    ObjectNode root = problemFrame(call, failure.status(), String.valueOf(failure.getMessage()));
    if (!failure.reasonCode().isEmpty()) {
      root.put("reasonCode", failure.reasonCode());
    }
    if (!failure.security().isEmpty()) {
      ObjectNode security = root.putObject("security");
      failure
          .security()
          .forEach(
              (key, values) -> {
                if (LISTS.contains(key)) {
                  values.forEach(security.putArray(key)::add);
                } else {
                  security.put(key, String.join(", ", values));
                }
              });
    }
    return root;
  }

  private ObjectNode problemFrame(Call call, int status, String detail) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("title", title(status));
    root.put("status", status);
    root.put("detail", detail);
    root.put("instance", call.rawPath());
    root.put("traceId", traceId());
    root.put("timestamp", SimulatedClock.api(clock.now()));
    return root;
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 429 -> "Too Many Requests";
      default -> "Gone";
    };
  }

  private String traceId() {
    return numbers.hex(16).toLowerCase(java.util.Locale.ROOT);
  }
}
