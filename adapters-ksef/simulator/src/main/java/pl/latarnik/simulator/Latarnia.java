package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The status service: messages as published, and the status derived from them and the clock. */
final class Latarnia {
  /** What the service may say, mildest first. */
  enum Status {
    AVAILABLE,
    MAINTENANCE,
    FAILURE,
    TOTAL_FAILURE
  }

  private record Message(
      String id,
      int eventId,
      String category,
      String type,
      Instant start,
      Optional<Instant> end,
      int version,
      Instant published,
      ObjectNode json) {
    Status severity() {
      return Status.valueOf(category);
    }
  }

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "FAILURE", Set.of("FAILURE_START", "FAILURE_END"),
          "TOTAL_FAILURE", Set.of("FAILURE_START", "FAILURE_END"),
          "MAINTENANCE", Set.of("MAINTENANCE_ANNOUNCEMENT"));

  private final SimulatedClock clock;
  private final List<Message> messages = new ArrayList<>();
  private Optional<Status> override = Optional.empty();
  private int nextEvent = 1001;

  Latarnia(SimulatedClock clock) {
    this.clock = clock;
  }

  void addTo(Router router) {
    router.add("GET", "/latarnia/status", (call, path) -> call.json(200, statusJson()));
    router.add("GET", "/latarnia/messages", (call, path) -> call.json(200, messagesJson()));
  }

  synchronized void reset() {
    messages.clear();
    override = Optional.empty();
    nextEvent = 1001;
  }

  synchronized void override(Optional<Status> status) {
    override = status;
  }

  synchronized Status status() {
    return override.orElseGet(
        () ->
            active().stream()
                .map(Message::severity)
                .max(Comparator.naturalOrder())
                .orElse(Status.AVAILABLE));
  }

  synchronized ObjectNode statusJson() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Status status = status();
    node.put("status", status.name());
    if (status != Status.AVAILABLE) {
      ArrayNode list = node.putArray("messages");
      active().forEach(message -> list.add(message.json()));
    }
    return node;
  }

  synchronized ArrayNode messagesJson() {
    Instant now = clock.now();
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    messages.stream()
        .filter(message -> !message.published().isAfter(now))
        .filter(message -> keptAt(message.eventId(), now))
        .sorted(Comparator.comparing(Message::published).reversed())
        .forEach(message -> list.add(message.json()));
    return list;
  }

  /** Publishes a message; what is left out gets a sensible value. Returns it as published. */
  synchronized ObjectNode publish(ObjectNode notice) {
    Instant now = clock.now();
    String category = notice.path("category").asText("");
    String type = notice.path("type").asText("");
    if (!Optional.ofNullable(TYPES.get(category)).filter(t -> t.contains(type)).isPresent()) {
      throw ApiFailure.invalid(
          "category '" + category + "' with type '" + type + "' is none of " + TYPES);
    }
    int eventId = notice.hasNonNull("eventId") ? notice.path("eventId").asInt() : eventFor(type);
    Instant start = instant(notice, "start").or(() -> startOf(eventId)).orElse(now);
    Optional<Instant> end = instant(notice, "end");
    if (end.isEmpty() && type.equals("FAILURE_END")) {
      end = Optional.of(now);
    }
    if (end.isEmpty() && type.equals("MAINTENANCE_ANNOUNCEMENT")) {
      throw ApiFailure.invalid("A maintenance announcement needs its end");
    }
    if (end.filter(e -> !e.isAfter(start)).isPresent()) {
      throw ApiFailure.invalid("The end " + end + " is not after the start " + start);
    }
    Instant published = instant(notice, "published").orElse(now);
    Message message =
        new Message(
            notice.path("id").asText(id(category, start)),
            eventId,
            category,
            type,
            start,
            end,
            notice.path("version").asInt(1),
            published,
            JsonNodeFactory.instance.objectNode());
    fill(message, notice);
    messages.removeIf(old -> old.id().equals(message.id()) && old.version() < message.version());
    messages.add(message);
    nextEvent = Math.max(nextEvent, eventId + 1);
    return message.json();
  }

  private static void fill(Message message, ObjectNode notice) {
    ObjectNode json = message.json();
    json.put("id", message.id());
    json.put("eventId", message.eventId());
    json.put("category", message.category());
    json.put("type", message.type());
    json.put("title", notice.path("title").asText(title(message)));
    json.put("text", notice.path("text").asText("Komunikat symulatora: " + title(message) + "."));
    json.put("start", written(message.start()));
    message.end().ifPresentOrElse(e -> json.put("end", written(e)), () -> json.putNull("end"));
    json.put("version", message.version());
    json.put("published", written(message.published()));
  }

  private static String title(Message message) {
    return switch (message.type()) {
      case "FAILURE_END" -> "Koniec awarii";
      case "FAILURE_START" ->
          message.severity() == Status.TOTAL_FAILURE ? "Awaria całkowita" : "Wystąpiła awaria";
      default -> "Planowana niedostępność";
    };
  }

  private String id(String category, Instant start) {
    int year = SimulatedClock.warsawDay(start).getYear();
    String kind = category.equals("MAINTENANCE") ? "NI" : "AWR";
    String prefix = "K/" + year + "/" + kind + "/";
    long used = messages.stream().filter(m -> m.id().startsWith(prefix)).count();
    return prefix + "%02d".formatted(used + 1);
  }

  /** An end without an event id ends the latest event that is still open. */
  private int eventFor(String type) {
    if (!type.equals("FAILURE_END")) {
      return nextEvent;
    }
    return messages.stream()
        .filter(message -> message.type().equals("FAILURE_START"))
        .filter(message -> !hasEnd(message.eventId()))
        .mapToInt(Message::eventId)
        .max()
        .orElseThrow(
            () -> ApiFailure.invalid("There is no open failure to end; give eventId and start"));
  }

  private Optional<Instant> startOf(int eventId) {
    return messages.stream()
        .filter(message -> message.eventId() == eventId)
        .map(Message::start)
        .findFirst();
  }

  private boolean hasEnd(int eventId) {
    return messages.stream()
        .anyMatch(m -> m.eventId() == eventId && m.type().equals("FAILURE_END"));
  }

  /** Messages disappear thirty days after their event has ended. */
  private boolean keptAt(int eventId, Instant now) {
    return messages.stream()
        .filter(message -> message.eventId() == eventId)
        .flatMap(message -> message.end().stream())
        .max(Comparator.naturalOrder())
        .map(end -> now.isBefore(end.plus(KEPT)))
        .orElse(true);
  }

  private List<Message> active() {
    Instant now = clock.now();
    return messages.stream()
        .filter(message -> !message.published().isAfter(now))
        .filter(message -> !message.start().isAfter(now))
        .filter(message -> !message.type().equals("FAILURE_END"))
        .filter(message -> message.end().map(now::isBefore).orElse(true))
        .filter(message -> !endedAt(message, now))
        .toList();
  }

  private boolean endedAt(Message started, Instant now) {
    return messages.stream()
        .filter(m -> m.type().equals("FAILURE_END") && m.eventId() == started.eventId())
        .filter(m -> !m.published().isAfter(now))
        .anyMatch(m -> m.end().map(end -> !now.isBefore(end)).orElse(false));
  }

  private static Optional<Instant> instant(JsonNode notice, String field) {
    if (!notice.path(field).isTextual()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(notice.path(field).asText()).toInstant());
    } catch (DateTimeParseException e) {
      throw ApiFailure.invalid(field + " is not a date with time and offset");
    }
  }

  private static String written(Instant instant) {
    return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
        .format(instant.atOffset(ZoneOffset.UTC));
  }
}
