package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.KodII;

/** What every implementation of {@link OfflineSigner} must do. */
public interface OfflineSignerContract {

  /** Returns the signer under test, with one certificate; the same one throughout a test. */
  OfflineSigner signer();

  /** Returns the key of its certificate. */
  PublicKey publicKey();

  /** Returns a moment at which the certificate is valid. */
  Instant signingTime();

  @Test
  default void required_OS1_the_certificate_is_of_type_offline_and_valid() {
    KsefCertificate certificate = signer().certificate(signingTime()).get();

    assertEquals(CertificateType.OFFLINE, certificate.type());
    assertTrue(certificate.isValidAt(signingTime()));
    assertEquals(publicKey().getAlgorithm(), certificate.keyAlgorithm());
  }

  @Test
  @Tag("C01")
  @Tag("C06")
  @Tag("C-01")
  default void required_OS1_nothing_is_signed_after_the_validity() {
    KsefCertificate certificate = signer().certificate(signingTime()).get();
    Instant after = certificate.validTo().plusSeconds(1);

    assertEquals(Reason.EXPIRED, signer().certificate(after).getLeft().reason());
    assertEquals(Reason.EXPIRED, signer().sign(content(1), after).getLeft().reason());
  }

  @Test
  @Tag("C06")
  @Tag("C-01")
  default void required_OS1_nothing_is_signed_before_the_validity() {
    KsefCertificate certificate = signer().certificate(signingTime()).get();
    Instant before = certificate.validFrom().minusSeconds(1);

    assertEquals(Reason.NOT_YET_VALID, signer().certificate(before).getLeft().reason());
    assertEquals(Reason.NOT_YET_VALID, signer().sign(content(1), before).getLeft().reason());
  }

  @Test
  default void required_OS1_the_first_and_the_last_moment_of_validity_sign() {
    KsefCertificate certificate = signer().certificate(signingTime()).get();

    assertTrue(signer().sign(content(1), certificate.validFrom()).isRight());
    assertTrue(signer().sign(content(1), certificate.validTo()).isRight());
  }

  @Test
  default void required_OS1_a_refusal_names_the_certificate() {
    KsefCertificate certificate = signer().certificate(signingTime()).get();

    CertificateRefusal refusal =
        signer().certificate(certificate.validTo().plusSeconds(1)).getLeft();

    assertTrue(refusal.detail().contains(certificate.serial().hex()), refusal.detail());
  }

  @Test
  @Tag("Q02")
  @Tag("Q03")
  default void required_OS2_the_signature_verifies_with_the_key_of_the_certificate()
      throws GeneralSecurityException {
    KodII.Unsigned content = content(1);

    KodII code = signer().sign(content, signingTime()).get();

    Signature independent = OfflineSignerContract.verifierFor(publicKey());
    independent.update(content.textToSign().getBytes(StandardCharsets.UTF_8));
    assertTrue(independent.verify(code.signature().toByteArray()));
    assertEquals(content, code.content());
  }

  @Test
  @Tag("Q02")
  default void required_OS2_the_link_ends_with_the_signature() {
    KodII code = signer().sign(content(1), signingTime()).get();

    String last = code.link().substring(code.link().lastIndexOf('/') + 1);
    assertEquals(code.signature(), ExactBytes.of(Base64.getUrlDecoder().decode(last)));
    assertEquals("https://" + code.content().textToSign() + "/" + last, code.link());
  }

  @Test
  @Tag("Q11")
  default void required_OS2_its_own_code_is_verified() {
    assertTrue(signer().verifies(signer().sign(content(1), signingTime()).get()));
  }

  @Test
  @Tag("Q11")
  default void required_OS2_a_code_with_another_content_is_not_verified() {
    CertificateSerial serial = signer().certificate(signingTime()).get().serial();
    KodII code = signer().sign(content(1), signingTime()).get();
    Nip otherSeller = Nip.of("5265877635");
    CodeOrigin otherHost = CodeOrigin.of("https://qr.ksef.mf.gov.pl");

    assertFalse(verifies(TckCodes.unsigned(2, serial), code.signature()));
    assertFalse(
        verifies(
            TckCodes.unsigned(TckCodes.ORIGIN, otherSeller, serial, TckCodes.hash(1)),
            code.signature()));
    assertFalse(
        verifies(
            TckCodes.unsigned(otherHost, TckInvoices.SELLER, serial, TckCodes.hash(1)),
            code.signature()));
    assertFalse(
        verifies(TckCodes.unsigned(1, CertificateSerial.of("00000000000000FF")), code.signature()));
  }

  @Test
  @Tag("Q11")
  @Tag("Q12")
  default void required_OS3_a_code_with_anything_but_the_signature_is_not_verified() {
    KodII code = signer().sign(content(1), signingTime()).get();
    byte[] flipped = code.signature().toByteArray();
    flipped[7] ^= 1;

    assertFalse(verifies(code.content(), ExactBytes.of(flipped)));
    assertFalse(verifies(code.content(), ExactBytes.of(new byte[flipped.length])));
    assertFalse(verifies(code.content(), ExactBytes.of(new byte[0])));
    assertFalse(verifies(code.content(), ExactBytes.of("PODPIS".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  @Tag("Q12")
  default void required_OS3_every_content_gets_its_own_signature() {
    assertNotEquals(
        signer().sign(content(1), signingTime()).get().signature(),
        signer().sign(content(2), signingTime()).get().signature());
  }

  private KodII.Unsigned content(int n) {
    return TckCodes.unsigned(n, signer().certificate(signingTime()).get().serial());
  }

  private boolean verifies(KodII.Unsigned content, ExactBytes signature) {
    return signer().verifies(new KodII(content, signature));
  }

  private static Signature verifierFor(PublicKey key) throws GeneralSecurityException {
    boolean ec = key.getAlgorithm().equals("EC");
    Signature verifier = Signature.getInstance(ec ? "SHA256withECDSAinP1363Format" : "RSASSA-PSS");
    if (!ec) {
      verifier.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    }
    verifier.initVerify(key);
    return verifier;
  }
}
