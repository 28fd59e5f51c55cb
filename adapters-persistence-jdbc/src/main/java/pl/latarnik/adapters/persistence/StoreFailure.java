package pl.latarnik.adapters.persistence;

/**
 * The database failed in the middle of work. A transaction that was under way was rolled back; only
 * if the failure came at its very end it may have been committed, and must be looked for.
 */
public final class StoreFailure extends StoreException {

  private static final long serialVersionUID = 1L;

  StoreFailure(String doing, Throwable cause) {
    super(
        "The store failed while %s: %s".formatted(doing, cause.getMessage()),
        "Błąd magazynu (%s): %s".formatted(doing, cause.getMessage()),
        cause);
  }
}
