package pl.latarnik.adapters.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Something is wrong with the store itself, not with what is asked of it. It says so in both
 * languages, never with a password.
 */
public abstract sealed class StoreException extends RuntimeException
    permits AlteredInvoice, NewerStore, StoreFailure, StoreInUse, StoreUnusable {

  private static final long serialVersionUID = 1L;

  private final String english;
  private final String polish;

  StoreException(String english, String polish, @Nullable Throwable cause) {
    super(english, cause);
    this.english = english;
    this.polish = polish;
  }

  /** Returns what happened and what to do, in English; the same as the message. */
  public final String english() {
    return english;
  }

  /** Returns what happened and what to do, in Polish. */
  public final String polish() {
    return polish;
  }
}
