package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.verification.VerificationCodes;

/** Finds the invoices whose KOD II falls with a certificate. */
final class RevokedCodes {

  private RevokedCodes() {}

  /** Lists those that are not in KSeF yet: their prints have nothing else to verify them. */
  static List<StoredInvoice> unsent(InvoiceStore store, CertificateSerial serial) {
    return store
        .open()
        .filter(stored -> stored.invoice().kind() != Invoice.Kind.ACCEPTED)
        .filter(stored -> signedBy(stored, serial));
  }

  /** Lists all that were issued offline with codes of one of these certificates. */
  static List<StoredInvoice> signedBy(InvoiceStore store, Set<CertificateSerial> serials) {
    return serials.isEmpty()
        ? List.empty()
        : store.all().filter(stored -> serials.exists(serial -> signedBy(stored, serial)));
  }

  private static boolean signedBy(StoredInvoice stored, CertificateSerial serial) {
    return stored
        .invoice()
        .particulars()
        .codes()
        .flatMap(VerificationCodes::certificate)
        .contains(serial);
  }
}
