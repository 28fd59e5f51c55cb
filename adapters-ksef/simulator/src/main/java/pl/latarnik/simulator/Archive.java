package pl.latarnik.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The accepted invoices, found by what makes each unique; guarded by {@link SimulatedKsef}. */
final class Archive {
  private final Map<InvoiceFacts.Key, HeldInvoice> byKey = new HashMap<>();
  private final Map<String, HeldInvoice> byNumber = new HashMap<>();
  private final Map<String, HeldInvoice> byHash = new HashMap<>();
  private final Map<String, HeldInvoice> corrections = new HashMap<>();
  private final Map<String, byte[]> confirmations = new HashMap<>();

  void clear() {
    byKey.clear();
    byNumber.clear();
    byHash.clear();
    corrections.clear();
    confirmations.clear();
  }

  /** Adds an invoice that has its number. */
  void add(HeldInvoice invoice, InvoiceFacts facts) {
    byKey.put(facts.key(), invoice);
    byNumber.put(invoice.acceptance().orElseThrow().ksefNumber(), invoice);
    byHash.put(invoice.request().hash(), invoice);
    invoice.request().correctedHash().ifPresent(hash -> corrections.put(hash, invoice));
  }

  void addUpo(String linkKey, byte[] confirmation) {
    confirmations.put(linkKey, confirmation);
  }

  /** Refuses a technical correction of what is accepted already, itself or by a correction. */
  void requireCorrectable(String hash) {
    if (byHash.containsKey(hash)) {
      throw ApiFailure.badRequest(
          21167,
          "Status faktury nie pozwala na korektę techniczną.",
          "Nie można wysłać korekty technicznej do prawidłowo przetworzonej faktury.");
    }
    if (corrections.containsKey(hash)) {
      throw ApiFailure.badRequest(
          21166,
          "Korekta techniczna niedostępna.",
          "Faktura posiada już przetworzoną prawidłowo korektę techniczną.");
    }
  }

  Optional<HeldInvoice> byKey(InvoiceFacts.Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Optional<HeldInvoice> byKsefNumber(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  Optional<HeldInvoice> byHash(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  Optional<HeldInvoice> correctionOf(String hash) {
    return Optional.ofNullable(corrections.get(hash));
  }

  Optional<byte[]> upo(String linkKey) {
    return Optional.ofNullable(confirmations.get(linkKey));
  }
}
