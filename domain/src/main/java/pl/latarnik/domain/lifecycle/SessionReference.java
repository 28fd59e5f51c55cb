package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

/**
 * Reference number of a session in KSeF, by which its invoices are asked for later.
 *
 * @param text as KSeF gave it, 36 characters
 */
public record SessionReference(String text) {

  public SessionReference {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("a session reference cannot be blank");
    }
  }

  /** Returns the reference written like this. */
  public static SessionReference of(String text) {
    return new SessionReference(text);
  }

  /** Returns the reference as KSeF gave it. */
  @Override
  public String toString() {
    return text;
  }
}
