package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What faults that have struck keep doing afterwards: false states shown, links that are dead. */
final class FaultMemory {
  /**
   * A state shown instead of the true one.
   *
   * @param code code shown
   * @param description its text
   * @param detail its detail; empty for none
   * @param until the simulator's clock shows the true state from then on
   */
  record Mask(int code, String description, String detail, Instant until) {}

  private static final Set<String> HIDDEN =
      Set.of("upo", "invoiceCount", "successfulInvoiceCount", "failedInvoiceCount");

  private final Map<String, Mask> masks = new HashMap<>();
  private final Set<String> deadLinks = new HashSet<>();

  synchronized void clear() {
    masks.clear();
    deadLinks.clear();
  }

  synchronized boolean empty() {
    return masks.isEmpty() && deadLinks.isEmpty();
  }

  /** Shows another state of the session or login with this reference. */
  synchronized void mask(String reference, Mask mask) {
    masks.put(reference, mask);
  }

  /** Makes a link (path and query) answer 403 from now on. */
  synchronized void kill(String link) {
    deadLinks.add(link);
  }

  synchronized boolean dead(String link) {
    return deadLinks.contains(link);
  }

  synchronized Optional<Mask> shown(String reference, Instant now) {
    return Optional.ofNullable(masks.get(reference)).filter(mask -> now.isBefore(mask.until()));
  }

  /** Puts the masks over the state, or the list of states, that an answer holds. */
  void cover(String asked, ObjectNode answer, Instant now) {
    shown(asked, now).ifPresent(mask -> cover(answer, mask));
    for (JsonNode item : answer.path("sessions")) {
      if (item instanceof ObjectNode session) {
        shown(session.path("referenceNumber").asText(), now)
            .ifPresent(mask -> coverItem(session, mask));
      }
    }
  }

  private static void cover(ObjectNode state, Mask mask) {
    status(state, mask);
    state.remove(HIDDEN);
  }

  private static void coverItem(ObjectNode session, Mask mask) {
    status(session, mask);
    session.put("successfulInvoiceCount", 0);
    session.put("failedInvoiceCount", 0);
  }

  private static void status(ObjectNode state, Mask mask) {
    ObjectNode status = state.putObject("status");
    status.put("code", mask.code());
    status.put("description", mask.description());
    if (!mask.detail().isEmpty()) {
      status.putArray("details").add(mask.detail());
    }
  }
}
