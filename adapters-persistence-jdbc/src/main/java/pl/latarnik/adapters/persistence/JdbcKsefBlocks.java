package pl.latarnik.adapters.persistence;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Duration;
import pl.latarnik.application.port.out.KsefBlocks;

/** Keeps until when KSeF wants nothing, a row a name. */
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

  private static Block block(Row row) throws SQLException {
    return new Block(
        row.text("name"),
        row.instant("blocked_until"),
        Duration.ofMillis(row.bigNumber("millis")),
        row.text("reason"));
  }
}
