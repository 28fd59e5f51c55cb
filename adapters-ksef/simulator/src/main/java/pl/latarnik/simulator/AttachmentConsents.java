package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may send invoices with attachments: those for whom a consent was entered beforehand. */
final class AttachmentConsents {
  /** Until when a consent holds; the far future where nobody has taken it back. */
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  private final SimulatedClock clock;

  AttachmentConsents(SimulatedClock clock) {
    this.clock = clock;
  }

  void addTo(Router router, SimulatedKsef ksef) {
    router.add(
        "POST",
        "/v2/testdata/attachment",
        (call, path) -> {
          ends.put(nip(call.json()), Instant.MAX);
          call.empty(200);
        });
    router.add("POST", "/v2/testdata/attachment/revoke", (call, path) -> revoke(call));
    router.add(
        "GET",
        "/v2/permissions/attachments/status",
        (call, path) -> call.json(200, status(AuthHandlers.require(ksef, call).context())));
  }

  boolean given(String nip) {
    return end(nip).filter(clock.now()::isBefore).isPresent();
  }

  void clear() {
    ends.clear();
  }

  private Optional<Instant> end(String nip) {
    return Optional.ofNullable(ends.get(nip));
  }

  /** Takes a consent back, at once or from the beginning of the day that is named. */
  private void revoke(Call call) {
    ObjectNode body = call.json();
    String nip = nip(body);
    Instant end =
        body.hasNonNull("expectedEndDate")
            ? SimulatedClock.beginning(day(body.path("expectedEndDate").asText()))
            : clock.now();
    ends.computeIfPresent(nip, (key, before) -> end);
    call.empty(200);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ApiFailure.invalid("ExpectedEndDate '" + text + "' is not a date");
    }
  }

  private ObjectNode status(LoginRequest.Context context) {
    String nip = context.nip().orElse("");
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("isAttachmentAllowed", given(nip));
    end(nip)
        .filter(end -> end.isBefore(Instant.MAX))
        .ifPresent(end -> node.put("revokedDate", SimulatedClock.api(end)));
    return node;
  }

  private static String nip(ObjectNode body) {
    String nip = body.path("nip").asText("");
    if (!LoginRequest.Context.wellFormed("Nip", nip)) {
      throw ApiFailure.invalid("nip '" + nip + "' is not a NIP");
    }
    return nip;
  }
}
