package pl.latarnik.adapters.ksef.signing;

import pl.latarnik.domain.certificate.CertificateRefusal;

/** Tells that a file of the vault cannot be opened: damaged, or protected by something else. */
public final class VaultUnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  VaultUnreadableException(CertificateRefusal refusal) {
    super(
        "a kept certificate cannot be opened, so nothing is listed: "
            + refusal.detail()
            + " ("
            + refusal.reason()
            + "); restore the file or the password it was kept under");
  }
}
