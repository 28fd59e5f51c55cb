package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What sessions may take in each context, and the test data by which that is changed. */
final class ContextLimits {
  private static final int MOST_MEGABYTES = 5;
  private static final int MOST_MEGABYTES_WITH_ATTACHMENT = 10;
  private static final int MOST_INVOICES = 100_000;

  private record Key(LoginRequest.Context context, String kind) {}

  private final Map<Key, SessionLimits> overrides = new ConcurrentHashMap<>();

  void addTo(Router router, SimulatedKsef ksef) {
    router.add(
        "GET",
        "/v2/limits/context",
        (call, path) -> call.json(200, json(AuthHandlers.require(ksef, call).context())));
    router.add(
        "POST",
        "/v2/testdata/limits/context/session",
        (call, path) -> override(call, AuthHandlers.require(ksef, call).context()));
    router.add(
        "DELETE",
        "/v2/testdata/limits/context/session",
        (call, path) -> {
          LoginRequest.Context context = AuthHandlers.require(ksef, call).context();
          overrides.keySet().removeIf(key -> key.context().equals(context));
          call.empty(200);
        });
  }

  /** Returns the limits for a new session of the kind Online or Batch. */
  SessionLimits of(LoginRequest.Context context, String kind) {
    return overrides.getOrDefault(new Key(context, kind), SessionLimits.DEFAULT);
  }

  void clear() {
    overrides.clear();
  }

  private ObjectNode json(LoginRequest.Context context) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node.putObject("onlineSession"), of(context, "Online"));
    put(node.putObject("batchSession"), of(context, "Batch"));
    return node;
  }

  private static void put(ObjectNode node, SessionLimits limits) {
    node.put("maxInvoiceSizeInMB", limits.megabytes());
    node.put("maxInvoiceWithAttachmentSizeInMB", limits.megabytesWithAttachment());
    node.put("maxInvoices", limits.invoices());
  }

  private void override(Call call, LoginRequest.Context context) {
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    SessionLimits online = read(body, "onlineSession", findings);
    SessionLimits batch = read(body, "batchSession", findings);
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    overrides.put(new Key(context, "Online"), online);
    overrides.put(new Key(context, "Batch"), batch);
    call.empty(200);
  }

  private static SessionLimits read(JsonNode body, String kind, List<String> findings) {
    JsonNode node = body.path(kind);
    return new SessionLimits(
        number(node, kind, "maxInvoiceSizeInMB", MOST_MEGABYTES, findings),
        number(
            node,
            kind,
            "maxInvoiceWithAttachmentSizeInMB",
            MOST_MEGABYTES_WITH_ATTACHMENT,
            findings),
        number(node, kind, "maxInvoices", MOST_INVOICES, findings));
  }

  private static int number(
      JsonNode node, String kind, String name, int most, List<String> findings) {
    JsonNode value = node.path(name);
    if (!value.isInt() || value.asInt() < 0 || value.asInt() > most) {
      findings.add(kind + "." + name + " must be an integer from 0 to " + most);
    }
    return value.asInt();
  }
}
