/**
 * Certificates and their keys: taking them in, keeping them, signing KOD II, and the certificate
 * that logs in to KSeF. Depends on the application's ports and Bouncy Castle, never on the client.
 * Start at {@link pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault}.
 */
package pl.latarnik.adapters.ksef.signing;
