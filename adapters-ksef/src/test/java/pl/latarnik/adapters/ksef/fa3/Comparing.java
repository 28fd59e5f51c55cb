package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.invoice.ExactBytes;

/** Compares files for tests, and writes the outcome in short. */
final class Comparing {

  private static final Fa3InvoiceXml XML = new Fa3InvoiceXml();

  private Comparing() {}

  static List<FieldChange> changes(String before, String after) {
    return XML.difference(bytes(before), bytes(after)).get();
  }

  /** Returns lines like {@code CHANGED Faktura/Fa/P_2: A -> B}. */
  static List<String> said(String before, String after) {
    return changes(before, after)
        .map(
            change ->
                change.kind()
                    + " "
                    + change.path()
                    + ": "
                    + change.before().map(v -> v.text()).getOrElse("")
                    + " -> "
                    + change.after().map(v -> v.text()).getOrElse(""));
  }

  static ExactBytes bytes(String text) {
    return ExactBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
