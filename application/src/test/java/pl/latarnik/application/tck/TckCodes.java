package pl.latarnik.application.tck;

import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.domain.verification.KodII;

/** What KOD II says in tests of signing. */
public final class TckCodes {

  static final CodeOrigin ORIGIN = CodeOrigin.of("https://qr-test.ksef.mf.gov.pl");

  private TckCodes() {}

  /** Returns the content for sample n, to be signed with this certificate. */
  public static KodII.Unsigned unsigned(int n, CertificateSerial certificate) {
    return unsigned(ORIGIN, TckInvoices.SELLER, certificate, hash(n));
  }

  static KodII.Unsigned unsigned(
      CodeOrigin origin, Nip seller, CertificateSerial certificate, InvoiceHash hash) {
    return new KodII.Unsigned(
        origin, ContextIdentifier.of(TckInvoices.SELLER), seller, certificate, hash);
  }

  static InvoiceHash hash(int n) {
    return InvoiceHash.from(TckInvoices.file(n));
  }
}
