package pl.latarnik.bootstrap;

import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import pl.latarnik.adapters.cli.Program.EnvironmentChoice;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.verification.CodeOrigin;

/** The ministry's environments, and any other API by its address. */
final class KsefEnvironments {

  private KsefEnvironments() {}

  /** Finds an environment: {@code test}, {@code demo}, {@code production}, or an address. */
  static Option<EnvironmentChoice> named(String name) {
    return switch (name) {
      case "test" -> Option.some(official("-test", Environment.TEST));
      case "demo" -> Option.some(official("-demo", Environment.DEMO));
      case "production" -> Option.some(official("", Environment.PRODUCTION));
      default -> byAddress(name);
    };
  }

  private static EnvironmentChoice official(String suffix, Environment kind) {
    return new EnvironmentChoice(
        URI.create("https://api" + suffix + ".ksef.mf.gov.pl/v2"),
        kind,
        CodeOrigin.of("https://qr" + suffix + ".ksef.mf.gov.pl"));
  }

  /** The codes of such an API live on the same origin. */
  private static Option<EnvironmentChoice> byAddress(String text) {
    try {
      URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      String path = address.getRawPath();
      boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (!http || address.getHost() == null || !(path.isEmpty() || path.equals("/v2"))) {
        return Option.none();
      }
      String origin = address.getScheme() + "://" + address.getRawAuthority();
      return Option.some(
          new EnvironmentChoice(
              URI.create(origin + "/v2"), Environment.TEST, CodeOrigin.of(origin)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Option.none(); // not an address: the caller says so with the text that was given
    }
  }
}
