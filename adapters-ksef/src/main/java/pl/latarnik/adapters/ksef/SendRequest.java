package pl.latarnik.adapters.ksef;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.vavr.control.Option;
import java.io.IOException;
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
    @JsonSerialize(using = EncodedAlready.class) byte[] encryptedInvoiceContent,
    boolean offlineMode,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String hashOfCorrectedInvoice) {

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

  /** Base64 needs no escaping, and the JDK makes it faster than the JSON library does. */
  static final class EncodedAlready extends JsonSerializer<byte[]> {

    @Override
    public void serialize(byte[] base64, JsonGenerator out, SerializerProvider all)
        throws IOException {
      out.writeRawUTF8String(base64, 0, base64.length);
    }
  }
}
