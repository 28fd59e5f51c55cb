package pl.latarnik.adapters.ksef.signing;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.KsefCertificate;

/** The files of the vault, opened when first needed and again when they change. */
final class VaultFolder {

  private static final String SUFFIX = ".p12";

  private final Path path;
  private final VaultProtection protection;
  private final Path secrets;
  private final StandingFiles standings;
  private volatile Opened opened = new Opened(List.empty(), List.empty());

  VaultFolder(Path path, VaultProtection protection) {
    this(path, protection, path);
  }

  /** Keeps files in one folder by the secret of another. */
  VaultFolder(Path path, VaultProtection protection, Path secrets) {
    this.path = path;
    this.protection = protection;
    this.secrets = secrets;
    this.standings = new StandingFiles(path);
  }

  /** Returns what KSeF said of the certificates here. */
  StandingFiles standings() {
    return standings;
  }

  /** One file as it stood when it was looked at. */
  private record Seen(Path file, long size, FileTime changed) {}

  private record Opened(
      List<Seen> files, List<Either<CertificateRefusal, BouncyCastleOfflineSigner>> signers) {}

  /** Keeps a certificate with its key, and returns the file. */
  Path keep(KsefCertificate certificate, CertifiedKey pair) throws IOException {
    OwnerOnlyFiles.createFolder(path);
    String serial = certificate.serial().hex();
    char[] password = protection.passwordIn(secrets);
    byte[] container = Pkcs12Writer.write(pair, serial, password, protection.iterations());
    Path file = path.resolve(serial + SUFFIX);
    OwnerOnlyFiles.replace(file, container);
    Arrays.fill(password, ' ');
    return file;
  }

  /** Returns what was kept when it was last looked at, without looking again. */
  List<Either<CertificateRefusal, BouncyCastleOfflineSigner>> known() {
    return opened.signers();
  }

  /** Returns all that is kept: longest valid first, what cannot be opened last. */
  List<Either<CertificateRefusal, BouncyCastleOfflineSigner>> signers() {
    List<Seen> now = look();
    Opened known = opened;
    if (!known.files().equals(now)) {
      known = new Opened(now, open(now));
      opened = known;
    }
    return known.signers();
  }

  private List<Either<CertificateRefusal, BouncyCastleOfflineSigner>> open(List<Seen> files) {
    if (files.isEmpty()) {
      return List.empty();
    }
    char[] password = protection.passwordIn(secrets);
    List<Either<CertificateRefusal, BouncyCastleOfflineSigner>> signers =
        files.map(seen -> open(seen.file(), password));
    Arrays.fill(password, ' ');
    return signers
        .filter(Either::isRight)
        .sortBy(signer -> signer.get().certificate().validTo())
        .reverse()
        .appendAll(signers.filter(Either::isLeft));
  }

  private static Either<CertificateRefusal, BouncyCastleOfflineSigner> open(
      Path file, char[] password) {
    try {
      return Pkcs12File.readOwn(Files.readAllBytes(file), password)
          .flatMap(BouncyCastleOfflineSigner::of)
          .mapLeft(refusal -> new CertificateRefusal(refusal.reason(), file.toString()));
    } catch (IOException e) {
      return Refusals.refused(Reason.WRONG_PASSWORD_OR_DAMAGED, file + ": " + e.getMessage());
    }
  }

  private List<Seen> look() {
    if (!Files.isDirectory(path)) {
      return List.empty();
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Seen> seen = List.empty();
      for (Path file :
          files
              .filter(f -> f.getFileName().toString().endsWith(SUFFIX))
              .sorted()
              .collect(Collectors.toList())) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        seen = seen.append(new Seen(file, attributes.size(), attributes.lastModifiedTime()));
      }
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException("the certificates cannot be read: " + path, e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
