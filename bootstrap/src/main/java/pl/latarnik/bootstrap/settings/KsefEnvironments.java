package pl.latarnik.bootstrap.settings;

import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import pl.latarnik.adapters.cli.Program.EnvironmentChoice;
import pl.latarnik.adapters.ksef.UpoSeal;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.verification.CodeOrigin;

/**
 * The KSeF environments and where they live. Source: the ministry's technical documentation of the
 * environments and of the codes.
 */
public final class KsefEnvironments {

  private KsefEnvironments() {}

  /** Finds {@code test}, {@code demo}, {@code production}, or the base URL of an API. */
  public static Option<EnvironmentChoice> find(String name) {
    return switch (name) {
      case "test" -> Option.some(official("-test", Environment.TEST));
      case "demo" -> Option.some(official("-demo", Environment.DEMO));
      case "production" -> Option.some(official("", Environment.PRODUCTION));
      default -> url(name);
    };
  }

  private static EnvironmentChoice official(String suffix, Environment kind) {
    return new EnvironmentChoice(
        URI.create("https://api" + suffix + ".ksef.mf.gov.pl/v2"),
        kind,
        CodeOrigin.of("https://qr" + suffix + ".ksef.mf.gov.pl"));
  }

  /** A simulator, or a gateway of one's own: its codes live on the same origin. */
  private static Option<EnvironmentChoice> url(String text) {
    try {
      URI uri = new URI(text);
      String path = Option.of(uri.getPath()).getOrElse("").replaceFirst("/$", "");
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web
          || uri.getHost() == null
          || uri.getRawUserInfo() != null
          || uri.getRawQuery() != null
          || !(path.isEmpty() || path.equals("/v2"))) {
        return Option.none();
      }
      String origin = uri.getScheme() + "://" + uri.getRawAuthority();
      return Option.some(
          new EnvironmentChoice(
              URI.create(origin + "/v2"), Environment.TEST, CodeOrigin.of(origin)));
    } catch (URISyntaxException e) {
      return Option.none();
    }
  }

  /**
   * Returns what is asked of the seal under UPO: in the ministry's environments its published
   * certificate, elsewhere any or none, unless the settings name one.
   */
  public static UpoSeal seal(Settings settings) {
    EnvironmentChoice choice = settings.environment();
    UpoSeal usual = isOfficial(choice) ? UpoSeal.of(choice.kind()) : UpoSeal.OPTIONAL;
    return settings.upoCertificates().isEmpty() ? usual : usual.by(settings.upoCertificates());
  }

  /** Returns the name by which a store is bound to it; all KSeF of one's own have the same. */
  public static String name(EnvironmentChoice choice) {
    return isOfficial(choice) ? choice.kind().name().toLowerCase(Locale.ROOT) : "own";
  }

  /** Says whether this is one of the ministry's own environments. */
  public static boolean isOfficial(EnvironmentChoice choice) {
    return choice.codes().url().endsWith(".ksef.mf.gov.pl");
  }
}
