package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * KSeF's final word that it does not take an invoice, in KSeF's own words.
 *
 * @param code status code of the invoice, for example 440 or 450
 * @param description what KSeF calls it
 * @param details what KSeF adds
 */
public record Rejection(int code, String description, List<String> details) {

  public Rejection {
    requireNonNull(description, "description");
    requireNonNull(details, "details");
  }
}
