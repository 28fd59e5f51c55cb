package pl.latarnik.bootstrap;

import io.vavr.collection.List;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import pl.latarnik.adapters.ksef.ConnectingNetworkProbe;
import pl.latarnik.application.port.out.NetworkProbe;
import pl.latarnik.bootstrap.settings.KsefEnvironments;
import pl.latarnik.bootstrap.settings.Settings;

/**
 * Which hosts tell whether our own network works. By default three public bodies with networks of
 * their own, and only where the ministry's KSeF is spoken to: whoever works with a KSeF on his desk
 * reaches for nothing outside. A network behind a proxy lets no direct connection out, which says
 * nothing of it; there nobody is asked unless the settings name somebody.
 */
final class NetworkProbes {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private static final List<InetSocketAddress> PUBLIC_BODIES =
      List.of("www.gov.pl", "www.nbp.pl", "www.dns.pl")
          .map(host -> InetSocketAddress.createUnresolved(host, 443));

  private NetworkProbes() {}

  static NetworkProbe probe(Settings settings) {
    return new ConnectingNetworkProbe(hosts(settings), TIMEOUT);
  }

  static List<InetSocketAddress> hosts(Settings settings) {
    return settings
        .networkProbe()
        .getOrElse(
            () ->
                KsefEnvironments.isOfficial(settings.environment())
                        && !isBehindProxy(settings.environment().api())
                    ? PUBLIC_BODIES
                    : List.empty());
  }

  private static boolean isBehindProxy(URI api) {
    ProxySelector selector = ProxySelector.getDefault();
    return selector != null
        && selector.select(api).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }
}
