package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedServer.cutInTheMiddle;
import static pl.latarnik.adapters.ksef.ScriptedServer.endless;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.AnnouncementFeed.Reading;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.tck.AnnouncementFeedContract;

class LatarniaFeedTest implements AnnouncementFeedContract {

  private static final String STATUS = "GET /latarnia/status";
  private static final String MESSAGES = "GET /latarnia/messages";
  private static final String MESSAGE =
      """
      {"id":"K/2026/AWR/02","eventId":1010,"category":"FAILURE","type":"FAILURE_START",
       "title":"Awaria","text":"Trwa","start":"2026-05-15T07:10:00+00:00",%s
       "version":1,"published":"2026-05-15T07:20:00.123+00:00"}""";

  private final ScriptedServer service = new ScriptedServer();
  private final LatarniaFeed feed =
      new LatarniaFeed(
          URI.create(service.uri() + "/latarnia"), Duration.ofMillis(500), Duration.ofSeconds(2));

  @AfterEach
  void stop() {
    service.close();
  }

  @Override
  public AnnouncementFeed feed() {
    return feed;
  }

  @Override
  public void publish(Status status, List<Message> messages) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    messages.forEach(message -> list.add(node(message)));
    service.on(MESSAGES, json(200, list.toString()));
    service.on(STATUS, json(200, "{\"status\":\"" + status + "\"}"));
  }

  @Override
  public void breakDown(Breakage breakage) {
    switch (breakage) {
      case NO_CONNECTION -> service.close();
      case ERROR_PAGE -> service.on(STATUS, html(502));
      case HTML_WITH_200 -> service.on(STATUS, html(200));
      case UNKNOWN_STATUS -> service.on(STATUS, json(200, "{\"status\":\"AVAILABLE_SOON\"}"));
      case NO_STATUS -> service.on(STATUS, json(200, "{}"));
      case CUT_IN_THE_MIDDLE ->
          service.on(STATUS, cutInTheMiddle("application/json", "{\"status\":\"AVAILABLE\"}"));
      case TOO_LARGE -> service.on(STATUS, endless("application/json"));
    }
  }

  @Test
  void messages_are_fetched_before_the_status() {
    publish(Status.AVAILABLE, List.empty());

    feed.read().get();

    assertEquals(
        java.util.List.of(MESSAGES, STATUS),
        service.asked().stream().map(ScriptedServer.Asked::call).toList());
  }

  @Test
  @Tag("F-37")
  void a_message_that_only_the_status_shows_belongs_to_the_reading() {
    service.on(MESSAGES, json(200, "[]"));
    service.on(
        STATUS, json(200, "{\"status\":\"FAILURE\",\"messages\":[" + MESSAGE.formatted("") + "]}"));

    Reading reading = feed.read().get();

    assertEquals("K/2026/AWR/02", reading.messages().get().id());
  }

  @Test
  void a_message_that_both_show_is_there_once() {
    service.on(MESSAGES, json(200, "[" + MESSAGE.formatted("\"end\":null,") + "]"));
    service.on(
        STATUS, json(200, "{\"status\":\"FAILURE\",\"messages\":[" + MESSAGE.formatted("") + "]}"));

    assertEquals(1, feed.read().get().messages().size());
  }

  @Test
  @Tag("F-34")
  void unknown_fields_categories_and_types_are_kept_or_skipped() {
    String tomorrow =
        MESSAGE.formatted("\"nowe\":{},").replace("\"FAILURE\"", "\"PARTIAL_FAILURE\"");
    service.on(MESSAGES, json(200, "[" + tomorrow + "]"));
    service.on(STATUS, json(200, "{\"status\":\"AVAILABLE\",\"messages\":null}"));

    assertEquals("PARTIAL_FAILURE", feed.read().get().messages().get().category());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[null]",
        "[{}]",
        "[{\"id\":\"K/2026/AWR/02\"}]",
        "{\"messages\":[]}",
        "\"AVAILABLE\""
      })
  @Tag("O-02")
  void messages_that_cannot_be_understood_spoil_the_reading(String messages) {
    service.on(MESSAGES, json(200, messages));
    service.on(STATUS, json(200, "{\"status\":\"AVAILABLE\"}"));

    assertTrue(feed.read().isLeft());
  }

  @Test
  @Tag("O-02")
  void an_end_that_cannot_be_read_is_not_taken_for_none() {
    service.on(MESSAGES, json(200, "[" + MESSAGE.formatted("\"end\":\"jutro\",") + "]"));
    service.on(STATUS, json(200, "{\"status\":\"FAILURE\"}"));

    assertTrue(feed.read().isLeft());
  }

  @Test
  @Tag("N-04")
  void a_redirect_is_not_followed() {
    service.on(MESSAGES, ScriptedServer.empty(302).with("Location", "/latarnia/elsewhere"));

    assertTrue(feed.read().getLeft().why().contains("302"));
  }

  private static ObjectNode node(Message message) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("id", message.id()).put("eventId", message.eventId());
    node.put("category", message.category()).put("type", message.type());
    node.put("title", message.title()).put("text", message.text());
    node.put("start", message.start().atOffset(ZoneOffset.ofHours(2)).toString());
    node.put("end", message.end().map(e -> e.atOffset(ZoneOffset.UTC).toString()).getOrNull());
    node.put("version", message.version());
    node.put("published", message.published().atOffset(ZoneOffset.UTC).toString());
    return node;
  }
}
