package pl.latarnik.adapters.ksef.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;

class LoginCertificateTest {

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "2048"})
  void an_authentication_certificate_with_its_key_is_read(String key) {
    TestCertificate made = TestCertificate.authentication().withKey(key).make();

    LoginCertificate fromPem = read(made, made).get();
    LoginCertificate fromContainer =
        LoginCertificate.read(made.pkcs12("haslo"), Option.none(), "haslo".toCharArray()).get();

    assertEquals(made.certificate(), fromPem.certificate());
    assertEquals(fromPem, fromContainer);
  }

  @Test
  @Tag("C-01")
  void an_offline_certificate_cannot_log_in() {
    TestCertificate offline = TestCertificate.offline().make();

    CertificateRefusal refusal = read(offline, offline).getLeft();

    assertEquals(Reason.OFFLINE_CANNOT_LOG_IN, refusal.reason());
    assertTrue(refusal.detail().contains("nonRepudiation"), refusal.detail());
  }

  @Test
  void a_qualified_signature_has_the_same_key_usage_and_may_log_in() {
    TestCertificate qualified =
        TestCertificate.offline()
            .withKeyUsage(KeyUsage.nonRepudiation)
            .withSubject("C=PL, SERIALNUMBER=PNOPL-90010112345, CN=Jan Próbny")
            .make();

    assertTrue(read(qualified, qualified).isRight());
  }

  @Test
  @Tag("C-01")
  void the_key_of_another_certificate_is_refused() {
    TestCertificate one = TestCertificate.authentication().make();
    TestCertificate two = TestCertificate.authentication().make();
    TestCertificate rsa = TestCertificate.authentication().withKey("2048").make();

    assertEquals(Reason.KEY_DOES_NOT_MATCH, read(one, two).getLeft().reason());
    assertEquals(Reason.KEY_DOES_NOT_MATCH, read(one, rsa).getLeft().reason());
    assertEquals(Reason.KEY_DOES_NOT_MATCH, read(rsa, one).getLeft().reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1024", "secp256k1"})
  void an_unsuitable_key_is_refused(String key) {
    TestCertificate made = TestCertificate.authentication().withKey(key).make();

    assertEquals(Reason.UNSUITABLE_KEY, read(made, made).getLeft().reason());
  }

  @ParameterizedTest
  @CsvSource({
    "'C=PL, 2.5.4.97=VATPL-1111111111, CN=A', true",
    "'C=PL, 2.5.4.97=VATPL-1111111111 BR:PL-1, CN=A', true",
    "'C=PL, SERIALNUMBER=PNOPL-90010112345, CN=A', true",
    "'C=PL, SERIALNUMBER=TINPL-1111111111, CN=A', true",
    "'C=PL, SERIALNUMBER=12345, CN=A', false",
    "'C=DE, 2.5.4.97=VATDE-123456789, CN=A', false",
    "'C=PL, CN=VATPL-1111111111', false"
  })
  void the_subject_names_its_holder_by_nip_or_pesel(String subject, boolean expected) {
    TestCertificate made = TestCertificate.authentication().withSubject(subject).make();

    assertEquals(expected, read(made, made).get().namesItsHolder());
  }

  @Test
  @Tag("C12")
  void its_text_shows_no_key() {
    TestCertificate made = TestCertificate.authentication().make();
    LoginCertificate login = read(made, made).get();

    assertFalse(login.toString().contains(login.key().toString()), login.toString());
  }

  private static Either<CertificateRefusal, LoginCertificate> read(
      TestCertificate certificate, TestCertificate key) {
    return LoginCertificate.read(certificate.pem(), Option.some(key.pemKey()), new char[0]);
  }
}
