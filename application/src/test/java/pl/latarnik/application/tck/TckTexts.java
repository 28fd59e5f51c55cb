package pl.latarnik.application.tck;

import io.vavr.collection.List;

/**
 * Texts that careless programs lose, change or obey: accents, quotes, other scripts, things that
 * look like a path, an option or SQL.
 */
public final class TckTexts {

  private TckTexts() {}

  /** Returns the texts, each of 1 to 256 characters and not blank. */
  public static List<String> awkward() {
    return List.of(
        "ZAŻÓŁĆ/gęślą/JAŹŃ",
        "FV 1 🦊🧾",
        "O'Reilly \"2\" `3` „4”",
        "'; DROP TABLE invoices; --",
        "100% _ \\ ? :p {0} ${x} #{y}",
        "../../etc/passwd",
        "C:\\CON",
        "-rf",
        " na początku i na końcu ",
        "w środku\t\n\r\nkoniec",
        "עברית \u202E odwrotnie",
        "a\u0301 to nie á",
        "<a>&amp;</a>",
        "NULL",
        "ą".repeat(256),
        "🦊".repeat(128));
  }
}
