package pl.latarnik.adapters.ksef.signing;

import static pl.latarnik.adapters.ksef.signing.Refusals.refused;
import static pl.latarnik.domain.certificate.CertificateRefusal.Reason.KEY_MISSING;
import static pl.latarnik.domain.certificate.CertificateRefusal.Reason.UNREADABLE;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.function.Function;
import org.bouncycastle.cert.X509CertificateHolder;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Reads a certificate with its key from the files that people have: PKCS#12, or a certificate in
 * PEM or DER with the key beside it or behind it.
 */
final class CertificateFiles {

  /** Far more than a certificate with its chain needs. */
  private static final int LARGEST = 256 * 1024;

  private CertificateFiles() {}

  /**
   * Reads certificate and key.
   *
   * @param objection judges the certificate where that is possible before the key is opened, so
   *     that a wrong certificate is told before a wrong password
   */
  static Either<CertificateRefusal, CertifiedKey> read(
      ExactBytes file,
      Option<ExactBytes> key,
      char[] password,
      Function<X509CertificateHolder, Option<CertificateRefusal>> objection) {
    Option<ExactBytes> tooLarge = List.of(file).appendAll(key).find(f -> f.size() > LARGEST);
    if (tooLarge.isDefined()) {
      return refused(UNREADABLE, "> " + LARGEST + " B");
    }
    byte[] bytes = file.toByteArray();
    if (Pkcs12File.looksLikeOne(bytes)) {
      return Pkcs12File.read(bytes, password)
          .flatMap(read -> decoded(read.certificate()).map(certificate -> read))
          .flatMap(read -> unless(objection.apply(read.certificate()), read));
    }
    return certificate(bytes)
        .flatMap(CertificateFiles::decoded)
        .flatMap(certificate -> unless(objection.apply(certificate), certificate))
        .flatMap(
            certificate ->
                key(bytes, key)
                    .flatMap(k -> PrivateKeyFile.read(k, password))
                    .map(k -> new CertifiedKey(certificate, k)));
  }

  private static <T> Either<CertificateRefusal, T> unless(
      Option<CertificateRefusal> objection, T value) {
    return objection
        .<Either<CertificateRefusal, T>>map(Either::left)
        .getOrElse(() -> Either.right(value));
  }

  private static Either<CertificateRefusal, byte[]> key(byte[] file, Option<ExactBytes> key) {
    if (key.isDefined()) {
      return Either.right(key.get().toByteArray());
    }
    return PemText.in(file).privateKey().isDefined()
        ? Either.right(file)
        : refused(KEY_MISSING, file.length + " B");
  }

  private static Either<CertificateRefusal, X509CertificateHolder> certificate(byte[] file) {
    PemText pem = PemText.in(file);
    Option<byte[]> der =
        pem.blocks().isEmpty() ? Option.some(file) : pem.certificate().flatMap(PemText.Block::der);
    try {
      return der.isEmpty()
          ? refused(UNREADABLE, pem.blocks().map(PemText.Block::label).mkString(", "))
          : Either.right(new X509CertificateHolder(der.get()));
    } catch (IOException e) {
      return refused(UNREADABLE, file.length + " B");
    }
  }

  /** Lets a certificate pass whose fields can all be decoded, so that nobody stumbles later. */
  private static Either<CertificateRefusal, X509CertificateHolder> decoded(
      X509CertificateHolder certificate) {
    try {
      new CertificateFields(certificate).decode();
      return Either.right(certificate);
    } catch (IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | ArithmeticException
        | IndexOutOfBoundsException e) {
      return refused(UNREADABLE, "X.509");
    }
  }
}
