package pl.latarnik.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.tck.TckInvoices;

/** Asks the database how it finds things, which tells more of a million rows than a stopwatch. */
@Tag("S-10")
class LargeArchiveTest {

  private static final int ARCHIVED = 500;

  @TempDir private static Path folder;

  @BeforeAll
  static void archive() {
    try (Store store = StoreFile.open(folder)) {
      store
          .transactions()
          .inTransaction(
              () -> {
                for (int n = 1; n <= ARCHIVED; n++) {
                  store.invoices().add(TckInvoices.withUpo(n), TckInvoices.file(n));
                  store.journal().append(OtherProcess.event(n));
                }
                return Either.right(ARCHIVED);
              });
      store.invoices().add(TckInvoices.issued(ARCHIVED + 1), TckInvoices.file(ARCHIVED + 1));
    }
  }

  @Test
  void the_queue_looks_at_what_is_open_only() throws SQLException {
    String plan = plan("SELECT id FROM invoices " + JdbcInvoiceStore.OPEN, List.empty());

    assertTrue(plan.contains("INVOICES_OPEN") && plan.contains("scanCount: 2"), plan);
  }

  @Test
  void an_invoice_is_found_by_an_index_whatever_it_is_called_by() throws SQLException {
    assertTrue(planOf(JdbcInvoiceStore.BY_ID).contains("ONE_INVOICE_AN_ID"));
    assertTrue(planOf(JdbcInvoiceStore.BY_NUMBER).contains("INVOICES_BY_NUMBER"));
    assertTrue(planOf(JdbcInvoiceStore.BY_KSEF_NUMBER).contains("ONE_INVOICE_A_KSEF_NUMBER"));
  }

  @Test
  void what_was_sent_long_ago_is_not_looked_at_when_a_notice_comes() throws SQLException {
    String none =
        plan("SELECT id FROM invoices " + JdbcInvoiceStore.DONE_SINCE, List.of("2026-05-16"));
    String outside = plan("SELECT id FROM invoices " + JdbcInvoiceStore.OUTSIDE, List.empty());

    assertTrue(none.contains("INVOICES_BY_STATE") && none.contains("scanCount: 1"), none);
    assertTrue(outside.contains("INVOICES_BY_STATE"), outside);
  }

  @Test
  void a_history_is_found_by_its_index() throws SQLException {
    String plan = plan(JdbcAuditTrail.HISTORY, List.of("L-000000000000"));

    assertTrue(plan.contains("JOURNAL_BY_INVOICE"), plan);
  }

  private static String planOf(String which) throws SQLException {
    return plan("SELECT version FROM invoices " + which, List.of("x"));
  }

  private static String plan(String query, List<String> parameters) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                H2.address(StoreFile.url(folder)), StoreFile.USER, StoreFile.PASSWORD);
        PreparedStatement statement = connection.prepareStatement("EXPLAIN ANALYZE " + query)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet plan = statement.executeQuery()) {
        assertTrue(plan.next());
        return "" + plan.getString(1);
      }
    }
  }
}
