package pl.latarnik.domain.certificate;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Validation;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.FieldError;
import pl.latarnik.domain.invoice.FieldError.Problem;

/**
 * The name that its owner gives a certificate.
 *
 * @param text 5 to 100 letters (Polish ones too), digits, spaces, {@code _} and {@code -}
 */
public record CertificateName(String text) {

  private static final Pattern PATTERN =
      Pattern.compile("[a-zA-Z0-9_\\- ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]{5,100}");

  public CertificateName {
    if (!PATTERN.matcher(requireNonNull(text, "text")).matches()) {
      throw new IllegalArgumentException("KSeF takes no such name of a certificate: " + text);
    }
  }

  /** Returns this name; anything that KSeF does not take is a broken contract. */
  public static CertificateName of(String text) {
    return new CertificateName(text);
  }

  /** Parses text from outside. */
  public static Validation<FieldError, CertificateName> parse(String text) {
    return PATTERN.matcher(text).matches()
        ? Validation.valid(new CertificateName(text))
        : Validation.invalid(new FieldError("certificateName", text, Problem.WRONG_FORMAT));
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return text;
  }
}
