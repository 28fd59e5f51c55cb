package pl.latarnik.adapters.persistence;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import pl.latarnik.application.port.out.Transactions;

/** Transactions of one database, each bound to the thread that began it. */
final class JdbcTransactions implements Transactions {

  private final DataSource database;
  private final ThreadLocal<Option<Connection>> underWay = ThreadLocal.withInitial(Option::none);

  JdbcTransactions(DataSource database) {
    this.database = database;
  }

  @Override
  public <L, R> Either<L, R> inTransaction(Supplier<Either<L, R>> work) {
    if (underWay.get().isDefined()) {
      throw new IllegalStateException(
          "a transaction is under way in this thread already; it cannot hold another one");
    }
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      underWay.set(Option.some(connection));
      try {
        Either<L, R> result = work.get();
        if (result.isRight()) {
          connection.commit();
        } else {
          connection.rollback();
        }
        connection.setAutoCommit(true);
        if (result.isRight()) {
          H2.force(connection);
        }
        return result;
      } catch (Throwable fault) {
        rollBack(connection, fault);
        throw fault;
      } finally {
        underWay.remove();
      }
    } catch (SQLException e) {
      throw new StoreFailure("BEGIN or COMMIT", e);
    }
  }

  /** Does a piece of work in the surrounding transaction, or in one of its own (IS-8). */
  <L, R> Either<L, R> joined(Supplier<Either<L, R>> work) {
    return underWay.get().isDefined() ? work.get() : inTransaction(work);
  }

  /** Returns the connection of the surrounding transaction. */
  Option<Connection> connection() {
    return underWay.get();
  }

  /** Returns a connection outside any transaction, to be closed by the caller. */
  Connection another() throws SQLException {
    return database.getConnection();
  }

  private static void rollBack(Connection connection, Throwable fault) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      fault.addSuppressed(e);
    }
  }
}
