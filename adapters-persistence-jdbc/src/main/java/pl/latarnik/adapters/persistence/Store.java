package pl.latarnik.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.KsefBlocks;
import pl.latarnik.application.port.out.MessageArchive;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.SystemWarnings;
import pl.latarnik.application.port.out.Transactions;

/**
 * An open store: the ports that are kept in one database, with common transactions.
 *
 * <p>While it is open no other process can open it. It may be used by several threads.
 */
public final class Store implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final long MILLISECONDS_FOR_A_CONNECTION = 10_000;

  /** Keeps the database open as long as the store, whatever the pool does with its connections. */
  private final Connection first;

  private final HikariDataSource pool;
  private final Option<Path> holder;
  private final JdbcTransactions transactions;
  private final Jdbc jdbc;
  private final String location;

  private Store(Connection first, HikariDataSource pool, Option<Path> holder, String location) {
    this.location = location;
    this.first = first;
    this.pool = pool;
    this.holder = holder;
    this.transactions = new JdbcTransactions(pool);
    this.jdbc = new Jdbc(transactions);
  }

  /**
   * Opens a store, or creates it where there is none.
   *
   * @param url JDBC address of H2, for example {@code jdbc:h2:file:/var/lib/latarnik/store}
   * @param user name in the database; whoever creates a store becomes its owner
   * @param password of that user; empty where there is none
   * @throws StoreInUse if another process has it open; it is not waited for
   * @throws NewerStore if a newer version of the program wrote it
   * @throws StoreUnusable if it cannot be opened for another reason
   */
  public static Store open(String url, String user, String password) {
    if (!H2.understands(url)) {
      throw new StoreUnusable(
          "'" + H2.location(url) + "'",
          "its address must begin with jdbc:h2:, for example jdbc:h2:file:/var/lib/latarnik/store",
          "adres musi zaczynać się od jdbc:h2:, na przykład jdbc:h2:file:/var/lib/latarnik/store",
          null);
    }
    Connection first = first(url, user, password);
    HikariDataSource pool = pool(url, user, password);
    try {
      Schema.bringUpToDate(first, pool, H2.location(url));
    } catch (RuntimeException e) {
      close(pool, first);
      throw e;
    }
    Option<Path> holder = H2.holderFile(url);
    holder.forEach(Holder::write);
    return new Store(first, pool, holder, H2.location(url));
  }

  /** Opens the database itself; tried once, so that a refusal comes at once. */
  private static Connection first(String url, String user, String password) {
    try {
      Connection connection = DriverManager.getConnection(H2.address(url), user, password);
      if (connection.isReadOnly()) {
        connection.close();
        throw new StoreUnusable(
            H2.location(url),
            "its file can only be read; give this user the right to write it",
            "jego plik można tylko czytać; nadaj temu użytkownikowi prawo zapisu",
            null);
      }
      return connection;
    } catch (SQLException e) {
      throw explained(e, url);
    }
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(H2.address(url));
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(MILLISECONDS_FOR_A_CONNECTION);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  private static StoreException explained(SQLException e, String url) {
    String location = H2.location(url);
    if (H2.isInUse(e)) {
      return new StoreInUse(location, Holder.describe(H2.holderFile(url)), e);
    }
    if (H2.isWrongCredentials(e)) {
      return new StoreUnusable(
          location,
          "it belongs to another user or has another password; check store.user and store.password",
          "ma innego użytkownika albo inne hasło; sprawdź store.user i store.password",
          e);
    }
    String says = ("" + e.getMessage()).replace(H2.address(url), location);
    return new StoreUnusable(location, says, says, e);
  }

  /** Returns the transactions that the others take part in. */
  public Transactions transactions() {
    return transactions;
  }

  /** Returns the invoices. */
  public InvoiceStore invoices() {
    return new JdbcInvoiceStore(jdbc);
  }

  /** Returns the journal. */
  public AuditTrail journal() {
    return new JdbcAuditTrail(jdbc);
  }

  /** Returns the announcements. */
  public OutageBoard outages() {
    return new JdbcOutageBoard(jdbc);
  }

  /** Returns the messages of the status service. */
  public MessageArchive messages() {
    return new JdbcMessageArchive(jdbc);
  }

  /** Returns what was done with batches. */
  public BatchBook batches() {
    return new JdbcBatchBook(jdbc);
  }

  /** Returns until when KSeF wants nothing. */
  public KsefBlocks blocks() {
    return new JdbcKsefBlocks(jdbc);
  }

  /** Returns what KSeF warned of. */
  public SystemWarnings warnings() {
    return new JdbcSystemWarnings(jdbc);
  }

  /**
   * Makes sure that this store belongs to a KSeF. The first that is named while the store holds
   * invoices is the one for ever: numbers, references and UPO of one KSeF mean nothing in another.
   *
   * @param environment name of the KSeF
   * @throws StoreUnusable if the invoices in it belong to another
   */
  public void belongsTo(String environment) {
    new StoreEnvironment(jdbc)
        .other(environment)
        .forEach(
            other -> {
              throw new StoreUnusable(
                  location,
                  "its invoices belong to the KSeF '"
                      + other
                      + "', and the settings name '"
                      + environment
                      + "'; set another store.url, or ksef.environment back",
                  "jego faktury należą do KSeF „"
                      + other
                      + "”, a ustawienia wskazują „"
                      + environment
                      + "”; podaj inny store.url albo przywróć ksef.environment",
                  null);
            });
  }

  /** Closes the store for all threads; what is not committed is lost. */
  @Override
  public void close() {
    holder.forEach(Holder::remove);
    close(pool, first);
  }

  private static void close(HikariDataSource pool, Connection first) {
    pool.close();
    try {
      first.close();
    } catch (SQLException e) {
      throw new StoreFailure("CLOSE", e);
    }
  }
}
