package pl.latarnik.adapters.ksef.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.tck.CertificateVaultContract;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;

class KeyStoreCertificateVaultTest implements CertificateVaultContract {

  private static final Instant FRI_2026_05_15 = Instant.parse("2026-05-15T10:00:00Z");
  private static final String PASSWORD = "tajne-haslo";

  private static final TestCertificate EC = TestCertificate.offline().make();
  private static final TestCertificate OTHER_EC =
      TestCertificate.offline().withSerial("01F42D54DA3E29C6").make();
  private static final TestCertificate RSA =
      TestCertificate.offline().withKey("2048").withSerial("02").make();
  private static final Map<Bad, CertificateVaultContract.Given> UNFIT = unfit();

  @TempDir Path folder;
  private Option<KeyStoreCertificateVault> vault = Option.none();

  @Override
  public CertificateVault vault() {
    return bySecret();
  }

  @Override
  public OfflineSigner signer() {
    return bySecret().signer();
  }

  private KeyStoreCertificateVault bySecret() {
    if (vault.isEmpty()) {
      vault = Option.some(new KeyStoreCertificateVault(path(), VaultProtection.bySecretFile()));
    }
    return vault.get();
  }

  @Override
  public Instant now() {
    return FRI_2026_05_15;
  }

  @Override
  public CertificateVaultContract.Given files(Good good) {
    return switch (good) {
      case PKCS12 -> alone(EC.pkcs12(PASSWORD), PASSWORD);
      case PEM_WITH_KEY -> pair(OTHER_EC.pem(), OTHER_EC.pemKey(), "");
      case PEM_WITH_ENCRYPTED_KEY -> pair(EC.pem(), EC.encryptedPemKey("zażółć"), "zażółć");
      case DER_WITH_KEY -> pair(EC.der(), EC.derKey(), "");
      case DER_WITH_ENCRYPTED_KEY ->
          pair(EC.der(), ExactBytes.of(EC.encryptedKey(PASSWORD, 2048)), PASSWORD);
      case RSA -> alone(RSA.pkcs12(PASSWORD), PASSWORD);
    };
  }

  @Override
  public CertificateVaultContract.Given files(Bad bad) {
    return UNFIT.get(bad).get();
  }

  private static Map<Bad, CertificateVaultContract.Given> unfit() {
    Map<Bad, CertificateVaultContract.Given> files = HashMap.empty();
    for (Bad bad : Bad.values()) {
      files = files.put(bad, unfit(bad));
    }
    return files;
  }

  private static CertificateVaultContract.Given unfit(Bad bad) {
    TestCertificate.Recipe offline = TestCertificate.offline();
    return switch (bad) {
      case AUTHENTICATION_TYPE -> plain(TestCertificate.authentication());
      case BOTH_TYPES ->
          plain(offline.withKeyUsage(KeyUsage.nonRepudiation | KeyUsage.digitalSignature));
      case NO_KEY_USAGE -> plain(offline.withoutKeyUsage());
      case EXPIRED -> plain(offline.valid("2024-01-01T00:00:00Z", "2026-05-15T09:59:59Z"));
      case NOT_YET_VALID -> plain(offline.valid("2026-05-15T10:00:01Z", "2028-01-01T00:00:00Z"));
      case KEY_OF_ANOTHER -> pair(EC.pem(), OTHER_EC.pemKey(), "");
      case KEY_OF_ANOTHER_ALGORITHM -> pair(EC.pem(), RSA.pemKey(), "");
      case WRONG_PASSWORD_OF_PKCS12 -> alone(EC.pkcs12(PASSWORD), "inne");
      case WRONG_PASSWORD_OF_KEY -> pair(EC.pem(), EC.encryptedPemKey(PASSWORD), "inne");
      case DAMAGED_PKCS12 -> alone(cut(EC.pkcs12(PASSWORD)), PASSWORD);
      case DAMAGED_KEY -> pair(EC.pem(), cut(EC.derKey()), "");
      case NO_KEY -> alone(EC.pem(), "");
      case NO_CERTIFICATE -> pair(bytes("to nie jest certyfikat"), EC.pemKey(), "");
      case RSA_1024 -> plain(offline.withKey("1024"));
      case OTHER_CURVE -> plain(offline.withKey("secp256k1"));
      case SERIAL_OF_17_DIGITS -> plain(offline.withSerial("101F42D54DA3E29C5"));
    };
  }

  @Test
  @Tag("C11")
  void the_kept_file_opens_with_the_secret_only_and_shows_no_key() throws IOException {
    taken(bySecret(), files(Good.PEM_WITH_KEY));

    for (Path file : kept()) {
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      String secret = new String(OTHER_EC.key().getEncoded(), StandardCharsets.ISO_8859_1);
      assertFalse(content.contains(secret.substring(secret.length() - 60)), file.toString());
    }
    Path container = path().resolve("01F42D54DA3E29C6.p12");
    assertTrue(Pkcs12File.readOwn(Files.readAllBytes(container), new char[0]).isLeft());
    char[] secret = Files.readString(path().resolve("vault.secret")).toCharArray();
    assertTrue(Pkcs12File.readOwn(Files.readAllBytes(container), secret).isRight());
    assertTrue(Pkcs12File.read(Files.readAllBytes(container), secret).isRight());
  }

  @Test
  @Tag("C11")
  void only_the_owner_may_read_what_is_kept() throws IOException {
    taken(bySecret(), files(Good.PKCS12));

    if (!path().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return; // Elsewhere an access list does it, which this machine cannot show.
    }
    assertEquals("rwx------", permissions(path()));
    for (Path file : kept()) {
      assertEquals("rw-------", permissions(file), file.toString());
    }
  }

  @Test
  void another_process_finds_what_was_taken_in() {
    KsefCertificate taken = taken(bySecret(), files(Good.PKCS12));

    KeyStoreCertificateVault other =
        new KeyStoreCertificateVault(path(), VaultProtection.bySecretFile());

    assertEquals(List.of(taken), other.all());
    assertEquals(Either.right(taken), other.signer().certificate(now()));
  }

  @Test
  @Tag("C05")
  void a_password_with_polish_letters_protects_the_vault() {
    KeyStoreCertificateVault byPassword = byPassword("zażółć gęślą jaźń");
    KsefCertificate taken = taken(byPassword, files(Good.RSA));

    assertEquals(List.of(taken), byPassword("zażółć gęślą jaźń").all());
    assertFalse(Files.exists(path().resolve("vault.secret")));
  }

  @Test
  @Tag("C-01")
  void a_vault_with_another_password_says_so() {
    taken(byPassword("jedno"), files(Good.PKCS12));
    KeyStoreCertificateVault other = byPassword("drugie");

    CertificateRefusal refusal = other.signer().certificate(now()).getLeft();

    assertEquals(Reason.WRONG_PASSWORD_OR_DAMAGED, refusal.reason());
    assertTrue(refusal.detail().endsWith("01F42D54DA3E29C5.p12"), refusal.detail());
    assertThrows(VaultUnreadableException.class, other::all);
  }

  @Test
  void the_certificate_that_is_valid_longest_signs() {
    TestCertificate longest =
        TestCertificate.offline()
            .withSerial("0A")
            .valid("2026-01-01T00:00:00Z", "2028-06-30T00:00:00Z")
            .make();
    taken(bySecret(), files(Good.PKCS12));
    KsefCertificate expected = taken(bySecret(), alone(longest.pkcs12(PASSWORD), PASSWORD));
    taken(bySecret(), files(Good.PEM_WITH_KEY));

    assertEquals(expected, signer().certificate(now()).get());
    assertEquals(expected, vault().all().head());
  }

  @Test
  @Tag("C-03")
  void a_serial_with_leading_zeros_is_written_with_16_digits() {
    KsefCertificate taken = taken(bySecret(), files(Good.RSA));

    assertEquals("0000000000000002", taken.serial().hex());
  }

  @Test
  @Tag("C04")
  void a_container_without_a_password_is_taken_in() {
    assertEquals("EC", taken(bySecret(), alone(EC.pkcs12(""), "")).keyAlgorithm());
  }

  @Test
  void certificate_and_key_may_stand_in_one_file() {
    ExactBytes both =
        bytes(
            new String(EC.pemKey().toByteArray(), StandardCharsets.US_ASCII)
                + new String(EC.pem().toByteArray(), StandardCharsets.US_ASCII));

    assertEquals(
        EC.certificate().getSerialNumber(),
        new java.math.BigInteger(taken(bySecret(), alone(both, "")).serial().hex(), 16));
  }

  private Path path() {
    return folder.resolve("certyfikaty ą");
  }

  private KeyStoreCertificateVault byPassword(String password) {
    return new KeyStoreCertificateVault(path(), VaultProtection.byPassword(password.toCharArray()));
  }

  private KsefCertificate taken(
      KeyStoreCertificateVault vault, CertificateVaultContract.Given files) {
    return vault.add(files.file(), files.key(), files.password().toCharArray(), now()).get();
  }

  private java.util.List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(path())) {
      return files.toList();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static CertificateVaultContract.Given plain(TestCertificate.Recipe recipe) {
    TestCertificate made = recipe.make();
    return pair(made.pem(), made.pemKey(), "");
  }

  private static CertificateVaultContract.Given alone(ExactBytes file, String password) {
    return new CertificateVaultContract.Given(file, Option.none(), password);
  }

  private static CertificateVaultContract.Given pair(
      ExactBytes file, ExactBytes key, String password) {
    return new CertificateVaultContract.Given(file, Option.some(key), password);
  }

  private static ExactBytes cut(ExactBytes file) {
    return ExactBytes.of(java.util.Arrays.copyOf(file.toByteArray(), file.size() - 40));
  }

  private static ExactBytes bytes(String text) {
    return ExactBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
