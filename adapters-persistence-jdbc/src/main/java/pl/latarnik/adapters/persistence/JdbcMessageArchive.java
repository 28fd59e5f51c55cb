package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.MessageArchive;

/** Keeps every wording of every message as a row of its own. */
final class JdbcMessageArchive implements MessageArchive {

  private final Jdbc jdbc;

  JdbcMessageArchive(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Message> keep(List<Message> messages, Instant seen) {
    return jdbc.<String, List<Message>>joined(
            () -> Either.right(messages.distinct().filter(message -> inserted(message, seen))))
        .get();
  }

  private boolean inserted(Message message, Instant seen) {
    return jdbc.insertIfFree(
        """
        INSERT INTO status_messages (wording, id, event_id, category, type, title, message_text,
            started_at, ended_at, version, published_at, seen_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.text(wording(message))
                .text(message.id())
                .number(message.eventId())
                .text(message.category())
                .text(message.type())
                .text(message.title())
                .text(message.text())
                .instant(message.start())
                .optionalInstant(message.end())
                .number(message.version())
                .instant(message.published())
                .instant(seen));
  }

  /** Tells one wording from another, whatever its length. */
  private static String wording(Message message) {
    try {
      byte[] all = message.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public List<Message> all() {
    return jdbc.query(
        """
        SELECT id, event_id, category, type, title, message_text, started_at, ended_at, version,
            published_at
        FROM status_messages
        ORDER BY seq
        """,
        p -> {},
        JdbcMessageArchive::message);
  }

  private static Message message(Row row) throws SQLException {
    return new Message(
        row.text("id"),
        row.bigNumber("event_id"),
        row.text("category"),
        row.text("type"),
        row.text("title"),
        row.text("message_text"),
        row.instant("started_at"),
        row.optionalInstant("ended_at"),
        row.number("version"),
        row.instant("published_at"));
  }
}
