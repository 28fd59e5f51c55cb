package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.TestCertificate;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.domain.verification.ContextIdentifier;

/** A server that shows a certificate which nobody vouches for. */
class ForeignServerCertificateTest {

  private static final char[] PASSWORD = "haslo".toCharArray();

  private final AtomicInteger asked = new AtomicInteger();
  private HttpsServer server = unstarted();

  private static HttpsServer unstarted() {
    try {
      return HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    byte[] own = TestCertificate.authentication().make().pkcs12("haslo").toByteArray();
    keys.load(new ByteArrayInputStream(own), PASSWORD);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @Tag("N-01")
  @Tag("N-04")
  void nothing_is_sent_to_it() {
    TestCertificate login = TestCertificate.authentication().make();
    KsefHttpGateway gateway =
        new KsefHttpGateway(
            KsefConnection.of(
                URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/v2"),
                ContextIdentifier.of(Simulation.SELLER),
                LoginCertificate.read(login.pem(), Option.some(login.pemKey()), new char[0]).get()),
            Simulation.OUR_CLOCK);

    assertEquals(Kind.UNREACHABLE, gateway.reach().getLeft().kind());
    assertEquals(Kind.UNREACHABLE, gateway.openSession().getLeft().kind());
    assertEquals(0, asked.get());
  }
}
