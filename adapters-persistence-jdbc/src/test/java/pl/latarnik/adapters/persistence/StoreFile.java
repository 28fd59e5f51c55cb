package pl.latarnik.adapters.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A store's file in a folder of a test, and ways to reach it past the store. */
final class StoreFile {

  static final String USER = "latarnik";
  static final String PASSWORD = "tajne";

  private StoreFile() {}

  static String url(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath();
  }

  static Store open(Path folder) {
    return Store.open(url(folder), USER, PASSWORD);
  }

  /** Runs a statement as somebody would who meddles with the file, in this process. */
  static int meddle(Path folder, String sql) {
    try (Connection connection =
            DriverManager.getConnection(H2.address(url(folder)), USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
