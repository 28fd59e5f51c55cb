package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.TestCertificate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.verification.ContextIdentifier;

/** A provider of Peppol services logs in by its seal, which has neither NIP nor PESEL. */
@Tag("Q04")
class PeppolLoginTest {

  private static final String SEAL = "C=PL, O=Dostawca, 2.5.4.97=PPL123456, CN=PPL123456";

  private static Simulation ksef;

  @BeforeAll
  static void start() {
    ksef = Simulation.start();
  }

  @AfterAll
  static void stop() {
    ksef.close();
  }

  private static Either<KsefFailure, SessionReference> session(String subject, String context) {
    TestCertificate seal = TestCertificate.authentication().withSubject(subject).make();
    LoginCertificate login =
        LoginCertificate.read(seal.pem(), Option.some(seal.pemKey()), new char[0]).get();
    KsefConnection connection =
        KsefConnection.of(
            URI.create(ksef.server().baseUri() + "/v2"),
            ContextIdentifier.parse(context).get(),
            login);
    return new KsefAccess(connection, Simulation.OUR_CLOCK).gateway().openSession();
  }

  @Test
  void it_logs_in_to_its_own_context() {
    Either<KsefFailure, SessionReference> opened = session(SEAL, "PeppolId:PPL123456");

    assertTrue(opened.isRight(), opened::toString);
  }

  @Test
  @Tag("F-21")
  void another_context_is_not_its_own() {
    KsefFailure refused = session(SEAL, "PeppolId:PPL654321").getLeft();

    assertEquals(KsefFailure.Kind.ACCESS_DENIED, refused.kind());
  }
}
