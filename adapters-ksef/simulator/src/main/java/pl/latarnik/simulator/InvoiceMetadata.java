package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the register tells about an accepted invoice, read from its file when it is asked for. */
final class InvoiceMetadata {
  private static final String FA = "Faktura/Fa/";
  private static final String SELLER = "Faktura/Podmiot1/DaneIdentyfikacyjne/";
  private static final String BUYER = "Faktura/Podmiot2/DaneIdentyfikacyjne/";
  private static final String THIRD = "Faktura/Podmiot3/DaneIdentyfikacyjne/";
  private static final Map<String, String> KINDS =
      Map.of(
          "VAT", "Vat", "KOR", "Kor", "ZAL", "Zal", "ROZ", "Roz", "UPR", "Upr", "KOR_ZAL", "KorZal",
          "KOR_ROZ", "KorRoz");
  private static final List<String> NET =
      List.of(
          "P_13_1",
          "P_13_2",
          "P_13_3",
          "P_13_4",
          "P_13_5",
          "P_13_6_1",
          "P_13_6_2",
          "P_13_6_3",
          "P_13_7",
          "P_13_8",
          "P_13_9",
          "P_13_10",
          "P_13_11");
  private static final List<String> VAT = List.of("P_14_1", "P_14_2", "P_14_3", "P_14_4", "P_14_5");

  private final HeldInvoice invoice;
  private final HeldInvoice.Acceptance acceptance;
  private final InvoiceFacts facts;
  private final InvoiceFile file;

  private InvoiceMetadata(
      HeldInvoice invoice,
      HeldInvoice.Acceptance acceptance,
      InvoiceFacts facts,
      InvoiceFile file) {
    this.invoice = invoice;
    this.acceptance = acceptance;
    this.facts = facts;
    this.file = file;
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

  String currency() {
    return file.value(FA + "KodWaluty").orElse("PLN");
  }

  boolean selfInvoicing() {
    return file.value(FA + "Adnotacje/P_17").filter("1"::equals).isPresent();
  }

  boolean attachment() {
    return file.has("Faktura/Zalacznik");
  }

  String buyerType() {
    if (file.has(BUYER + "NIP")) {
      return "Nip";
    }
    if (file.has(BUYER + "NrVatUE")) {
      return "VatUe";
    }
    return file.has(BUYER + "NrID") ? "Other" : "None";
  }

  Optional<String> buyerValue() {
    return switch (buyerType()) {
      case "Nip" -> file.value(BUYER + "NIP");
      case "VatUe" ->
          file.value(BUYER + "NrVatUE").map(nr -> file.value(BUYER + "KodUE").orElse("") + nr);
      case "Other" -> file.value(BUYER + "NrID");
      default -> Optional.empty();
    };
  }

  /** Tells whether somebody stands on the invoice in a role: Subject1 to 3, SubjectAuthorized. */
  boolean names(String role, LoginRequest.Context who) {
    String nip = who.nip().orElse("");
    return switch (role) {
      case "Subject1" -> facts.sellerNip().equals(nip);
      case "Subject2" -> file.all(BUYER + "NIP").contains(nip);
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
    file.value(SELLER + "Nazwa").ifPresent(name -> seller.put("name", name));
    ObjectNode buyer = node.putObject("buyer");
    ObjectNode identifier = buyer.putObject("identifier").put("type", buyerType());
    buyerValue().ifPresent(value -> identifier.put("value", value));
    file.value(BUYER + "Nazwa").ifPresent(name -> buyer.put("name", name));
    node.put("netAmount", amount("Netto"));
    node.put("grossAmount", amount("Brutto"));
    node.put("vatAmount", amount("Vat"));
    node.put("currency", currency());
    node.put("invoicingMode", acceptance.mode().name());
    node.put("invoiceType", type());
    node.putObject("formCode")
        .put("systemCode", invoice.session().form().systemCode())
        .put("schemaVersion", invoice.session().form().schemaVersion())
        .put("value", invoice.session().form().value());
    if (file.has("Faktura/Podmiot3")) {
      node.set("thirdSubjects", ThirdSubjects.of(invoice.content().orElseThrow()));
    }
    node.put("isSelfInvoicing", selfInvoicing());
    node.put("hasAttachment", attachment());
    node.put("invoiceHash", invoice.request().hash());
    invoice.request().correctedHash().ifPresent(hash -> node.put("hashOfCorrectedInvoice", hash));
    return node;
  }

  /** Returns the sum of a kind: Brutto, Netto or Vat. */
  BigDecimal amount(String kind) {
    return switch (kind) {
      case "Brutto" -> sum(List.of("P_15"), "");
      case "Netto" -> sum(NET, "");
      default -> sum(VAT, currency().equals("PLN") ? "" : "W");
    };
  }

  private BigDecimal sum(List<String> fields, String suffix) {
    return fields.stream()
        .flatMap(field -> file.value(FA + field + suffix).stream())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
