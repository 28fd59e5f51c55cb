package pl.latarnik.adapters.print;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * A text of the print's own, in one language or two.
 *
 * @param text in the first language
 * @param other in the second one
 */
record Label(String text, Option<String> other) {

  Label {
    requireNonNull(text, "text");
    requireNonNull(other, "other");
  }

  /** Returns both languages in one line. */
  String line() {
    return text + other.map(second -> " / " + second).getOrElse("");
  }
}
