package pl.latarnik.adapters.persistence;

import java.sql.SQLException;

/**
 * The database failed in the middle of work. A transaction that was under way was rolled back; only
 * if the failure came at its very end it may have been committed, and must be looked for.
 */
public final class StoreFailure extends StoreException {

  private static final long serialVersionUID = 1L;
  private static final String SQL_FOLLOWS = "; SQL statement:";

  StoreFailure(String during, SQLException cause) {
    super(
        "The store failed during %s: %s. Nothing was kept by halves; check the disk's free space and the rights to the store's folder, then repeat."
            .formatted(during, what(cause)),
        "Magazyn zawiódł podczas %s: %s. Niczego nie zapisano połowicznie; sprawdź wolne miejsce na dysku i prawa do folderu magazynu, potem ponów."
            .formatted(during, what(cause)),
        cause);
  }

  private static String what(SQLException cause) {
    String message = "" + cause.getMessage();
    int sql = message.indexOf(SQL_FOLLOWS);
    return (sql < 0 ? message : message.substring(0, sql)) + " [" + cause.getSQLState() + "]";
  }
}
