package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Validation;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.FieldError.Problem;

/**
 * Polish tax identification number: ten digits in the pattern of the FA(3) schema.
 *
 * <p>A wrong check digit does not make the value impossible, because KSeF asks for it in production
 * only and its test data are full of wrong ones; see {@link #checkDigitIsRight()}.
 *
 * @param digits the ten digits
 * @see "docs/slownik.md: NIP"
 */
public record Nip(String digits) {

  private static final Pattern PATTERN = Pattern.compile("[1-9](?:[0-9][1-9]|[1-9][0-9])[0-9]{7}");
  private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

  public Nip {
    if (!PATTERN.matcher(requireNonNull(digits, "digits")).matches()) {
      throw new IllegalArgumentException(
          "NIP must be ten digits of the schema's pattern: " + digits);
    }
  }

  /** Returns the number made of these ten digits; anything else is a broken contract. */
  public static Nip of(String digits) {
    return new Nip(digits);
  }

  /** Parses text from outside; dashes and spaces are not taken, as in FA(3). */
  public static Validation<FieldError, Nip> parse(String text) {
    return PATTERN.matcher(text).matches()
        ? Validation.valid(new Nip(text))
        : Validation.invalid(new FieldError("NIP", text, Problem.WRONG_FORMAT));
  }

  /** Checks the tenth digit against the weighted sum of the first nine, modulo 11. */
  public boolean checkDigitIsRight() {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return sum % 11 == digits.charAt(9) - '0';
  }

  /** Returns the ten digits. */
  @Override
  public String toString() {
    return digits;
  }
}
