package pl.latarnik.adapters.persistence;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables of a store to the layout that this version of the program knows. */
final class Schema {

  /** The layout that this version writes: the number of the last migration. */
  static final String CURRENT = "9";

  static final String MIGRATIONS = "pl/latarnik/adapters/persistence/schema";

  private Schema() {}

  /**
   * Migrates a new or an older store. One that is current already is left alone without asking
   * Flyway, which takes longer to start than all other work of a command.
   */
  static void bringUpToDate(Connection connection, DataSource database, String location) {
    Option<String> found = layout(connection);
    if (found.exists(layout -> isNewer(layout))) {
      throw new NewerStore(location, found.get(), CURRENT);
    }
    if (!found.contains(CURRENT)) {
      migrate(database, location);
      force(connection);
    }
  }

  private static boolean isNewer(String layout) {
    return MigrationVersion.fromVersion(layout).isNewerThan(MigrationVersion.fromVersion(CURRENT));
  }

  private static void migrate(DataSource database, String location) {
    try {
      Flyway.configure()
          .loggers("slf4j")
          .dataSource(database)
          .locations("classpath:" + MIGRATIONS)
          .placeholders(Map.of("bytes", H2.BYTES))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreUnusable(
          location,
          "its tables cannot be brought to layout " + CURRENT + ": " + e.getMessage(),
          "nie udało się doprowadzić tabel do układu " + CURRENT + ": " + e.getMessage(),
          e);
    }
  }

  private static void force(Connection connection) {
    try {
      H2.force(connection);
    } catch (SQLException e) {
      throw new StoreFailure("CHECKPOINT", e);
    }
  }

  /** Returns the layout of the store; none if it is new, or a migration of it has failed. */
  private static Option<String> layout(Connection connection) {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
      return tables.next() ? lastMigration(connection) : Option.none();
    } catch (SQLException e) {
      throw new StoreFailure("SELECT flyway_schema_history", e);
    }
  }

  private static Option<String> lastMigration(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT "version", "success"
                FROM "flyway_schema_history"
                WHERE "version" IS NOT NULL
                ORDER BY "installed_rank" DESC
                """)) {
      return rows.next() && rows.getBoolean("success")
          ? Option.of(rows.getString("version"))
          : Option.none();
    }
  }
}
