package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.function.Supplier;

/** Runs statements with bound parameters, in the surrounding transaction where there is one. */
final class Jdbc {

  /** SQLSTATE of a unique key that is there already, the same in all databases. */
  private static final String UNIQUE_VIOLATION = "23505";

  /** Binds the parameters of a statement, in their order. */
  interface Binding {
    void bind(Parameters parameters) throws SQLException;
  }

  /** Reads one row. */
  interface Reading<T> {
    T read(Row row) throws SQLException;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private final JdbcTransactions transactions;

  Jdbc(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  /** Does a piece of work in the surrounding transaction, or in one of its own. */
  <L, R> Either<L, R> joined(Supplier<Either<L, R>> work) {
    return transactions.joined(work);
  }

  /** Lists the rows of a query. */
  <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
    if (transactions.connection().isDefined()) {
      return work(sql, connection -> rows(connection, sql, binding, reading));
    }
    try (Connection connection = transactions.another()) {
      return rows(connection, sql, binding, reading);
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** Changes rows inside a transaction and returns how many. */
  int update(String sql, Binding binding) {
    return work(sql, connection -> changed(connection, sql, binding));
  }

  /** Inserts a row inside a transaction. */
  void insert(String sql, Binding binding) {
    one(update(sql, binding), sql);
  }

  /**
   * Inserts a row inside a transaction, which stays usable whatever happens.
   *
   * @return false if a unique key stands in the way, and nothing was inserted
   */
  boolean insertIfFree(String sql, Binding binding) {
    return work(
        sql,
        connection -> {
          Savepoint before = connection.setSavepoint();
          try {
            one(changed(connection, sql, binding), sql);
            connection.releaseSavepoint(before);
            return true;
          } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
              throw e;
            }
            connection.rollback(before);
            return false;
          }
        });
  }

  private <T> T work(String sql, Work<T> work) {
    Connection connection =
        transactions
            .connection()
            .getOrElseThrow(() -> new IllegalStateException("changes need a transaction: " + sql));
    try {
      return work.on(connection);
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  private static void one(int count, String sql) {
    if (count != 1) {
      throw new IllegalStateException(count + " rows instead of one: " + sql);
    }
  }

  private static <T> List<T> rows(
      Connection connection, String sql, Binding binding, Reading<T> reading) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(new Parameters(statement));
      try (ResultSet result = statement.executeQuery()) {
        Row row = new Row(result);
        java.util.List<T> all = new ArrayList<>();
        while (result.next()) {
          all.add(reading.read(row));
        }
        return List.ofAll(all);
      }
    }
  }

  private static int changed(Connection connection, String sql, Binding binding)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(new Parameters(statement));
      return statement.executeUpdate();
    }
  }

  private static StoreFailure failure(String sql, SQLException e) {
    return new StoreFailure(sql.strip().replaceFirst("(?s)^(\\S+ \\S+ \\S+).*", "$1"), e);
  }
}
