package pl.latarnik.bootstrap.settings;

import io.vavr.collection.List;
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

  private static final String MINISTRY = "mf.gov.pl";

  private static final EnvironmentChoice TEST = official("-test", Environment.TEST);
  private static final EnvironmentChoice DEMO = official("-demo", Environment.DEMO);
  private static final EnvironmentChoice PRODUCTION = official("", Environment.PRODUCTION);
  private static final List<EnvironmentChoice> OFFICIAL = List.of(TEST, DEMO, PRODUCTION);

  private KsefEnvironments() {}

  /**
   * Finds {@code test}, {@code demo}, {@code production}, or the base URL of an API. The address of
   * an environment of the ministry is that environment; none where it isn't under https on its own
   * port, and for every other host of the ministry.
   */
  public static Option<EnvironmentChoice> find(String name) {
    return switch (name) {
      case "test" -> Option.some(TEST);
      case "demo" -> Option.some(DEMO);
      case "production" -> Option.some(PRODUCTION);
      default -> url(name);
    };
  }

  private static EnvironmentChoice official(String suffix, Environment kind) {
    return new EnvironmentChoice(
        URI.create("https://api" + suffix + ".ksef.mf.gov.pl/v2"),
        kind,
        CodeOrigin.of("https://qr" + suffix + ".ksef.mf.gov.pl"));
  }

  /**
   * An environment of the ministry by its address, or a simulator, or a gateway of one's own, whose
   * codes live on the same origin. The ministry's hosts are never taken for somebody's own: each
   * has its kind, its codes and its seal, and none is spoken to in clear.
   */
  private static Option<EnvironmentChoice> url(String text) {
    try {
      URI uri = new URI(text);
      String path = Option.of(uri.getPath()).getOrElse("").replaceFirst("/$", "");
      String scheme = lower(uri.getScheme());
      String host = lower(uri.getHost());
      if (!(scheme.equals("http") || scheme.equals("https"))
          || host.isEmpty()
          || uri.getRawUserInfo() != null
          || uri.getRawQuery() != null
          || !(path.isEmpty() || path.equals("/v2"))) {
        return Option.none();
      }
      if (isOfThe(MINISTRY, host)) {
        boolean usual = scheme.equals("https") && (uri.getPort() == -1 || uri.getPort() == 443);
        return OFFICIAL.find(choice -> usual && choice.api().getHost().equals(host));
      }
      String origin = scheme + "://" + uri.getRawAuthority();
      return Option.some(
          new EnvironmentChoice(
              URI.create(origin + "/v2"), Environment.TEST, CodeOrigin.of(origin)));
    } catch (URISyntaxException e) {
      return Option.none();
    }
  }

  private static boolean isOfThe(String domain, String host) {
    String name = host.replaceFirst("\\.$", "");
    return name.equals(domain) || name.endsWith("." + domain);
  }

  private static String lower(String part) {
    return Option.of(part).getOrElse("").toLowerCase(Locale.ROOT);
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
    return OFFICIAL.contains(choice);
  }
}
