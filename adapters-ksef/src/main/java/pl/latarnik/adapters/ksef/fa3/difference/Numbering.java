package pl.latarnik.adapters.ksef.fa3.difference;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How entries of a kind are known by themselves, whatever their order in the file.
 *
 * @param number the field with the number of the line
 * @param key the field with the identifier that a seller's program gives a line for ever
 */
record Numbering(String number, String key) {

  private static final Map<String, Numbering> KNOWN =
      Map.of(
          "FaWiersz", new Numbering("NrWierszaFa", "UU_ID"),
          "ZamowienieWiersz", new Numbering("NrWierszaZam", "UU_IDZ"));

  /** Returns the numbering of elements of a name; null where only their order tells them apart. */
  static @Nullable Numbering of(String name) {
    return KNOWN.get(name);
  }
}
