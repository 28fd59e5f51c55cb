package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

/**
 * One thing found in an invoice file.
 *
 * @param code stable name of what was found, for example {@code BYTES_BOM}
 * @param severity whether KSeF would refuse for it
 * @param layer at which level it was found
 * @param line line of the file from 1, 0 where there is none
 * @param column column from 1, 0 where there is none
 * @param xpath where in the document, empty where it has no place there
 * @param polish what is wrong, with which value, and what to do
 * @param english the same
 */
public record Finding(
    String code,
    Severity severity,
    Layer layer,
    int line,
    int column,
    String xpath,
    String polish,
    String english) {

  /** How grave a finding is. */
  public enum Severity {
    /** KSeF would refuse the file. */
    ERROR,
    /** KSeF would take it; a person should look. */
    WARNING
  }

  /** The levels of a file, checked in this order. */
  public enum Layer {
    /** Encoding, size, forbidden characters. */
    BYTES,
    /** Structure. */
    SCHEMA,
    /** What it says. */
    MEANING
  }

  public Finding {
    requireNonNull(code, "code");
    requireNonNull(severity, "severity");
    requireNonNull(layer, "layer");
    requireNonNull(xpath, "xpath");
    requireNonNull(polish, "polish");
    requireNonNull(english, "english");
  }

  /** Says whether KSeF would refuse the file for it. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
