package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.sql.SQLException;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.DomainEvent;

/** Keeps the journal in a table into which rows are only ever inserted. */
final class JdbcAuditTrail implements AuditTrail {

  static final String HISTORY =
      """
      SELECT happened_at, kind, invoice_id, detail
      FROM journal
      WHERE invoice_id = ?
      ORDER BY seq
      """;

  private final Jdbc jdbc;

  JdbcAuditTrail(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void append(DomainEvent event) {
    jdbc.joined(
        () -> {
          jdbc.insert(
              """
              INSERT INTO journal (happened_at, kind, invoice_id, detail)
              VALUES (?, ?, ?, ?)
              """,
              p ->
                  p.instant(event.at())
                      .text(event.kind().name())
                      .optionalText(event.invoice())
                      .text(event.detail()));
          return Either.right(event);
        });
  }

  @Override
  public List<DomainEvent> historyOf(InvoiceId invoice) {
    return jdbc.query(HISTORY, p -> p.text(invoice), JdbcAuditTrail::event);
  }

  @Override
  public List<DomainEvent> all() {
    return jdbc.query(
        """
        SELECT happened_at, kind, invoice_id, detail
        FROM journal
        ORDER BY seq
        """,
        p -> {},
        JdbcAuditTrail::event);
  }

  private static DomainEvent event(Row row) throws SQLException {
    return new DomainEvent(
        row.instant("happened_at"),
        row.constant("kind", DomainEvent.Kind.class),
        row.optionalText("invoice_id").map(InvoiceId::of),
        row.text("detail"));
  }
}
