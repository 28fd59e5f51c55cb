package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

/**
 * P_2, the seller's own number of the invoice, exactly as written.
 *
 * @param text 1 to 256 characters of any kind that XML allows; never a path, SQL or shell word
 * @see "docs/slownik.md: P_2"
 */
public record InvoiceNumber(String text) {

  private static final int LONGEST = 256;

  public InvoiceNumber {
    requireNonNull(text, "text");
    if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
      throw new IllegalArgumentException("P_2 must have 1 to 256 characters: '" + text + "'");
    }
  }

  /** Returns the number written like this. */
  public static InvoiceNumber of(String text) {
    return new InvoiceNumber(text);
  }

  /** Returns the number as written. */
  @Override
  public String toString() {
    return text;
  }
}
