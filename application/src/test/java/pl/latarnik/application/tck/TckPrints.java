package pl.latarnik.application.tck;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.port.out.InvoicePrinter.Standing;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** Orders for prints, their links of the length and form of real ones. */
public final class TckPrints {

  private static final String HASH = InvoiceHash.from(TckInvoices.file(1)).base64Url();

  /** A link as KOD I has it. */
  public static final String KOD_I =
      "https://qr-test.ksef.mf.gov.pl/invoice/1111111111/15-05-2026/" + HASH;

  /** A link as KOD II signed with ECDSA has it; its signature is none. */
  public static final String KOD_II = kodII("Nip/1111111111", 86);

  /** A link as KOD II signed with RSA in the name of a unit has it; its signature is none. */
  public static final String KOD_II_RSA = kodII("InternalId/1111111111-12345", 342);

  private TckPrints() {}

  private static String kodII(String context, int signature) {
    String origin = "https://qr-test.ksef.mf.gov.pl/certificate/" + context + "/1111111111/";
    String some = "mSkmA7bX_c-MwQ".repeat(signature / 14 + 1).substring(0, signature);
    return origin + "00A1B2C3D4E5F607/" + HASH + "/" + some;
  }

  /** Returns an order of an offline invoice with both codes. */
  public static Order offline(InvoiceContent content, Language language) {
    return new Order(
        content,
        InvoiceHash.of(HASH),
        List.of(new Code(KOD_I, Code.OFFLINE), new Code(KOD_II, Code.CERTYFIKAT)),
        new Standing.Offline(),
        language);
  }

  /** Returns an order of an invoice in KSeF with its code. */
  public static Order inKsef(InvoiceContent content, Language language) {
    return new Order(
        content,
        InvoiceHash.of(HASH),
        List.of(new Code(KOD_I, TckInvoices.ksefNumber(1).text())),
        new Standing.InKsef(TckInvoices.ksefNumber(1)),
        language);
  }

  /** Returns an order of a document of a total failure. */
  public static Order outsideKsef(InvoiceContent content, Language language) {
    return new Order(
        content, InvoiceHash.of(HASH), List.empty(), new Standing.OutsideKsef(), language);
  }

  /** Returns the order with other codes. */
  public static Order with(Order order, List<Code> codes) {
    return new Order(order.content(), order.hash(), codes, order.standing(), order.language());
  }
}
