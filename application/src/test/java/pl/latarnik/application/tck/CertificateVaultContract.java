package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.KodII;

/** What every implementation of {@link CertificateVault} must do. */
public interface CertificateVaultContract {

  /** Files that can sign, valid at {@link #now()}, each with a certificate of its own. */
  enum Good {
    PKCS12,
    PEM_WITH_KEY,
    PEM_WITH_ENCRYPTED_KEY,
    DER_WITH_KEY,
    DER_WITH_ENCRYPTED_KEY,
    RSA
  }

  /** Files that cannot sign at {@link #now()}. */
  enum Bad {
    AUTHENTICATION_TYPE(Reason.NOT_OF_TYPE_OFFLINE),
    BOTH_TYPES(Reason.NOT_OF_TYPE_OFFLINE),
    NO_KEY_USAGE(Reason.NOT_OF_TYPE_OFFLINE),
    EXPIRED(Reason.EXPIRED),
    NOT_YET_VALID(Reason.NOT_YET_VALID),
    KEY_OF_ANOTHER(Reason.KEY_DOES_NOT_MATCH),
    KEY_OF_ANOTHER_ALGORITHM(Reason.KEY_DOES_NOT_MATCH),
    WRONG_PASSWORD_OF_PKCS12(Reason.WRONG_PASSWORD_OR_DAMAGED),
    WRONG_PASSWORD_OF_KEY(Reason.WRONG_PASSWORD_OR_DAMAGED),
    DAMAGED_PKCS12(Reason.WRONG_PASSWORD_OR_DAMAGED),
    DAMAGED_KEY(Reason.WRONG_PASSWORD_OR_DAMAGED),
    NO_KEY(Reason.KEY_MISSING),
    NO_CERTIFICATE(Reason.UNREADABLE),
    RSA_1024(Reason.UNSUITABLE_KEY),
    OTHER_CURVE(Reason.UNSUITABLE_KEY),
    SERIAL_OF_17_DIGITS(Reason.UNSUITABLE_SERIAL);

    private final Reason reason;

    Bad(Reason reason) {
      this.reason = reason;
    }

    /** Returns the reason that the vault must give. */
    public Reason reason() {
      return reason;
    }
  }

  /** What a user hands in. */
  record Given(ExactBytes file, Option<ExactBytes> key, String password) {}

  /** Returns the vault under test, empty at the start of a test; the same one throughout it. */
  CertificateVault vault();

  /** Returns a signer that uses what the vault keeps. */
  OfflineSigner signer();

  /** Returns the moment of the test. */
  Instant now();

  /** Returns a file that can sign. */
  Given files(Good good);

  /** Returns a file that cannot sign. */
  Given files(Bad bad);

  @ParameterizedTest
  @EnumSource
  @Tag("C04")
  @Tag("C05")
  default void required_CV1_files_that_can_sign_are_taken_in(Good good) {
    KsefCertificate taken = add(files(good)).get();

    assertEquals(CertificateType.OFFLINE, taken.type());
    assertEquals(List.of(taken), vault().all());
    assertEquals(Either.right(taken), signer().certificate(now()));
  }

  @ParameterizedTest
  @EnumSource
  default void required_CV1_what_was_taken_in_signs(Good good) {
    KsefCertificate taken = add(files(good)).get();

    KodII code = signer().sign(TckCodes.unsigned(1, taken.serial()), now()).get();

    assertTrue(signer().verifies(code));
  }

  @Test
  @Tag("C09")
  default void required_CV1_several_are_kept_and_taking_one_in_again_keeps_it_once() {
    KsefCertificate one = add(files(Good.PKCS12)).get();
    KsefCertificate two = add(files(Good.PEM_WITH_KEY)).get();

    add(files(Good.PKCS12));

    assertEquals(2, vault().all().size());
    assertTrue(vault().all().containsAll(List.of(one, two)));
    assertEquals(Option.some(signer().certificate(now()).get()), vault().all().headOption());
  }

  @ParameterizedTest
  @EnumSource
  @Tag("C01")
  @Tag("C02")
  @Tag("C-01")
  default void required_CV2_what_cannot_sign_is_refused_with_its_reason(Bad bad) {
    assertEquals(bad.reason(), add(files(bad)).getLeft().reason());
    assertEquals(bad.reason(), open(files(bad)).getLeft().reason());
  }

  @Test
  @Tag("C06")
  default void required_CV2_the_moment_decides() {
    Given good = files(Good.PKCS12);
    KsefCertificate certificate = add(good).get();

    Either<CertificateRefusal, KsefCertificate> late =
        vault()
            .add(
                good.file(),
                good.key(),
                good.password().toCharArray(),
                certificate.validTo().plusSeconds(1));

    assertEquals(Reason.EXPIRED, late.getLeft().reason());
  }

  @Test
  @Tag("C01")
  default void required_CV2_an_empty_vault_signs_nothing() {
    assertEquals(Reason.NONE_IMPORTED, signer().certificate(now()).getLeft().reason());
  }

  @ParameterizedTest
  @EnumSource
  default void required_CV3_no_refusal_shows_the_password(Bad bad) {
    Given files = files(bad);

    String detail = add(files).getLeft().detail();

    assertFalse(!files.password().isEmpty() && detail.contains(files.password()), detail);
  }

  @ParameterizedTest
  @EnumSource
  default void required_CV4_a_refused_file_changes_nothing(Bad bad) {
    KsefCertificate kept = add(files(Good.PKCS12)).get();

    add(files(bad));

    assertEquals(List.of(kept), vault().all());
    assertEquals(Either.right(kept), signer().certificate(now()));
  }

  @ParameterizedTest
  @EnumSource
  default void required_CV5_a_file_signs_without_being_kept(Good good) {
    OfflineSigner opened = open(files(good)).get();

    KsefCertificate certificate = opened.certificate(now()).get();
    KodII code = opened.sign(TckCodes.unsigned(1, certificate.serial()), now()).get();

    assertTrue(opened.verifies(code));
    assertEquals(List.empty(), vault().all());
  }

  @Test
  @Tag("C06")
  default void required_CV6_of_what_was_never_asked_about_nothing_is_said() {
    KsefCertificate kept = add(files(Good.PKCS12)).get();

    assertEquals(Option.none(), vault().standing(kept.serial()));
    assertTrue(signer().certificate(now()).isRight());
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOCKED", "REVOKED"})
  @Tag("C06")
  @Tag("C-01")
  default void required_CV6_what_KSeF_called_revoked_or_blocked_signs_nothing(
      CertificateStatus status) {
    KsefCertificate kept = add(files(Good.PKCS12)).get();
    CertificateStanding said = new CertificateStanding(status, now());

    vault().learn(kept.serial(), said);

    assertEquals(Option.some(said), vault().standing(kept.serial()));
    assertEquals(status.name(), signer().certificate(now()).getLeft().reason().name());
    assertEquals(
        status.name(),
        signer().sign(TckCodes.unsigned(1, kept.serial()), now()).getLeft().reason().name());
  }

  @Test
  @Tag("C09")
  default void required_CV6_another_certificate_signs_instead() {
    KsefCertificate one = add(files(Good.PKCS12)).get();
    KsefCertificate two = add(files(Good.PEM_WITH_KEY)).get();
    KsefCertificate first = signer().certificate(now()).get();

    vault().learn(first.serial(), new CertificateStanding(CertificateStatus.REVOKED, now()));

    assertEquals(first.equals(one) ? two : one, signer().certificate(now()).get());
  }

  @Test
  @Tag("C06")
  default void required_CV6_the_last_word_counts() {
    KsefCertificate kept = add(files(Good.PKCS12)).get();
    vault().learn(kept.serial(), new CertificateStanding(CertificateStatus.BLOCKED, now()));

    vault()
        .learn(
            kept.serial(),
            new CertificateStanding(CertificateStatus.ACTIVE, now().plusSeconds(60)));

    assertEquals(kept, signer().certificate(now()).get());
  }

  private Either<CertificateRefusal, KsefCertificate> add(Given files) {
    return vault().add(files.file(), files.key(), files.password().toCharArray(), now());
  }

  private Either<CertificateRefusal, OfflineSigner> open(Given files) {
    return vault().open(files.file(), files.key(), files.password().toCharArray(), now());
  }
}
