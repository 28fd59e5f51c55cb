package pl.latarnik.adapters.ksef.fa3.writing;

import static java.util.Objects.requireNonNull;

/**
 * Something that cannot be written.
 *
 * @param fault why
 * @param xpath where it would stand in the file; where FA(3) has no place at all, the place in the
 *     content
 * @param value what cannot be written: of {@link Fault#CHARACTER} the character's name
 * @param instead what would be read of it; empty but for {@link Fault#CHANGED}
 */
public record Misfit(Fault fault, String xpath, String value, String instead) {

  /** Why something cannot be written. */
  public enum Fault {
    /** A character that XML or KSeF forbids. */
    CHARACTER,
    /** FA(3) has no place for it. */
    NO_PLACE,
    /** It would be read as something else. */
    CHANGED
  }

  public Misfit {
    requireNonNull(fault, "fault");
    requireNonNull(xpath, "xpath");
    requireNonNull(value, "value");
    requireNonNull(instead, "instead");
  }

  static Misfit character(String xpath, int character) {
    return new Misfit(Fault.CHARACTER, xpath, "U+%04X".formatted(character), "");
  }

  static Misfit noPlace(String xpath, Object value) {
    return new Misfit(Fault.NO_PLACE, xpath, value.toString(), "");
  }

  static Misfit changed(String xpath, String value, String instead) {
    return new Misfit(Fault.CHANGED, xpath, value, instead);
  }

  /** Returns the name of the field. */
  public String field() {
    return xpath.substring(xpath.lastIndexOf('/') + 1);
  }
}
