package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.port.out.EnrolmentVault;
import pl.latarnik.application.port.out.EnrolmentVault.Kept;
import pl.latarnik.application.port.out.EnrolmentVault.Pending;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.KodII;

/** What every implementation of {@link EnrolmentVault} must do. */
public interface EnrolmentVaultContract {

  /** Returns the vault under test, empty at the start of a test. */
  EnrolmentVault enrolments();

  /** Returns another vault in the same place, as another process has it. */
  EnrolmentVault ofAnotherProcess();

  /** Returns a signer that uses what this vault takes in. */
  OfflineSigner signer();

  /** Returns the moment of the test. */
  Instant now();

  /** Issues a certificate of the type that was asked for, as KSeF would, valid at the moment. */
  ExactBytes issued(Pending pending, String serial);

  @ParameterizedTest
  @EnumSource
  @Tag("C07")
  default void required_EV4_a_certificate_of_type_offline_signs(CertificateKey key) {
    Pending pending = begun(CertificateType.OFFLINE, key);

    Kept kept = enrolments().complete(pending, issued(pending, "01A2B3C4D5E6F701")).get();

    assertEquals("01A2B3C4D5E6F701", kept.certificate().serial().hex());
    assertEquals(CertificateType.OFFLINE, kept.certificate().type());
    KodII code = signer().sign(TckCodes.unsigned(1, kept.certificate().serial()), now()).get();
    assertTrue(signer().verifies(code));
    assertEquals(List.empty(), enrolments().pending());
  }

  @Test
  default void required_EV4_a_certificate_that_logs_in_does_not_sign() {
    Pending pending = begun(CertificateType.AUTHENTICATION, CertificateKey.EC_P256);

    Kept kept = enrolments().complete(pending, issued(pending, "01A2B3C4D5E6F702")).get();

    assertEquals(CertificateType.AUTHENTICATION, kept.certificate().type());
    assertEquals(Reason.NONE_IMPORTED, signer().certificate(now()).getLeft().reason());
  }

  @Test
  @Tag("C11")
  default void required_EV1_another_process_finds_key_and_reference() {
    Pending pending = begun(CertificateType.OFFLINE, CertificateKey.EC_P256);
    assertEquals(List.of(pending), ofAnotherProcess().pending());

    Pending referred = enrolments().referred(pending, "20260515-EH-1");

    assertEquals(Option.some("20260515-EH-1"), referred.reference());
    assertEquals(List.of(referred), ofAnotherProcess().pending());
    assertTrue(
        ofAnotherProcess().complete(referred, issued(referred, "01A2B3C4D5E6F703")).isRight());
    assertTrue(signer().certificate(now()).isRight());
  }

  @Test
  default void required_EV1_what_is_pending_is_listed_in_the_order_of_its_making() {
    Pending one = begun(CertificateType.OFFLINE, CertificateKey.EC_P256);
    Pending two =
        enrolments()
            .begin(
                data(),
                CertificateName.of("Latarnik 2"),
                CertificateType.AUTHENTICATION,
                CertificateKey.EC_P256,
                now().plusSeconds(1));

    assertEquals(List.of(one, two), enrolments().pending());
  }

  @Test
  @Tag("C-01")
  default void required_EV3_a_certificate_for_another_key_is_refused_and_the_key_stays() {
    Pending mine = begun(CertificateType.OFFLINE, CertificateKey.EC_P256);
    Pending other = begun(CertificateType.OFFLINE, CertificateKey.EC_P256);
    ExactBytes foreign = issued(other, "01A2B3C4D5E6F704");

    assertFalse(enrolments().isFor(mine, foreign));
    assertTrue(enrolments().isFor(other, foreign));
    assertEquals(
        Reason.KEY_DOES_NOT_MATCH, enrolments().complete(mine, foreign).getLeft().reason());
    assertTrue(enrolments().pending().contains(mine));
  }

  @Test
  default void required_what_was_abandoned_is_gone() {
    Pending pending = begun(CertificateType.OFFLINE, CertificateKey.EC_P256);

    enrolments().abandon(pending);

    assertEquals(List.empty(), ofAnotherProcess().pending());
  }

  private Pending begun(CertificateType type, CertificateKey key) {
    return enrolments().begin(data(), CertificateName.of("Latarnik ą"), type, key, now());
  }

  private static RequestData data() {
    return new RequestData(
        "Żuraw sp. z o.o.",
        "PL",
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.some("Żuraw sp. z o.o."),
        Option.some("VATPL-1111111111"));
  }
}
