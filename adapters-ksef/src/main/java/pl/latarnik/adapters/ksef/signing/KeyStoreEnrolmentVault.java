package pl.latarnik.adapters.ksef.signing;

import static pl.latarnik.adapters.ksef.signing.Refusals.refused;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import pl.latarnik.application.port.out.EnrolmentVault;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Keeps requests for certificates with their keys in a folder below that of the certificates, under
 * the same protection, and puts what comes into its place: what signs to the certificates, what
 * logs in into a folder of its own.
 */
final class KeyStoreEnrolmentVault implements EnrolmentVault {

  private static final String PENDING = "pending";
  private static final String LOGIN = "login";
  private static final int ID_BYTES = 8;

  private final Path folder;
  private final VaultProtection protection;
  private final VaultFolder certificates;

  KeyStoreEnrolmentVault(Path folder, VaultProtection protection, VaultFolder certificates) {
    this.folder = folder;
    this.protection = protection;
    this.certificates = certificates;
  }

  @Override
  public Pending begin(
      RequestData data,
      CertificateName name,
      CertificateType type,
      CertificateKey key,
      Instant at) {
    KeyPair keys = SigningRequest.newKey(key);
    ExactBytes request = ExactBytes.of(SigningRequest.of(data, keys));
    Pending pending = new Pending(newId(), name, type, request, at, Option.none());
    char[] password = protection.passwordIn(folder);
    byte[] encrypted = PendingFile.encrypted(keys.getPrivate(), password, protection.iterations());
    Arrays.fill(password, ' ');
    write(pending, encrypted);
    return pending;
  }

  @Override
  public List<Pending> pending() {
    return doing(
        folder.resolve(PENDING).toString(),
        () -> {
          List<Pending> found = List.empty();
          for (Path file : files()) {
            found = found.append(PendingFile.read(file, Files.readAllBytes(file)));
          }
          return found.sortBy(Pending::begunAt);
        });
  }

  private List<Path> files() throws IOException {
    Path path = folder.resolve(PENDING);
    if (!Files.isDirectory(path)) {
      return List.empty();
    }
    try (Stream<Path> files = Files.list(path)) {
      return List.ofAll(
          files
              .filter(file -> file.toString().endsWith(PendingFile.SUFFIX))
              .sorted()
              .collect(Collectors.toList()));
    }
  }

  @Override
  public Pending referred(Pending old, String reference) {
    Pending now =
        new Pending(
            old.id(),
            old.name(),
            old.type(),
            old.signingRequest(),
            old.begunAt(),
            Option.some(reference));
    write(now, PendingFile.encryptedKey(content(old)));
    return now;
  }

  @Override
  public boolean isFor(Pending pending, ExactBytes certificate) {
    try {
      PKCS10CertificationRequest request =
          new PKCS10CertificationRequest(pending.signingRequest().toByteArray());
      return new X509CertificateHolder(certificate.toByteArray())
          .getSubjectPublicKeyInfo()
          .equals(request.getSubjectPublicKeyInfo());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Either<CertificateRefusal, Kept> complete(Pending pending, ExactBytes certificate) {
    byte[] key = PendingFile.encryptedKey(content(pending));
    char[] password = protection.passwordIn(folder);
    Either<CertificateRefusal, CertifiedKey> pair =
        CertificateFiles.read(
            certificate, Option.some(ExactBytes.of(key)), password, fit(pending.type()));
    Arrays.fill(password, ' ');
    return pair.flatMap(read -> CodeSignature.of(read).map(matches -> read))
        .flatMap(read -> described(read).map(described -> kept(described, read)))
        .peek(kept -> abandon(pending));
  }

  private static java.util.function.Function<X509CertificateHolder, Option<CertificateRefusal>> fit(
      CertificateType type) {
    return type == CertificateType.OFFLINE
        ? certificate ->
            OfflineFitness.describe(certificate).fold(Option::some, fit -> Option.none())
        : LoginFitness::objection;
  }

  /** Describes it by what its key usage says, which the request's type has already been held to. */
  private static Either<CertificateRefusal, KsefCertificate> described(CertifiedKey pair) {
    CertificateFields fields = new CertificateFields(pair.certificate());
    if (!CertificateSerial.fits(fields.serial())) {
      return refused(Reason.UNSUITABLE_SERIAL, fields.serial().toString(16));
    }
    return Either.right(
        new KsefCertificate(
            CertificateSerial.from(fields.serial()),
            fields.isForNonRepudiationOnly()
                ? CertificateType.OFFLINE
                : CertificateType.AUTHENTICATION,
            fields.subject(),
            EcdsaSignature.uses(fields.publicKey()) ? "EC" : "RSA",
            fields.validFrom(),
            fields.validTo()));
  }

  private Kept kept(KsefCertificate certificate, CertifiedKey pair) {
    boolean signs = certificate.type() == CertificateType.OFFLINE;
    VaultFolder place =
        signs ? certificates : new VaultFolder(folder.resolve(LOGIN), protection, folder);
    return doing(
        place.toString(),
        () ->
            new Kept(
                certificate,
                place.keep(certificate, pair).toString(),
                protection.secretIn(folder).map(Path::toString)));
  }

  @Override
  public void abandon(Pending pending) {
    doing(file(pending).toString(), () -> Files.deleteIfExists(file(pending)));
  }

  private void write(Pending pending, byte[] encryptedKey) {
    doing(
        file(pending).toString(),
        () -> {
          OwnerOnlyFiles.createFolder(folder);
          OwnerOnlyFiles.createFolder(folder.resolve(PENDING));
          OwnerOnlyFiles.replace(file(pending), PendingFile.write(pending, encryptedKey));
          return pending;
        });
  }

  private byte[] content(Pending pending) {
    return doing(file(pending).toString(), () -> Files.readAllBytes(file(pending)));
  }

  private Path file(Pending pending) {
    return folder.resolve(PENDING).resolve(pending.id() + PendingFile.SUFFIX);
  }

  private static String newId() {
    byte[] id = new byte[ID_BYTES];
    new SecureRandom().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  /** Work on files. */
  private interface FileWork<T> {
    T done() throws IOException;
  }

  private static <T> T doing(String what, FileWork<T> work) {
    try {
      return work.done();
    } catch (IOException e) {
      throw new UncheckedIOException("the request for a certificate cannot be kept: " + what, e);
    }
  }
}
