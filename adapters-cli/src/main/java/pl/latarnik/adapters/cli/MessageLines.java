package pl.latarnik.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;

/** Messages of the status service as they were seen, for people and as JSON. */
final class MessageLines {

  private MessageLines() {}

  static String line(Messages words, Message message) {
    return words.text(
        "outage.message",
        Words.local(message.published()),
        message.id(),
        message.version(),
        message.eventId(),
        message.category(),
        message.type(),
        Words.local(message.start()),
        message.end().map(Words::local).getOrElse("…"),
        oneLine(message.title()),
        oneLine(message.text()));
  }

  /** Foreign text moves no cursor and makes no line of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  static void writeJson(Context context, List<Message> messages) {
    Json.write(
        context.console().out(),
        json -> {
          json.writeStartArray();
          for (Message message : messages) {
            write(json, message);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, Message message) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", message.id());
    json.writeNumberField("eventId", message.eventId());
    json.writeNumberField("version", message.version());
    json.writeStringField("category", message.category());
    json.writeStringField("type", message.type());
    json.writeStringField("title", message.title());
    json.writeStringField("text", message.text());
    json.writeStringField("start", message.start().toString());
    json.writeStringField("end", orNull(message.end().map(Object::toString)));
    json.writeStringField("published", message.published().toString());
    json.writeEndObject();
  }

  @SuppressWarnings("NullAway") // the generator writes null for null, which vavr cannot say
  private static String orNull(Option<String> text) {
    return text.getOrNull();
  }
}
