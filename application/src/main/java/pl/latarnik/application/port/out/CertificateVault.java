package pl.latarnik.application.port.out;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Driven port: takes in and keeps certificates for offline work with their keys.
 *
 * <ul>
 *   <li>CV-1 Takes PKCS#12, or a certificate in PEM or DER with its key in PKCS#8, encrypted or
 *       not.
 *   <li>CV-2 Refuses, each with its own reason, what cannot sign KOD II at that moment.
 *   <li>CV-3 A key is never kept in the clear, and never leaves.
 *   <li>CV-4 What was refused changes nothing.
 *   <li>CV-5 A certificate can be used without being kept: opened for one piece of work.
 *   <li>CV-6 What KSeF last said of a certificate is remembered with its moment, also by another
 *       process; what it called revoked or blocked signs nothing until KSeF says otherwise. Of what
 *       was never asked about nothing is said.
 * </ul>
 */
public interface CertificateVault {

  /**
   * Takes in a certificate with its key (CV-1, CV-2).
   *
   * @param file the container, or the certificate
   * @param key the key where it is a file of its own, none where the container holds it
   * @param password opens container or key; empty where there is none
   * @param at the moment for which it must be valid
   */
  Either<CertificateRefusal, KsefCertificate> add(
      ExactBytes file, Option<ExactBytes> key, char[] password, Instant at);

  /**
   * Opens a certificate for one piece of work without keeping it (CV-5); takes and refuses as
   * {@link #add}.
   */
  Either<CertificateRefusal, OfflineSigner> open(
      ExactBytes file, Option<ExactBytes> key, char[] password, Instant at);

  /** Lists what is kept, the one that is valid longest first. */
  List<KsefCertificate> all();

  /** Remembers what KSeF said of a certificate (CV-6). */
  void learn(CertificateSerial serial, CertificateStanding standing);

  /** Returns what KSeF last said of a certificate (CV-6); none where it was never asked. */
  Option<CertificateStanding> standing(CertificateSerial serial);
}
