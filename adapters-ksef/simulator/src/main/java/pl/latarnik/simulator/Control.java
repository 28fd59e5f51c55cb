package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The hidden side: looks at the state, moves the clock, cuts the line, publishes notices. */
final class Control {
  static final String PREFIX = "/_control/";

  private final SimulatedKsef ksef;
  private final Latarnia latarnia;
  private final Connection connection;
  private final RateLimiter limiter;

  private final SimulatorOptions.Profile begun;

  Control(SimulatedKsef ksef, Latarnia latarnia, Connection connection, RateLimiter limiter) {
    this.ksef = ksef;
    this.latarnia = latarnia;
    this.connection = connection;
    this.limiter = limiter;
    this.begun = ksef.profile();
  }

  void addTo(Router router) {
    router.add("GET", "/_control/state", (call, path) -> call.json(200, state()));
    router.add("GET", "/_control/clock", (call, path) -> call.json(200, clock()));
    router.add("PUT", "/_control/clock", (call, path) -> setClock(call));
    router.add("POST", "/_control/clock/advance", (call, path) -> advance(call));
    router.add("PUT", "/_control/connection", (call, path) -> setConnection(call));
    router.add(
        "POST",
        "/_control/notices",
        (call, path) -> call.json(201, latarnia.publish(call.anyJson())));
    router.add("PUT", "/_control/profile", (call, path) -> setProfile(call));
    router.add("PUT", "/_control/status", (call, path) -> setStatus(call));
    router.add("POST", "/_control/reset", (call, path) -> reset(call));
  }

  private ObjectNode state() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("clock", clock());
    node.put("connection", connection.mode().name());
    node.put("profile", ksef.profile().name());
    node.put("status", latarnia.status().name());
    node.set("faults", ksef.faults().json());
    ArrayNode list = node.putArray("invoices");
    ksef.read(
        () -> {
          ksef.invoices().forEach(invoice -> list.add(json(invoice)));
          return list;
        });
    return node;
  }

  private static ObjectNode json(HeldInvoice invoice) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("hash", invoice.request().hash());
    invoice.number().ifPresentOrElse(n -> node.put("p2", n), () -> node.putNull("p2"));
    invoice
        .seller()
        .ifPresentOrElse(nip -> node.put("sellerNip", nip), () -> node.putNull("sellerNip"));
    invoice
        .acceptance()
        .ifPresentOrElse(
            acceptance -> {
              node.put("ksefNumber", acceptance.ksefNumber());
              node.put("mode", acceptance.mode().name());
            },
            () -> node.putNull("ksefNumber").putNull("mode"));
    node.put("status", invoice.status().code());
    node.put("statusDescription", invoice.status().description());
    invoice.status().details().forEach(node.putArray("statusDetails")::add);
    node.put("offlineMode", invoice.request().offlineMode());
    node.put("referenceNumber", invoice.reference());
    node.put("sessionReferenceNumber", invoice.session().reference());
    node.put("receivedAt", SimulatedClock.api(invoice.receivedAt()));
    return node;
  }

  private ObjectNode clock() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("instant", ksef.clock().trueNow().toString());
    node.put("running", ksef.clock().running());
    return node;
  }

  private void setClock(Call call) {
    ObjectNode body = call.anyJson();
    Instant instant =
        body.hasNonNull("instant") ? instant(body.path("instant")) : ksef.clock().trueNow();
    ksef.clock().set(instant, body.path("running").asBoolean(ksef.clock().running()));
    call.json(200, clock());
  }

  private void advance(Call call) {
    String by = call.anyJson().path("by").asText("");
    try {
      ksef.clock().advance(Duration.parse(by));
    } catch (DateTimeParseException e) {
      throw ApiFailure.invalid("by '" + by + "' is no ISO duration like PT26H");
    }
    call.json(200, clock());
  }

  private void setConnection(Call call) {
    String mode = call.anyJson().path("mode").asText("");
    for (Connection.Mode known : Connection.Mode.values()) {
      if (known.name().equals(mode)) {
        connection.change(known);
        call.json(200, JsonNodeFactory.instance.objectNode().put("mode", mode));
        return;
      }
    }
    throw ApiFailure.invalid("mode '" + mode + "' is none of UP, CUT, HANG, HTTP_503");
  }

  /** Imitates another environment where environments differ. */
  private void setProfile(Call call) {
    String profile = call.anyJson().path("profile").asText("");
    for (SimulatorOptions.Profile known : SimulatorOptions.Profile.values()) {
      if (known.name().equals(profile)) {
        ksef.profile(known);
        call.json(200, JsonNodeFactory.instance.objectNode().put("profile", profile));
        return;
      }
    }
    throw ApiFailure.invalid("profile '" + profile + "' is none of NEUTRAL, TEST, PRODUCTION");
  }

  /** Sets a status that wins over the notices; null gives the status back to the notices. */
  private void setStatus(Call call) {
    ObjectNode body = call.anyJson();
    if (body.path("status").isNull()) {
      latarnia.override(Optional.empty());
      call.json(200, latarnia.statusJson());
      return;
    }
    String status = body.path("status").asText("");
    for (Latarnia.Status known : Latarnia.Status.values()) {
      if (known.name().equals(status)) {
        latarnia.override(Optional.of(known));
        call.json(200, latarnia.statusJson());
        return;
      }
    }
    throw ApiFailure.invalid(
        "status '" + status + "' is none of AVAILABLE, MAINTENANCE, FAILURE, TOTAL_FAILURE");
  }

  private void reset(Call call) {
    ksef.reset();
    latarnia.reset();
    limiter.reset();
    connection.change(Connection.Mode.UP);
    ksef.profile(begun);
    ksef.options()
        .clockStart()
        .ifPresentOrElse(
            start -> ksef.clock().set(start, ksef.options().clockRunning()),
            ksef.clock()::toMachineTime);
    call.empty(204);
  }

  private static Instant instant(JsonNode node) {
    try {
      return OffsetDateTime.parse(node.asText()).toInstant();
    } catch (DateTimeParseException e) {
      throw ApiFailure.invalid("instant '" + node.asText() + "' is no date with time and offset");
    }
  }
}
