package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands around every handler and refuses with 429 who asks too often, if that is switched on. */
final class RateLimiter implements Router.Around {
  /** The test environment had ten times production's rates before 2.5.0; more is refused. */
  private static final int MOST_TIMES_THE_TABLE = 10;

  private record Caller(String context, String address, String counter) {}

  private final SimulatedKsef ksef;
  private final Map<Caller, RequestCounter> counters = new ConcurrentHashMap<>();
  private final Map<LoginRequest.Context, Map<RateGroup, Rates>> overrides =
      new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean enforced;

  RateLimiter(SimulatedKsef ksef) {
    this.ksef = ksef;
    this.enforced = ksef.options().limitsEnforced();
  }

  void addTo(Router router) {
    router.add("GET", "/v2/rate-limits", (call, path) -> call.json(200, effective(login(call))));
    router.add("POST", "/v2/testdata/rate-limits", (call, path) -> override(call));
    router.add("DELETE", "/v2/testdata/rate-limits", (call, path) -> standard(call));
    router.add("POST", "/v2/testdata/rate-limits/production", (call, path) -> standard(call));
    router.add("GET", "/_control/limits", (call, path) -> call.json(200, state()));
    router.add("PUT", "/_control/limits", (call, path) -> control(call));
    router.add("POST", "/_control/limits", (call, path) -> control(call));
  }

  /** Forgets all counts and overrides; the switch goes back to where the options have it. */
  void reset() {
    counters.clear();
    refused.set(0);
    overrides.clear();
    enforced = ksef.options().limitsEnforced();
  }

  @Override
  public void serve(Call call, Operation operation, Runnable handler) {
    Optional<RateGroup> group = enforced ? RateGroup.of(operation) : Optional.empty();
    Optional<RequestCounter.Refusal> refusal =
        group.flatMap(found -> count(call, operation, found));
    if (refusal.isPresent()) {
      throw refused(refusal.get());
    }
    handler.run();
  }

  private Optional<RequestCounter.Refusal> count(Call call, Operation operation, RateGroup group) {
    Optional<LoginRequest.Context> context =
        group == RateGroup.PUBLIC ? Optional.empty() : context(call);
    if (group != RateGroup.PUBLIC
        && context.isEmpty()
        && call.header("Authorization").isPresent()) {
      // Refused as unauthorised in any case; nobody is known whose requests could be counted.
      return Optional.empty();
    }
    boolean own = group == RateGroup.OTHER || group == RateGroup.PUBLIC;
    Caller caller =
        new Caller(
            context.map(c -> c.type() + " " + c.value()).orElse(""),
            call.clientIp(),
            own ? operation.toString() : group.text());
    return counters
        .computeIfAbsent(caller, key -> new RequestCounter())
        .count(rates(context, group), ksef.clock().now());
  }

  private Rates rates(Optional<LoginRequest.Context> context, RateGroup group) {
    return context
        .flatMap(found -> Optional.ofNullable(overrides.get(found)))
        .flatMap(rates -> Optional.ofNullable(rates.get(group)))
        .orElse(group.rates());
  }

  private ApiFailure refused(RequestCounter.Refusal refusal) {
    refused.incrementAndGet();
    String text = refusal.exceeded() + ". Spróbuj ponownie po " + told(refusal.seconds()) + ".";
    return ApiFailure.tooMany(text, refusal.seconds());
  }

  /** Writes a time as the real system does, which callers better do not read. */
  private static String told(long seconds) {
    Duration time = Duration.ofSeconds(seconds);
    return seconds < 60
        ? seconds + " sekundach"
        : time.toMinutes() + " minutach i " + time.toSecondsPart() + " sekundach";
  }

  private ObjectNode effective(Authentication login) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (RateGroup group : RateGroup.values()) {
      if (group != RateGroup.PUBLIC) {
        node.set(group.text(), rates(Optional.of(login.context()), group).json());
      }
    }
    return node;
  }

  private void override(Call call) {
    Authentication login = login(call);
    JsonNode limits = call.json().path("rateLimits");
    List<String> findings = new ArrayList<>();
    Map<RateGroup, Rates> rates = new EnumMap<>(RateGroup.class);
    for (RateGroup group : RateGroup.values()) {
      JsonNode wish = limits.path(group.text());
      if (group == RateGroup.PUBLIC || group == RateGroup.INVOICE_EXPORT_STATUS && empty(wish)) {
        // The official clients leave the last group out, though the interface requires it.
        continue;
      }
      Rates highest = group.rates().times(MOST_TIMES_THE_TABLE);
      rates.put(group, Rates.read(wish, group.text(), highest, findings));
    }
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    overrides.put(login.context(), rates);
    call.empty(200);
  }

  private static boolean empty(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  /** Goes back to the table: the test environment has had production's rates since 2.5.0. */
  private void standard(Call call) {
    overrides.remove(login(call).context());
    call.empty(200);
  }

  private ObjectNode state() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("enforced", enforced)
        .put("refused", refused.get());
  }

  private void control(Call call) {
    JsonNode wanted = call.anyJson().path("enforced");
    if (!wanted.isBoolean()) {
      throw ApiFailure.invalid("enforced '" + wanted.asText() + "' is neither true nor false");
    }
    enforced = wanted.asBoolean();
    counters.clear();
    refused.set(0);
    call.json(200, state());
  }

  private Authentication login(Call call) {
    return AuthHandlers.require(ksef, call);
  }

  private Optional<LoginRequest.Context> context(Call call) {
    return call.header("Authorization")
        .filter(value -> value.startsWith("Bearer "))
        .flatMap(
            value ->
                ksef.logins()
                    .loginOf(value.substring("Bearer ".length()).trim(), Tokens.Kind.ACCESS))
        .map(Authentication::context);
  }
}
