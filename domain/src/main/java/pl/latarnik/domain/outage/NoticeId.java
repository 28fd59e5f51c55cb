package pl.latarnik.domain.outage;

import static java.util.Objects.requireNonNull;

/**
 * Name of a recorded announcement, by which its end is recorded later and invoices refer to it.
 *
 * @param text for example {@code OGL-3}, or the status service's own {@code K/2026/AWR/02}
 */
public record NoticeId(String text) {

  public NoticeId {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("a notice needs an id");
    }
  }

  /** Returns the id written like this. */
  public static NoticeId of(String text) {
    return new NoticeId(text);
  }

  /** Returns the id as shown to people. */
  @Override
  public String toString() {
    return text;
  }
}
