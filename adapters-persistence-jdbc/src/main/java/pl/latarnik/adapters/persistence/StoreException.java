package pl.latarnik.adapters.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Something is wrong with the store itself, not with what is asked of it. The message is English;
 * {@link #polish()} says the same in Polish. Neither holds a password or the contents of an
 * invoice.
 */
public abstract sealed class StoreException extends RuntimeException
    permits AlteredInvoice, NewerStore, StoreFailure, StoreInUse, StoreUnusable {

  private static final long serialVersionUID = 1L;

  private final String polish;

  StoreException(String english, String polish, @Nullable Throwable cause) {
    super(english, cause);
    this.polish = polish;
  }

  /** Returns what happened and what to do, in Polish. */
  public final String polish() {
    return polish;
  }
}
