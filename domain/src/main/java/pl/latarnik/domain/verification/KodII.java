package pl.latarnik.domain.verification;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.Nip;

/**
 * KOD II: the signed link that proves who issued an invoice that has no KSeF number yet. There is
 * no such value without a signature; what is to be signed is an {@link Unsigned}.
 *
 * <p>Source: rozporządzenie Dz.U. 2025 poz. 1815 § 9; ministry's technical documentation of the
 * codes.
 *
 * @param content what was signed
 * @param signature RSASSA-PSS, or ECDSA as R and S of 32 bytes each
 * @see "docs/slownik.md: KOD II"
 */
public record KodII(Unsigned content, ExactBytes signature) {

  /**
   * What KOD II says before it is signed.
   *
   * @param origin where the codes of the environment live; part of what is signed
   * @param context in whose name the issuer is logged in to KSeF
   * @param seller NIP of the seller
   * @param certificate serial number of the certificate of type Offline
   * @param hash hash of the exact file
   */
  public record Unsigned(
      CodeOrigin origin,
      ContextIdentifier context,
      Nip seller,
      CertificateSerial certificate,
      InvoiceHash hash) {

    public Unsigned {
      requireNonNull(origin, "origin");
      requireNonNull(context, "context");
      requireNonNull(seller, "seller");
      requireNonNull(certificate, "certificate");
      requireNonNull(hash, "hash");
    }

    /**
     * Returns the text to sign: host and path, without the scheme and without a slash at the end.
     */
    public String textToSign() {
      return origin.withoutScheme() + path();
    }

    private String path() {
      return "/certificate/"
          + context.type().apiName()
          + "/"
          + context.value()
          + "/"
          + seller
          + "/"
          + certificate
          + "/"
          + hash;
    }
  }

  public KodII {
    requireNonNull(content, "content");
    requireNonNull(signature, "signature");
  }

  /** Returns the link that the code carries. */
  public String link() {
    return content.origin()
        + content.path()
        + "/"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.toByteArray());
  }
}
