package pl.latarnik.adapters.persistence;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** All that is peculiar to H2; what another database would do differently stands here only. */
final class H2 {

  /** The type of a column that holds the bytes of a file. */
  static final String BYTES = "BLOB";

  private static final String PREFIX = "jdbc:h2:";
  private static final String FILE = "file:";

  /**
   * The way to the file that an interrupted thread does not break: by the plain one a single
   * interrupt closes the database for all threads.
   */
  private static final String ASYNC = "async:";

  private static final int ALREADY_OPEN = 90020;
  private static final int WRONG_CREDENTIALS = 28000;

  /**
   * WRITE_DELAY=0: a commit writes to the file at once, and no thread writes behind our back.
   * DB_CLOSE_ON_EXIT: the program closes the store itself, after the last piece of work.
   * LOCK_TIMEOUT: milliseconds to wait for another thread's transaction. MAX_COMPACT_TIME:
   * milliseconds to tidy the file on closing; each command of the command line pays for it.
   */
  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;MAX_COMPACT_TIME=50";

  private H2() {}

  /** Says whether an address is one of H2's. */
  static boolean understands(String url) {
    return url.startsWith(PREFIX);
  }

  /** Returns the address with what durability, a quick start and interrupted threads need. */
  static String address(String url) {
    String settings = url.substring(location(url).length());
    return localPath(url).map(path -> PREFIX + ASYNC + path + settings).getOrElse(url) + SETTINGS;
  }

  /** Returns the address without settings, which may hold secrets; for messages. */
  static String location(String url) {
    int settings = url.indexOf(';');
    return settings < 0 ? url : url.substring(0, settings);
  }

  /** Returns the file that tells who has the store open; none where its folder is not known. */
  static Option<Path> holderFile(String url) {
    return localPath(url)
        .filter(path -> !path.startsWith("~"))
        .map(path -> Path.of(path + ".holder"));
  }

  /** Returns the path without its ending; none for a store in memory, on a server and the like. */
  private static Option<String> localPath(String url) {
    String place = location(url).substring(PREFIX.length());
    String path = place.startsWith(FILE) ? place.substring(FILE.length()) : place;
    // Two letters and a colon begin another way to store; one letter is a drive of Windows.
    return Option.when(!path.matches("[A-Za-z]{2,}:.*"), path);
  }

  /** Says whether another process has the store open. */
  static boolean isInUse(SQLException e) {
    return e.getErrorCode() == ALREADY_OPEN;
  }

  /** Says whether user or password are wrong. */
  static boolean isWrongCredentials(SQLException e) {
    return e.getErrorCode() == WRONG_CREDENTIALS;
  }

  /**
   * Makes the disk take what was committed: H2 hands it to the operating system, which survives a
   * kill, but not a power cut.
   */
  static void force(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }
}
