package pl.latarnik.bootstrap;

import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.ksef.LatarniaFeed;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.bootstrap.settings.KsefEnvironments;
import pl.latarnik.bootstrap.settings.Settings;
import pl.latarnik.domain.invoice.Environment;

/**
 * Which status service belongs to which environment: production and test have one each, the
 * pre-production environment has none, and none serves for another.
 */
final class StatusServices {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(10);
  private static final URI PRODUCTION = URI.create("https://api-latarnia.ksef.mf.gov.pl");
  private static final URI TEST = URI.create("https://api-latarnia-test.ksef.mf.gov.pl");

  private StatusServices() {}

  /**
   * Returns the service that the settings name, or the environment's own; none where it has none.
   *
   * @throws CliFailure where the settings name one that belongs to another environment
   */
  static Option<AnnouncementFeed> feed(Settings settings) {
    Option<URI> own = own(settings);
    return settings.statusService().orElse(own).map(url -> feed(url, own));
  }

  private static AnnouncementFeed feed(URI url, Option<URI> own) {
    boolean official = isAt(PRODUCTION, url) || isAt(TEST, url);
    if (official && !own.exists(service -> isAt(service, url))) {
      throw new CliFailure(
          ExitStatus.CONFIGURATION,
          "status-service.url: "
              + url
              + " nie należy do środowiska z ksef.environment; ogłoszenia jednego środowiska nie"
              + " dotyczą innego. Usuń ten klucz albo zmień środowisko.",
          "status-service.url: "
              + url
              + " does not belong to the environment of ksef.environment; announcements of one"
              + " environment do not concern another. Remove the key or change the environment.");
    }
    return new LatarniaFeed(url, TO_CONNECT, TO_ANSWER);
  }

  private static boolean isAt(URI service, URI url) {
    return service.getHost().equalsIgnoreCase(url.getHost());
  }

  private static Option<URI> own(Settings settings) {
    if (!KsefEnvironments.isOfficial(settings.environment())) {
      return Option.none();
    }
    Environment kind = settings.environment().kind();
    return switch (kind) {
      case PRODUCTION -> Option.some(PRODUCTION);
      case TEST -> Option.some(TEST);
      case DEMO -> Option.none();
    };
  }
}
