package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Addresses below the base address of an API.
 *
 * @param base without a slash at its end
 */
record ApiAddress(URI base) {

  /** Returns the address of a path that begins with a slash; its variable parts are escaped. */
  URI of(String template, String... parts) {
    StringBuilder address = new StringBuilder(base.toString());
    int from = 0;
    for (String part : parts) {
      int hole = template.indexOf("{}", from);
      address.append(template, from, hole).append(escaped(part));
      from = hole + 2;
    }
    return URI.create(address.append(template, from, template.length()).toString());
  }

  /** Says whether an address that KSeF names is on the very host that we trust. */
  boolean isSameOrigin(URI other) {
    return base.getScheme().equalsIgnoreCase(other.getScheme())
        && base.getHost().equalsIgnoreCase(other.getHost())
        && port(base) == port(other)
        && other.getRawUserInfo() == null;
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  /** Returns what follows the base address in the path of this one; none for other addresses. */
  Option<String> pathOf(URI uri) {
    return Option.of(uri.getRawPath())
        .filter(path -> isSameOrigin(uri) && path.startsWith(base.getRawPath() + "/"))
        .map(path -> path.substring(base.getRawPath().length()));
  }

  private static String escaped(String part) {
    if (part.chars().allMatch(ApiAddress::isPlain)) {
      return part;
    }
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Reference numbers have nothing else, and need no other form. */
  private static boolean isPlain(int c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-';
  }
}
