package pl.latarnik.adapters.ksef.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.port.out.EnrolmentVault;
import pl.latarnik.application.port.out.EnrolmentVault.Kept;
import pl.latarnik.application.port.out.EnrolmentVault.Pending;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.application.tck.EnrolmentVaultContract;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.invoice.ExactBytes;

class KeyStoreEnrolmentVaultTest implements EnrolmentVaultContract {

  private static final Instant FRI_2026_05_15 = Instant.parse("2026-05-15T10:00:00Z");
  private static final KeyPair KSEF = SigningRequest.newKey(CertificateKey.EC_P256);

  @TempDir Path folder;
  private Option<KeyStoreCertificateVault> vault = Option.none();

  private KeyStoreCertificateVault vault() {
    if (vault.isEmpty()) {
      vault = Option.some(new KeyStoreCertificateVault(path(), VaultProtection.bySecretFile()));
    }
    return vault.get();
  }

  private Path path() {
    return folder.resolve("certyfikaty ą");
  }

  @Override
  public EnrolmentVault enrolments() {
    return vault().enrolments();
  }

  @Override
  public EnrolmentVault ofAnotherProcess() {
    return new KeyStoreCertificateVault(path(), VaultProtection.bySecretFile()).enrolments();
  }

  @Override
  public OfflineSigner signer() {
    return vault().signer();
  }

  @Override
  public Instant now() {
    return FRI_2026_05_15;
  }

  @Override
  public ExactBytes issued(Pending pending, String serial) {
    int usage =
        pending.type() == CertificateType.OFFLINE
            ? KeyUsage.nonRepudiation
            : KeyUsage.digitalSignature;
    return issued(pending, serial, usage);
  }

  private static ExactBytes issued(Pending pending, String serial, int usage) {
    try {
      PKCS10CertificationRequest request =
          new PKCS10CertificationRequest(pending.signingRequest().toByteArray());
      return ExactBytes.of(
          new X509v3CertificateBuilder(
                  new X500Name("CN=TEST CCK KSeF"),
                  new BigInteger(serial, 16),
                  Date.from(FRI_2026_05_15),
                  Date.from(FRI_2026_05_15.plusSeconds(63_072_000)),
                  request.getSubject(),
                  request.getSubjectPublicKeyInfo())
              .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(KSEF.getPrivate()))
              .getEncoded());
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("C07")
  void the_request_names_exactly_the_data_and_is_signed_by_its_key(CertificateKey key)
      throws IOException, PKCSException, OperatorCreationException, GeneralSecurityException {
    PKCS10CertificationRequest request =
        new PKCS10CertificationRequest(
            begun(person(), CertificateType.OFFLINE, key).signingRequest().toByteArray());

    Map<ASN1ObjectIdentifier, String> named = HashMap.empty();
    for (RDN part : request.getSubject().getRDNs()) {
      named =
          named.put(part.getFirst().getType(), IETFUtils.valueToString(part.getFirst().getValue()));
    }
    assertEquals(
        HashMap.of(
            BCStyle.CN, "Józef Żak",
            BCStyle.C, "PL",
            BCStyle.GIVENNAME, "Józef",
            BCStyle.SURNAME, "Żak",
            BCStyle.SERIALNUMBER, "PNOPL-80010112345"),
        named);
    assertTrue(
        request.isSignatureValid(
            new JcaContentVerifierProviderBuilder()
                .setProvider(BouncyCastle.provider())
                .build(request.getSubjectPublicKeyInfo())));
  }

  @Test
  @Tag("C07")
  void a_key_is_a_new_one_each_time() {
    ExactBytes one =
        begun(person(), CertificateType.OFFLINE, CertificateKey.EC_P256).signingRequest();
    ExactBytes two =
        begun(person(), CertificateType.OFFLINE, CertificateKey.EC_P256).signingRequest();

    assertFalse(one.equals(two));
  }

  @Test
  @Tag("C11")
  void a_pending_key_lies_encrypted_in_a_file_of_its_owner() throws IOException {
    begun(person(), CertificateType.OFFLINE, CertificateKey.EC_P256);

    Path file;
    try (Stream<Path> files = Files.list(path().resolve("pending"))) {
      file = files.findFirst().orElseThrow();
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertTrue(text.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----"), text);
    assertFalse(text.contains("BEGIN PRIVATE KEY"), text);
    assertTrue(PrivateKeyFile.read(Files.readAllBytes(file), new char[0]).isLeft());
    char[] secret = Files.readString(path().resolve("vault.secret")).toCharArray();
    assertTrue(PrivateKeyFile.read(Files.readAllBytes(file), secret).isRight());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  @Tag("C02")
  @Tag("C-01")
  void a_certificate_of_the_other_type_is_refused_and_the_key_stays() {
    Pending offline = begun(person(), CertificateType.OFFLINE, CertificateKey.EC_P256);

    assertEquals(
        Reason.NOT_OF_TYPE_OFFLINE,
        enrolments()
            .complete(offline, issued(offline, "0A", KeyUsage.digitalSignature))
            .getLeft()
            .reason());
    assertEquals(1, ofAnotherProcess().pending().size());
  }

  @Test
  @Tag("C07")
  void what_was_obtained_for_the_login_logs_in_with_the_secret_of_the_vault() throws IOException {
    Pending pending = begun(person(), CertificateType.AUTHENTICATION, CertificateKey.EC_P256);

    Kept kept = enrolments().complete(pending, issued(pending, "01A2B3C4D5E6F705")).get();

    assertEquals(path().resolve("login").resolve("01A2B3C4D5E6F705.p12").toString(), kept.place());
    X509Certificate certificate =
        LoginCertificate.read(
                ExactBytes.of(Files.readAllBytes(Path.of(kept.place()))),
                Option.none(),
                Files.readString(path().resolve("vault.secret")).toCharArray())
            .get()
            .certificate();
    assertEquals(new BigInteger("01A2B3C4D5E6F705", 16), certificate.getSerialNumber());
    assertEquals(0, vault().all().size());
  }

  private Pending begun(RequestData data, CertificateType type, CertificateKey key) {
    return enrolments().begin(data, CertificateName.of("Latarnik"), type, key, now());
  }

  private static RequestData person() {
    return new RequestData(
        "Józef Żak",
        "PL",
        Option.some("Józef"),
        Option.some("Żak"),
        Option.some("PNOPL-80010112345"),
        Option.none(),
        Option.none(),
        Option.none());
  }
}
