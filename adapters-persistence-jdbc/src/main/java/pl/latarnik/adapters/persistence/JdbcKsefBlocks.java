package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import pl.latarnik.application.port.out.KsefBlocks;

/** Keeps until when KSeF wants nothing, and when requests left, a row a name each. */
final class JdbcKsefBlocks implements KsefBlocks {

  private final Jdbc jdbc;

  JdbcKsefBlocks(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Option<Block> find(String name) {
    return jdbc.query(
            "SELECT name, blocked_until, millis, reason FROM ksef_blocks WHERE name = ?",
            p -> p.text(name),
            JdbcKsefBlocks::block)
        .headOption();
  }

  @Override
  public void keep(Block block) {
    jdbc.joined(
        () -> {
          if (updated(block) == 0) {
            insert(block);
          }
          return Either.right(block);
        });
  }

  private int updated(Block block) {
    return jdbc.update(
        "UPDATE ksef_blocks SET blocked_until = ?, millis = ?, reason = ? WHERE name = ?",
        p ->
            p.instant(block.until())
                .number(block.length().toMillis())
                .text(block.reason())
                .text(block.name()));
  }

  private void insert(Block block) {
    jdbc.insert(
        """
        INSERT INTO ksef_blocks (name, blocked_until, millis, reason)
        VALUES (?, ?, ?, ?)
        """,
        p ->
            p.text(block.name())
                .instant(block.until())
                .number(block.length().toMillis())
                .text(block.reason()));
  }

  @Override
  public void forget(String name) {
    jdbc.joined(
        () ->
            Either.right(jdbc.update("DELETE FROM ksef_blocks WHERE name = ?", p -> p.text(name))));
  }

  @Override
  public List<Instant> requests(String name) {
    return jdbc.query(
            "SELECT left_at FROM ksef_requests WHERE name = ?",
            p -> p.text(name),
            row -> instants(row.text("left_at")))
        .headOption()
        .getOrElse(List.empty());
  }

  @Override
  public void keepRequests(Map<String, List<Instant>> left) {
    jdbc.joined(
        () -> {
          left.forEach((name, moments) -> keep(name, text(moments)));
          return Either.right(left);
        });
  }

  private void keep(String name, String moments) {
    int changed =
        jdbc.update(
            "UPDATE ksef_requests SET left_at = ? WHERE name = ?", p -> p.text(moments).text(name));
    if (changed == 0) {
      jdbc.insert(
          "INSERT INTO ksef_requests (name, left_at) VALUES (?, ?)",
          p -> p.text(name).text(moments));
    }
  }

  /** Milliseconds since 1970, then since the one before: an hour of them is written often. */
  private static String text(List<Instant> moments) {
    StringBuilder text = new StringBuilder();
    long before = 0;
    for (Instant moment : moments) {
      text.append(moment.toEpochMilli() - before).append(' ');
      before = moment.toEpochMilli();
    }
    return text.toString();
  }

  private static List<Instant> instants(String text) {
    ArrayList<Instant> moments = new ArrayList<>();
    long at = 0;
    for (String step : List.of(text.split(" ")).filter(word -> !word.isEmpty())) {
      at += Long.parseLong(step);
      moments.add(Instant.ofEpochMilli(at));
    }
    return List.ofAll(moments);
  }

  private static Block block(Row row) throws SQLException {
    return new Block(
        row.text("name"),
        row.instant("blocked_until"),
        Duration.ofMillis(row.bigNumber("millis")),
        row.text("reason"));
  }
}
