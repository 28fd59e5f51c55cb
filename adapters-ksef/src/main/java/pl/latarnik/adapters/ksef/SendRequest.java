package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.SendingMode;

/** An invoice as it is sent in an interactive session. */
record SendRequest(
    String invoiceHash,
    int invoiceSize,
    String encryptedInvoiceHash,
    int encryptedInvoiceSize,
    byte[] encryptedInvoiceContent,
    boolean offlineMode,
    @Nullable String hashOfCorrectedInvoice) {

  private static final int ROOM_FOR_THE_REST = 512;

  /** Encrypts an invoice; with the hash of a refused one it is a technical correction. */
  static SendRequest of(
      SessionEncryption encryption,
      ExactBytes file,
      SendingMode mode,
      Option<InvoiceHash> corrected) {
    byte[] plain = file.toByteArray();
    byte[] encrypted = encryption.encrypt(plain);
    return new SendRequest(
        Digests.base64(Digests.sha256().digest(plain)),
        plain.length,
        Digests.base64(Digests.sha256().digest(encrypted)),
        encrypted.length,
        Base64.getEncoder().encode(encrypted),
        mode == SendingMode.OFFLINE,
        corrected.map(InvoiceHash::base64).getOrNull());
  }

  /** Returns the body; Base64 needs no escaping. */
  byte[] json() {
    return Json.write(
        encryptedInvoiceContent.length + ROOM_FOR_THE_REST,
        out -> {
          out.writeStartObject();
          out.writeStringField("invoiceHash", invoiceHash);
          out.writeNumberField("invoiceSize", invoiceSize);
          out.writeStringField("encryptedInvoiceHash", encryptedInvoiceHash);
          out.writeNumberField("encryptedInvoiceSize", encryptedInvoiceSize);
          out.writeFieldName("encryptedInvoiceContent");
          out.writeRawUTF8String(encryptedInvoiceContent, 0, encryptedInvoiceContent.length);
          out.writeBooleanField("offlineMode", offlineMode);
          if (hashOfCorrectedInvoice != null) {
            out.writeStringField("hashOfCorrectedInvoice", hashOfCorrectedInvoice);
          }
          out.writeEndObject();
        });
  }
}
