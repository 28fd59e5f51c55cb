package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.sql.SQLException;
import java.time.Instant;
import pl.latarnik.application.port.out.SystemWarning;
import pl.latarnik.application.port.out.SystemWarnings;

/** Keeps KSeF's warnings, a row a code. */
final class JdbcSystemWarnings implements SystemWarnings {

  private final Jdbc jdbc;

  JdbcSystemWarnings(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void hear(SystemWarning warning, Instant at) {
    jdbc.joined(
        () -> {
          int known =
              jdbc.update(
                  "UPDATE system_warnings SET words = ?, last_heard = ? WHERE code = ?",
                  p -> p.text(warning.text()).instant(at).text(warning.code()));
          if (known == 0) {
            jdbc.insert(
                """
                INSERT INTO system_warnings (code, words, first_heard, last_heard)
                VALUES (?, ?, ?, ?)
                """,
                p -> p.text(warning.code()).text(warning.text()).instant(at).instant(at));
          }
          return Either.right(warning);
        });
  }

  @Override
  public List<Heard> all() {
    return jdbc.query(
        "SELECT code, words, first_heard, last_heard FROM system_warnings ORDER BY seq",
        p -> {},
        JdbcSystemWarnings::heard);
  }

  @Override
  public List<Heard> untold() {
    return jdbc.query(
        """
        SELECT code, words, first_heard, last_heard
        FROM system_warnings
        WHERE told_at IS NULL
        ORDER BY seq
        """,
        p -> {},
        JdbcSystemWarnings::heard);
  }

  @Override
  public void told(String code, Instant at) {
    jdbc.joined(
        () ->
            Either.right(
                jdbc.update(
                    "UPDATE system_warnings SET told_at = ? WHERE code = ? AND told_at IS NULL",
                    p -> p.instant(at).text(code))));
  }

  private static Heard heard(Row row) throws SQLException {
    return new Heard(
        new SystemWarning(row.text("code"), row.text("words")),
        row.instant("first_heard"),
        row.instant("last_heard"));
  }
}
