package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.VaultProtection;
import pl.latarnik.application.port.in.EnrolCertificate;
import pl.latarnik.application.port.in.EnrolCertificate.Refusal;
import pl.latarnik.application.port.in.EnrolCertificate.Step;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.CertificateAuthority.Request;
import pl.latarnik.application.port.out.EnrolmentVault;
import pl.latarnik.application.port.out.EnrolmentVault.Pending;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.application.tck.CertificateAuthorityContract;
import pl.latarnik.application.tck.InMemoryDesk;
import pl.latarnik.application.tck.KsefGatewayContract.Line;
import pl.latarnik.application.tck.TckCodes;
import pl.latarnik.application.usecase.CheckCertificatesService;
import pl.latarnik.application.usecase.EnrolCertificateService;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.certificate.RevocationReason;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.KodII;

/** The certificates part of a simulated KSeF, and the way of a certificate through it. */
class SimulatedCertificatesTest implements CertificateAuthorityContract {

  private static final CertificateName NAME = CertificateName.of("Latarnik próba");

  private final Simulation simulation = Simulation.start();
  private final InMemoryDesk desk = new InMemoryDesk();
  private final CertificateAuthority authority = newAuthority(simulation.login("EC"));
  private Map<ExactBytes, Pending> requests = HashMap.empty();

  @TempDir Path folder;

  private CertificateAuthority newAuthority(LoginCertificate login) {
    return new KsefAccess(simulation.connection(login), Simulation.OUR_CLOCK).certificates();
  }

  @BeforeEach
  void log_in() {
    authority.limits().get();
  }

  @AfterEach
  void hold_every_request_to_the_published_interface() {
    Published.holds(simulation.relay().passed());
    simulation.close();
  }

  @Override
  public CertificateAuthority authority() {
    return authority;
  }

  @Override
  public ExactBytes signingRequest(RequestData data) {
    Pending made =
        vault()
            .enrolments()
            .begin(
                data,
                NAME,
                CertificateType.OFFLINE,
                CertificateKey.EC_P256,
                simulation.server().now());
    requests = requests.put(made.signingRequest(), made);
    return made.signingRequest();
  }

  @Override
  public boolean isFor(ExactBytes signingRequest, ExactBytes certificate) {
    return vault().enrolments().isFor(requests.get(signingRequest).get(), certificate);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("C07")
  void an_obtained_certificate_signs_and_is_active(CertificateKey key) {
    KsefCertificate certificate = obtained(key);

    KodII code =
        vault()
            .signer()
            .sign(
                TckCodes.unsigned(1, certificate.serial()),
                simulation.server().now().plusSeconds(1))
            .get();

    assertTrue(vault().signer().verifies(code));
    assertEquals(key == CertificateKey.RSA_2048 ? "RSA" : "EC", certificate.keyAlgorithm());
    assertTrue(certificate.holder().contains("(offline)"), certificate.holder());
  }

  @Test
  @Tag("C07")
  void a_request_whose_answer_was_lost_ends_in_one_certificate() {
    vault()
        .enrolments()
        .begin(
            authority.requestData().get(),
            NAME,
            CertificateType.OFFLINE,
            CertificateKey.EC_P256,
            simulation.server().now().minusSeconds(3600));
    simulation.relay().line(Line.ANSWERS_LOST);
    Pending pending = vault().enrolments().pending().head();
    KsefFailure lost =
        authority
            .request(new Request(pending.name(), pending.type(), pending.signingRequest()))
            .getLeft();
    assertEquals(KsefFailure.Kind.OUTCOME_UNKNOWN, lost.kind());
    simulation.relay().line(Line.UP);
    // Another process goes on, with nothing but what the first one had written down.
    awaitOne();

    Step.Done done = (Step.Done) service().advance(order(CertificateKey.EC_P256)).get();

    assertEquals(1, offline().size());
    assertEquals(offline(), List.of(done.kept().certificate().serial()));
    assertTrue(vault().signer().certificate(done.kept().certificate().validFrom()).isRight());
  }

  @Test
  @Tag("C07")
  void a_request_with_other_data_is_refused_with_the_code_of_KSeF() {
    RequestData data = authority.requestData().get();
    ExactBytes other =
        signingRequest(
            new RequestData(
                "Kto inny",
                data.countryName(),
                data.givenName(),
                data.surname(),
                data.serialNumber(),
                data.uniqueIdentifier(),
                data.organizationName(),
                data.organizationIdentifier()));

    KsefFailure refused =
        authority.request(new Request(NAME, CertificateType.OFFLINE, other)).getLeft();

    assertEquals(25003, ((KsefFailure.Refused) refused).code());
  }

  @Test
  @Tag("C06")
  @Tag("C-01")
  void a_certificate_revoked_in_KSeF_signs_no_more_once_that_was_seen() {
    KsefCertificate certificate = obtained(CertificateKey.EC_P256);
    authority.revoke(certificate.serial(), RevocationReason.KEY_COMPROMISE).get();
    assertTrue(vault().signer().certificate(certificate.validFrom()).isRight());

    new CheckCertificatesService(
            authority,
            vault(),
            vault().signer(),
            desk.invoices(),
            desk.journal(),
            desk.transactions(),
            Clock.fixed(certificate.validFrom(), java.time.ZoneOffset.UTC))
        .check();

    Reason reason = vault().signer().certificate(certificate.validFrom()).getLeft().reason();
    assertTrue(reason == Reason.REVOKED || reason == Reason.BLOCKED, reason.toString());
  }

  private KsefCertificate obtained(CertificateKey key) {
    for (int steps = 0; steps < 200; steps++) {
      Either<Refusal, Step> step = service().advance(order(key));
      if (step.get() instanceof Step.Done done) {
        return done.kept().certificate();
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("no certificate");
  }

  private void awaitOne() {
    for (int look = 0; look < 200 && offline().isEmpty(); look++) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  private List<pl.latarnik.domain.certificate.CertificateSerial> offline() {
    return authority
        .certificates()
        .get()
        .filter(listed -> listed.type() == CertificateType.OFFLINE)
        .map(CertificateAuthority.Listed::serial);
  }

  private static EnrolCertificate.Order order(CertificateKey key) {
    return new EnrolCertificate.Order(NAME, CertificateType.OFFLINE, key);
  }

  private EnrolCertificateService service() {
    KeyStoreCertificateVault vault = vault();
    EnrolmentVault enrolments = vault.enrolments();
    return new EnrolCertificateService(
        authority,
        enrolments,
        vault,
        desk.journal(),
        desk.transactions(),
        Clock.fixed(simulation.server().now(), java.time.ZoneOffset.UTC));
  }

  /** Returns a vault that has seen nothing but the folder, as a new process has. */
  private KeyStoreCertificateVault vault() {
    return new KeyStoreCertificateVault(
        folder.resolve("certyfikaty"), VaultProtection.bySecretFile());
  }
}
