/**
 * Certificates that KSeF issues, as values without keys. Depends on {@code invoice} at most. Start
 * at {@link pl.latarnik.domain.certificate.KsefCertificate}.
 */
package pl.latarnik.domain.certificate;
