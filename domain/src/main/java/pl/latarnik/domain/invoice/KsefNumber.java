package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.FieldError.Problem;

/**
 * The number that KSeF gives to an accepted invoice: {@code NIP-YYYYMMDD-HHHHHHHHHHHH-CC}, 35
 * characters with a CRC-8 over the first 32.
 *
 * <p>Numbers of KSeF 1.0 have 36 characters (a dash inside the third part) and another check sum
 * that is not published; they are taken without the check.
 *
 * @param text the number, upper case
 * @see "docs/slownik.md: numer KSeF"
 */
public record KsefNumber(String text) {

  private static final Pattern PATTERN =
      Pattern.compile("[0-9]{10}-[0-9]{8}-(?:[0-9A-F]{12}|[0-9A-F]{6}-[0-9A-F]{6})-[0-9A-F]{2}");
  private static final int LENGTH_WITH_CRC = 35;
  private static final int CRC_START = 33;
  private static final int CRC_POLYNOMIAL = 0x07;

  public KsefNumber {
    Validation<FieldError, String> checked = check(requireNonNull(text, "text"));
    if (checked.isInvalid()) {
      throw new IllegalArgumentException(
          "not a KSeF number (" + checked.getError().problem() + "): " + text);
    }
  }

  /** Returns the number written like this; anything else is a broken contract. */
  public static KsefNumber of(String text) {
    return new KsefNumber(text);
  }

  /** Parses text from outside: form, date and check sum. */
  public static Validation<FieldError, KsefNumber> parse(String text) {
    return check(text).map(KsefNumber::new);
  }

  /** Returns the NIP of the seller (Podmiot1), which begins every number. */
  public Nip seller() {
    return Nip.of(text.substring(0, 10));
  }

  /** Returns the day on which KSeF accepted the invoice, a Warsaw calendar day. */
  public LocalDate acceptanceDay() {
    return dayIn(text);
  }

  private static Validation<FieldError, String> check(String text) {
    if (!PATTERN.matcher(text).matches()
        || Nip.parse(text.substring(0, 10)).isInvalid()
        || !hasDay(text)) {
      return Validation.invalid(new FieldError("numer KSeF", text, Problem.WRONG_FORMAT));
    }
    if (text.length() == LENGTH_WITH_CRC
        && !text.substring(CRC_START).equals("%02X".formatted(crc8(text.substring(0, 32))))) {
      return Validation.invalid(new FieldError("numer KSeF", text, Problem.WRONG_CHECKSUM));
    }
    return Validation.valid(text);
  }

  private static boolean hasDay(String text) {
    try {
      return dayIn(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate dayIn(String text) {
    return LocalDate.of(
        Integer.parseInt(text.substring(11, 15)),
        Integer.parseInt(text.substring(15, 17)),
        Integer.parseInt(text.substring(17, 19)));
  }

  /** CRC-8: polynomial 0x07, start 0, no reflection, no final xor. */
  private static int crc8(String text) {
    int crc = 0;
    for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
      crc ^= b & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x80) != 0 ? (crc << 1) ^ CRC_POLYNOMIAL : crc << 1;
      }
    }
    return crc & 0xFF;
  }

  /** Returns the number as written. */
  @Override
  public String toString() {
    return text;
  }
}
