package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.CertificateAuthority.Issued;
import pl.latarnik.application.port.out.CertificateAuthority.Listed;
import pl.latarnik.application.port.out.CertificateAuthority.Progress;
import pl.latarnik.application.port.out.CertificateAuthority.Request;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.RevocationReason;
import pl.latarnik.domain.invoice.ExactBytes;

/** What every implementation of {@link CertificateAuthority} must do. */
public interface CertificateAuthorityContract {

  /** Returns the authority under test, which has issued nothing through this port yet. */
  CertificateAuthority authority();

  /** Returns a request of a key of its own, with these data. */
  ExactBytes signingRequest(RequestData data);

  /** Says whether a certificate is for the key of this request. */
  boolean isFor(ExactBytes signingRequest, ExactBytes certificate);

  @ParameterizedTest
  @EnumSource
  @Tag("C07")
  default void required_CA3_a_certificate_is_issued_for_the_key_of_its_request(
      CertificateType type) {
    RequestData data = authority().requestData().get();
    ExactBytes signingRequest = signingRequest(data);

    CertificateSerial serial = issued(type, signingRequest);
    Issued issued = authority().fetch(serial).get();

    assertEquals(serial, issued.serial());
    assertEquals(type, issued.type());
    assertTrue(isFor(signingRequest, issued.certificate()));
  }

  @Test
  @Tag("C07")
  default void required_CA2_the_data_of_a_request_name_somebody() {
    RequestData data = authority().requestData().get();

    assertFalse(data.commonName().isBlank());
    assertEquals("PL", data.countryName());
  }

  @Test
  @Tag("C09")
  default void required_CA4_what_was_issued_is_listed_with_its_status() {
    CertificateSerial one = issued(CertificateType.OFFLINE);
    CertificateSerial two = issued(CertificateType.AUTHENTICATION);

    assertEquals(CertificateStatus.ACTIVE, listed(one).status());
    assertEquals(CertificateType.OFFLINE, listed(one).type());
    assertEquals(CertificateType.AUTHENTICATION, listed(two).type());
    assertEquals("Latarnik próba", listed(two).name());
  }

  @Test
  @Tag("C07")
  default void required_what_is_revoked_is_listed_so() {
    CertificateSerial serial = issued(CertificateType.OFFLINE);

    assertEquals(serial, authority().revoke(serial, RevocationReason.SUPERSEDED).get());

    CertificateStatus status = listed(serial).status();
    assertTrue(
        status == CertificateStatus.REVOKED || status == CertificateStatus.BLOCKED,
        status.toString());
  }

  @Test
  default void required_every_certificate_takes_from_the_limit() {
    int before = authority().limits().get().requestsLeft();

    issued(CertificateType.OFFLINE);

    assertTrue(authority().limits().get().requestsLeft() < before);
  }

  @Test
  default void required_CA6_the_right_to_issue_is_told_or_the_owner_has_it_without() {
    assertTrue(authority().mayIssue().isRight());
  }

  @Test
  default void required_what_nobody_issued_is_not_there() {
    assertTrue(authority().fetch(CertificateSerial.of("0F0F0F0F0F0F0F0F")).isLeft());
  }

  private Listed listed(CertificateSerial serial) {
    return authority().certificates().get().find(l -> l.serial().equals(serial)).get();
  }

  private CertificateSerial issued(CertificateType type) {
    return issued(type, signingRequest(authority().requestData().get()));
  }

  private CertificateSerial issued(CertificateType type, ExactBytes signingRequest) {
    String reference =
        authority()
            .request(new Request(CertificateName.of("Latarnik próba"), type, signingRequest))
            .get();
    for (int look = 0; look < 400; look++) {
      Progress progress = authority().progress(reference).get();
      if (progress instanceof Progress.Done done) {
        return done.serial();
      }
      assertTrue(progress instanceof Progress.InProgress, progress.toString());
      LockSupport.parkNanos(25_000_000);
    }
    throw new AssertionError("no certificate after ten seconds");
  }
}
