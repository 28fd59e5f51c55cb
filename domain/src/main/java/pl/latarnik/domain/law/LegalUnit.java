package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A place in an act, written as lawyers write it.
 *
 * @param text for example {@code art. 106nh ust. 3 pkt 1}
 */
public record LegalUnit(String text) {

  private static final Pattern PATTERN =
      Pattern.compile(
          "(art\\. [0-9]+[a-z]*|§ [0-9]+[a-z]*|W-[0-9]+|weryfikacja dat|korekta techniczna"
              + "|potwierdzenie transakcji|oznaczenie [A-Za-z]+)"
              + "( ust\\. [0-9]+[a-z]*| § [0-9]+)?( pkt [0-9]+[a-z]*)?( lit\\. [a-z]+)?");

  public LegalUnit {
    if (!PATTERN.matcher(requireNonNull(text, "text")).matches()) {
      throw new IllegalArgumentException("not a unit of an act: " + text);
    }
  }

  /** Returns the unit written like this. */
  public static LegalUnit of(String text) {
    return new LegalUnit(text);
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return text;
  }
}
