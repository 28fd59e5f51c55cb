package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import java.math.BigDecimal;
import pl.latarnik.application.port.out.InvoicePrinter.Language;

/**
 * What every section writes with.
 *
 * @param type the letters
 * @param labels the texts of the print's own
 * @param amounts the numbers
 */
record Pen(Typeface type, Labels labels, Amounts amounts) {

  /** Returns the pen of a language. */
  static Pen of(Language language) {
    Labels labels = Labels.of(language);
    return new Pen(new Typeface(), labels, Amounts.of(labels.locale()));
  }

  /** Writes an amount with its currency. */
  String money(BigDecimal amount, String currency) {
    return amounts.money(amount) + "\u00A0" + currency;
  }

  /** Opens an empty list of labels and values. */
  Facts facts() {
    return new Facts(this, List.empty());
  }
}
