package pl.latarnik.adapters.persistence;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Keeps what was done with batch sessions, a row a session. */
final class JdbcBatchBook implements BatchBook {

  private final Jdbc jdbc;

  JdbcBatchBook(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void write(Entry entry) {
    jdbc.joined(
        () -> {
          if (updated(entry) == 0) {
            insert(entry);
          }
          return Either.right(entry);
        });
  }

  private int updated(Entry entry) {
    return jdbc.update(
        """
        UPDATE batches
        SET opened_at = ?, closing_since = ?
        WHERE session_reference = ?
        """,
        p ->
            p.instant(entry.openedAt())
                .optionalInstant(entry.closingSince())
                .text(entry.session()));
  }

  private void insert(Entry entry) {
    jdbc.insert(
        """
        INSERT INTO batches (session_reference, opened_at, closing_since)
        VALUES (?, ?, ?)
        """,
        p ->
            p.text(entry.session())
                .instant(entry.openedAt())
                .optionalInstant(entry.closingSince()));
  }

  @Override
  public Option<Entry> find(SessionReference session) {
    return jdbc.query(
            """
            SELECT session_reference, opened_at, closing_since
            FROM batches
            WHERE session_reference = ?
            """,
            p -> p.text(session),
            JdbcBatchBook::entry)
        .headOption();
  }

  private static Entry entry(Row row) throws SQLException {
    return new Entry(
        SessionReference.of(row.text("session_reference")),
        row.instant("opened_at"),
        row.optionalInstant("closing_since"));
  }
}
