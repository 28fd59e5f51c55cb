package pl.latarnik.simulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents taken in, and the accepted invoices, found by what makes each unique; guarded by
 * {@link SimulatedKsef}.
 */
final class Archive {
  private final Map<String, HeldInvoice> taken = new LinkedHashMap<>();
  private final Map<InvoiceFacts.Key, HeldInvoice> byKey = new HashMap<>();
  private final Map<String, HeldInvoice> byNumber = new HashMap<>();
  private final Map<String, HeldInvoice> byHash = new HashMap<>();
  private final Map<String, HeldInvoice> corrections = new HashMap<>();
  private final Map<String, Confirmation> confirmations = new HashMap<>();

  void clear() {
    taken.clear();
    byKey.clear();
    byNumber.clear();
    byHash.clear();
    corrections.clear();
    confirmations.clear();
  }

  /** Keeps a document from its intake on. */
  void take(HeldInvoice invoice) {
    taken.put(invoice.reference(), invoice);
  }

  /** Returns all documents, in the order of their intake. */
  List<HeldInvoice> all() {
    return List.copyOf(taken.values());
  }

  Optional<HeldInvoice> byReference(String reference) {
    return Optional.ofNullable(taken.get(reference));
  }

  /** Tells whether a document is still known; none is after a reset. */
  boolean holds(HeldInvoice invoice) {
    return taken.containsKey(invoice.reference());
  }

  /** Adds an invoice that has its number. */
  void add(HeldInvoice invoice, InvoiceFacts facts) {
    byKey.put(facts.key(), invoice);
    byNumber.put(invoice.acceptance().orElseThrow().ksefNumber(), invoice);
    byHash.put(invoice.request().hash(), invoice);
    invoice.request().correctedHash().ifPresent(hash -> corrections.put(hash, invoice));
  }

  void addUpo(String linkKey, Confirmation confirmation) {
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

  Optional<Confirmation> upo(String linkKey) {
    return Optional.ofNullable(confirmations.get(linkKey));
  }
}
