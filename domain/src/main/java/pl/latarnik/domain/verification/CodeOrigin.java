package pl.latarnik.domain.verification;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Scheme, host and port under which the codes of an environment live.
 *
 * @param url for example {@code https://qr.ksef.mf.gov.pl}, without a path and a slash at its end
 */
public record CodeOrigin(String url) {

  private static final Pattern PATTERN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+");

  public CodeOrigin {
    if (!PATTERN.matcher(requireNonNull(url, "url")).matches()) {
      throw new IllegalArgumentException("not scheme, host and port alone: " + url);
    }
  }

  /** Returns the origin written like this. */
  public static CodeOrigin of(String url) {
    return new CodeOrigin(url);
  }

  /** Returns host and port without the scheme: where the text that KOD II signs begins. */
  public String withoutScheme() {
    return url.substring(url.indexOf("://") + 3);
  }

  /** Returns the url. */
  @Override
  public String toString() {
    return url;
  }
}
