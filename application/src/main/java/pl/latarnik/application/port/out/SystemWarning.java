package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

/**
 * Something that KSeF warns of although it did what was asked: mostly of rules to come.
 *
 * @param code KSeF's code, for example xml-002; not empty
 * @param text KSeF's words on one line
 */
public record SystemWarning(String code, String text) {

  public SystemWarning {
    requireNonNull(code, "code");
    requireNonNull(text, "text");
    if (code.isBlank()) {
      throw new IllegalArgumentException("a warning has a code: " + text);
    }
  }
}
