package pl.latarnik.application.port.out;

import io.vavr.control.Either;
import java.time.Instant;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.verification.KodII;

/**
 * Driven port: signs KOD II with the certificate of type Offline.
 *
 * <ul>
 *   <li>OS-1 Only a certificate of type Offline, valid at the moment of signing, whose key matches
 *       it, signs; anything else is refused with its reason.
 *   <li>OS-2 The signature verifies with the certificate's key over {@link
 *       KodII.Unsigned#textToSign()} in UTF-8, hashed once with SHA-256: RSASSA-PSS with a salt of
 *       32 bytes, or ECDSA P-256 as R and S.
 *   <li>OS-3 There is no way to a KOD II without a real signature.
 * </ul>
 */
public interface OfflineSigner {

  /** Returns the certificate that would sign at this moment, or why none can. */
  Either<CertificateRefusal, KsefCertificate> certificate(Instant at);

  /** Signs; the serial in the content must be that of {@link #certificate}. */
  Either<CertificateRefusal, KodII> sign(KodII.Unsigned content, Instant at);

  /** Checks a code of this certificate: signature, serial, host and hash as they stand in it. */
  boolean verifies(KodII code);
}
