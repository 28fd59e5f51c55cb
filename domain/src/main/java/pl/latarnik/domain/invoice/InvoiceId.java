package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Validation;
import java.math.BigInteger;
import java.util.Base64;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.FieldError.Problem;

/**
 * The internal id that an invoice has from its approval on, long before any KSeF number.
 *
 * <p>It is made from the hash of the file, so that the same bytes always have the same id,
 * whichever process asks.
 *
 * @param text {@code L-} and twelve letters and digits without I, L, O and U
 */
public record InvoiceId(String text) {

  private static final Pattern PATTERN = Pattern.compile("L-[0-9A-HJKMNP-TV-Z]{12}");
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 12;
  private static final int BITS_A_LETTER = 5;
  private static final int HASH_BITS = 256;

  public InvoiceId {
    if (!PATTERN.matcher(requireNonNull(text, "text")).matches()) {
      throw new IllegalArgumentException("not an internal id: " + text);
    }
  }

  /** Returns the id written like this. */
  public static InvoiceId of(String text) {
    return new InvoiceId(text);
  }

  /** Returns the id of the file with this hash: its first 60 bits. */
  public static InvoiceId from(InvoiceHash hash) {
    BigInteger bits = new BigInteger(1, Base64.getUrlDecoder().decode(hash.base64Url()));
    StringBuilder id = new StringBuilder("L-");
    for (int i = 1; i <= LETTERS; i++) {
      int letter = bits.shiftRight(HASH_BITS - i * BITS_A_LETTER).intValue() & 31;
      id.append(ALPHABET.charAt(letter));
    }
    return new InvoiceId(id.toString());
  }

  /** Parses what a person typed. */
  public static Validation<FieldError, InvoiceId> parse(String text) {
    return PATTERN.matcher(text).matches()
        ? Validation.valid(new InvoiceId(text))
        : Validation.invalid(new FieldError("id", text, Problem.WRONG_FORMAT));
  }

  /** Returns the id as shown to people. */
  @Override
  public String toString() {
    return text;
  }
}
