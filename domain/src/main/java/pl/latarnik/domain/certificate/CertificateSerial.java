package pl.latarnik.domain.certificate;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Validation;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.FieldError;
import pl.latarnik.domain.invoice.FieldError.Problem;

/**
 * Serial number of a KSeF certificate as the links carry it.
 *
 * @param hex 16 upper-case hexadecimal digits, with leading zeros
 */
public record CertificateSerial(String hex) {

  private static final int DIGITS = 16;
  private static final Pattern PATTERN = Pattern.compile("[0-9A-F]{16}");
  private static final Pattern WRITTEN = Pattern.compile("(?!0+$)[0-9A-Fa-f]{1,16}");

  public CertificateSerial {
    if (!PATTERN.matcher(requireNonNull(hex, "hex")).matches()) {
      throw new IllegalArgumentException("a serial has 16 upper-case hexadecimal digits: " + hex);
    }
  }

  /** Returns the serial written like this. */
  public static CertificateSerial of(String hex) {
    return new CertificateSerial(hex);
  }

  /**
   * Parses text from outside: lower case becomes upper case and lost leading zeros come back, since
   * neither changes the number; whatever else has not 16 digits is refused.
   */
  public static Validation<FieldError, CertificateSerial> parse(String text) {
    return WRITTEN.matcher(text).matches()
        ? Validation.valid(from(new BigInteger(text, 16)))
        : Validation.invalid(new FieldError("certificateSerialNumber", text, Problem.WRONG_FORMAT));
  }

  /** Says whether a number fits into the 16 digits of a KSeF serial. */
  public static boolean fits(BigInteger serial) {
    return serial.signum() > 0 && serial.bitLength() <= DIGITS * 4;
  }

  /** Returns the serial of a certificate; a number that does not fit is a broken contract. */
  public static CertificateSerial from(BigInteger serial) {
    if (!fits(serial)) {
      throw new IllegalArgumentException(
          "not a serial of at most 16 digits: " + serial.toString(16));
    }
    String hex = serial.toString(16).toUpperCase(Locale.ROOT);
    return new CertificateSerial("0".repeat(DIGITS - hex.length()) + hex);
  }

  /** Returns the 16 digits. */
  @Override
  public String toString() {
    return hex;
  }
}
