package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What the register tells about an accepted invoice, read from its file when it is asked for. */
final class InvoiceMetadata {
  private static final String THIRD = "Faktura/Podmiot3/DaneIdentyfikacyjne/";
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("VAT", "Vat"),
          Map.entry("KOR", "Kor"),
          Map.entry("ZAL", "Zal"),
          Map.entry("ROZ", "Roz"),
          Map.entry("UPR", "Upr"),
          Map.entry("KOR_ZAL", "KorZal"),
          Map.entry("KOR_ROZ", "KorRoz"),
          Map.entry("VAT_RR", "VatRr"),
          Map.entry("KOR_VAT_RR", "KorVatRr"),
          Map.entry("VAT_PEF", "VatPef"),
          Map.entry("KOR_PEF", "KorPef"));

  private final HeldInvoice invoice;
  private final HeldInvoice.Acceptance acceptance;
  private final InvoiceFacts facts;
  private final InvoiceFile file;
  private final InvoiceContent content;

  private InvoiceMetadata(
      HeldInvoice invoice,
      HeldInvoice.Acceptance acceptance,
      InvoiceFacts facts,
      InvoiceFile file) {
    this.invoice = invoice;
    this.acceptance = acceptance;
    this.facts = facts;
    this.file = file;
    this.content = InvoiceContent.of(invoice.session().form(), file);
  }

  /** Reads an accepted invoice. */
  static InvoiceMetadata of(HeldInvoice invoice) {
    try {
      return new InvoiceMetadata(
          invoice,
          invoice.acceptance().orElseThrow(),
          invoice.facts().orElseThrow(),
          InvoiceFile.read(invoice.content().orElseThrow()));
    } catch (RejectedInvoice e) {
      throw new IllegalStateException("An accepted invoice cannot be read again", e);
    }
  }

  String type() {
    return KINDS.getOrDefault(facts.kind(), facts.kind());
  }

  InvoiceContent content() {
    return content;
  }

  /** Tells whether somebody stands on the invoice in a role: Subject1 to 3, SubjectAuthorized. */
  boolean names(String role, LoginRequest.Context who) {
    String nip = who.nip().orElse("");
    return switch (role) {
      case "Subject1" -> facts.sellerNip().equals(nip);
      case "Subject2" ->
          content.buyer().type().equals("Nip") && content.buyer().value().equals(Optional.of(nip));
      case "Subject3" ->
          file.all(THIRD + "NIP").contains(nip) || file.all(THIRD + "IDWew").contains(who.value());
      default -> file.all("Faktura/PodmiotUpowazniony/DaneIdentyfikacyjne/NIP").contains(nip);
    };
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("ksefNumber", acceptance.ksefNumber());
    node.put("invoiceNumber", facts.number());
    node.put("issueDate", facts.issueDate().toString());
    node.put("invoicingDate", SimulatedClock.api(invoice.receivedAt()));
    node.put("acquisitionDate", SimulatedClock.api(acceptance.at()));
    node.put("permanentStorageDate", SimulatedClock.api(acceptance.at()));
    ObjectNode seller = node.putObject("seller").put("nip", facts.sellerNip());
    content.sellerName().ifPresent(name -> seller.put("name", name));
    ObjectNode buyer = node.putObject("buyer");
    ObjectNode identifier = buyer.putObject("identifier").put("type", content.buyer().type());
    content.buyer().value().ifPresent(value -> identifier.put("value", value));
    content.buyer().name().ifPresent(name -> buyer.put("name", name));
    node.put("netAmount", content.net());
    node.put("grossAmount", content.gross());
    node.put("vatAmount", content.vat());
    node.put("currency", content.currency());
    node.put("invoicingMode", acceptance.mode().name());
    node.put("invoiceType", type());
    node.putObject("formCode")
        .put("systemCode", invoice.session().form().systemCode())
        .put("schemaVersion", invoice.session().form().schemaVersion())
        .put("value", invoice.session().form().value());
    if (file.has("Faktura/Podmiot3")) {
      node.set("thirdSubjects", ThirdSubjects.of(invoice.content().orElseThrow()));
    }
    node.put("isSelfInvoicing", content.selfInvoicing());
    node.put("hasAttachment", content.attachment());
    node.put("invoiceHash", invoice.request().hash());
    invoice.request().correctedHash().ifPresent(hash -> node.put("hashOfCorrectedInvoice", hash));
    return node;
  }

  /** Returns the sum of a kind: Brutto, Netto or Vat. */
  BigDecimal amount(String kind) {
    return switch (kind) {
      case "Brutto" -> content.gross();
      case "Netto" -> content.net();
      default -> content.vat();
    };
  }
}
