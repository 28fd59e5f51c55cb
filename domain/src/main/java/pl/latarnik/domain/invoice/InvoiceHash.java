package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Validation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.FieldError.Problem;

/**
 * SHA-256 of an invoice file, the one mark by which the very same bytes are known everywhere: in
 * the codes, in KSeF and in the UPO.
 *
 * @param base64Url Base64URL without padding, as the codes carry it; 43 characters
 * @see "docs/slownik.md: skrót"
 */
public record InvoiceHash(String base64Url) {

  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9_-]{43}");

  public InvoiceHash {
    if (!PATTERN.matcher(requireNonNull(base64Url, "base64Url")).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in unpadded Base64URL: " + base64Url);
    }
  }

  /** Returns the hash written as unpadded Base64URL. */
  public static InvoiceHash of(String base64Url) {
    return new InvoiceHash(base64Url);
  }

  /** Calculates the hash of exactly these bytes. */
  public static InvoiceHash from(ExactBytes file) {
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(file.toByteArray());
      return new InvoiceHash(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  /** Parses Base64 (as the API writes it) or Base64URL (as the codes do), padded or not. */
  public static Validation<FieldError, InvoiceHash> parse(String text) {
    String unpadded = text.endsWith("=") ? text.substring(0, text.length() - 1) : text;
    String urlSafe = unpadded.replace('+', '-').replace('/', '_');
    return PATTERN.matcher(urlSafe).matches()
        ? Validation.valid(new InvoiceHash(urlSafe))
        : Validation.invalid(new FieldError("SHA-256", text, Problem.WRONG_FORMAT));
  }

  /** Returns the hash in padded Base64, as the KSeF API wants it; 44 characters. */
  public String base64() {
    return base64Url.replace('-', '+').replace('_', '/') + "=";
  }

  /** Returns the Base64URL text. */
  @Override
  public String toString() {
    return base64Url;
  }
}
