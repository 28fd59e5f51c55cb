package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

/**
 * Tells which field of data from outside cannot be taken, with the value found there.
 *
 * @param field name of the field as its reader knows it, for example {@code NIP}
 * @param value the text that was found, unchanged
 * @param problem what is wrong with it
 */
public record FieldError(String field, String value, Problem problem) {

  /** What can be wrong with a single value. */
  public enum Problem {
    /** Nothing stands where a value is required. */
    MISSING,
    /** The text has not the form that the field requires. */
    WRONG_FORMAT,
    /** The form is right, the check digit or check sum is not. */
    WRONG_CHECKSUM
  }

  public FieldError {
    requireNonNull(field, "field");
    requireNonNull(value, "value");
    requireNonNull(problem, "problem");
  }
}
