package pl.latarnik.adapters.ksef.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.KsefCertificate;

/**
 * What KSeF said of certificates: a small file beside each, with the word and its moment. Read at
 * each signing, so that what another process has learnt counts at once.
 */
final class StandingFiles {

  private static final String SUFFIX = ".status";

  private final Path folder;

  StandingFiles(Path folder) {
    this.folder = folder;
  }

  void learn(CertificateSerial serial, CertificateStanding standing) {
    try {
      OwnerOnlyFiles.createFolder(folder);
      OwnerOnlyFiles.replace(
          file(serial), (standing.status() + " " + standing.checkedAt() + "\n").getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written: " + file(serial), e);
    }
  }

  Option<CertificateStanding> of(CertificateSerial serial) {
    try {
      String[] words = Files.readString(file(serial), US_ASCII).strip().split(" ", 2);
      return Option.some(
          new CertificateStanding(CertificateStatus.valueOf(words[0]), Instant.parse(words[1])));
    } catch (NoSuchFileException e) {
      return Option.none();
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      // Nothing may sign that KSeF could have called revoked: somebody must look at the file.
      throw new IllegalStateException("not the status of a certificate: " + file(serial), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file(serial), e);
    }
  }

  /** Lets pass what KSeF has not called revoked or blocked. */
  Either<CertificateRefusal, KsefCertificate> inGoodStanding(KsefCertificate certificate) {
    return of(certificate.serial())
        .filter(CertificateStanding::forbidsSigning)
        .map(
            said ->
                Refusals.<KsefCertificate>refused(
                    said.status() == CertificateStatus.BLOCKED ? Reason.BLOCKED : Reason.REVOKED,
                    certificate.serial() + ", KSeF " + said.checkedAt()))
        .getOrElse(Either.right(certificate));
  }

  private Path file(CertificateSerial serial) {
    return folder.resolve(serial.hex() + SUFFIX);
  }
}
