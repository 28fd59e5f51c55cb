package pl.latarnik.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.bootstrap.settings.Settings;

@Tag("L07")
class NetworkProbesTest {

  @TempDir private Path folder;

  private String hosts(String environment, String probe) {
    Map<String, String> variables = HashMap.of("LATARNIK_KSEF_ENVIRONMENT", environment);
    Settings settings =
        Settings.load(
            probe.isEmpty() ? variables : variables.put("LATARNIK_NETWORK_PROBE", probe),
            folder,
            folder);
    return NetworkProbes.hosts(settings).map(InetSocketAddress::getHostString).mkString(" ");
  }

  @Test
  void several_networks_are_asked_only_where_the_ministrys_ksef_is_spoken_to() {
    assertEquals("www.gov.pl www.nbp.pl www.dns.pl", hosts("production", ""));
    assertEquals("www.gov.pl www.nbp.pl www.dns.pl", hosts("test", ""));
    assertEquals("", hosts("http://127.0.0.1:8080", ""));
  }

  @Test
  void the_settings_decide() {
    assertEquals("", hosts("production", "none"));
    assertEquals("192.0.2.1", hosts("http://127.0.0.1:8080", "192.0.2.1:3128"));
  }
}
