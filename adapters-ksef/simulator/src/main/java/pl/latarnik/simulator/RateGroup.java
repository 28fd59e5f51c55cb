package pl.latarnik.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups in which requests are counted, with the rates of production. */
enum RateGroup {
  ONLINE_SESSION("onlineSession", new Rates(10, 30, 120)),
  BATCH_SESSION("batchSession", new Rates(10, 20, 60)),
  INVOICE_SEND("invoiceSend", new Rates(10, 30, 180)),
  INVOICE_STATUS("invoiceStatus", new Rates(30, 120, 1200)),
  SESSION_LIST("sessionList", new Rates(5, 10, 60)),
  SESSION_INVOICE_LIST("sessionInvoiceList", new Rates(10, 20, 200)),
  SESSION_MISC("sessionMisc", new Rates(10, 120, 1200)),
  INVOICE_METADATA("invoiceMetadata", new Rates(8, 16, 20)),
  INVOICE_EXPORT("invoiceExport", new Rates(8, 16, 20)),
  INVOICE_EXPORT_STATUS("invoiceExportStatus", new Rates(10, 60, 600)),
  INVOICE_DOWNLOAD("invoiceDownload", new Rates(8, 16, 64)),
  /** Every remaining protected operation, each with a counter of its own. */
  OTHER("other", new Rates(10, 30, 120)),
  /** What needs no access token: counted by address alone. */
  PUBLIC("public", Rates.perSecond(60));

  private static final Map<Operation, RateGroup> GROUPS =
      Map.ofEntries(
          entry("POST /sessions/online", ONLINE_SESSION),
          entry("POST /sessions/online/{}/close", ONLINE_SESSION),
          entry("POST /sessions/online/{}/invoices", INVOICE_SEND),
          entry("POST /sessions/batch", BATCH_SESSION),
          entry("POST /sessions/batch/{}/close", BATCH_SESSION),
          entry("GET /sessions", SESSION_LIST),
          entry("GET /sessions/{}", SESSION_MISC),
          entry("GET /sessions/{}/invoices", SESSION_INVOICE_LIST),
          entry("GET /sessions/{}/invoices/failed", SESSION_INVOICE_LIST),
          entry("GET /sessions/{}/invoices/{}", INVOICE_STATUS),
          entry("GET /sessions/{}/invoices/{}/upo", SESSION_MISC),
          entry("GET /sessions/{}/invoices/ksef/{}/upo", SESSION_MISC),
          entry("GET /sessions/{}/upo/{}", SESSION_MISC),
          entry("POST /invoices/query/metadata", INVOICE_METADATA),
          entry("POST /invoices/exports", INVOICE_EXPORT),
          entry("GET /invoices/exports/{}", INVOICE_EXPORT_STATUS),
          entry("GET /invoices/ksef/{}", INVOICE_DOWNLOAD),
          entry("POST /auth/challenge", PUBLIC),
          entry("POST /auth/xades-signature", PUBLIC),
          entry("POST /auth/ksef-token", PUBLIC),
          entry("GET /auth/{}", PUBLIC),
          entry("POST /auth/token/redeem", PUBLIC),
          entry("POST /auth/token/refresh", PUBLIC),
          entry("GET /security/public-key-certificates", PUBLIC),
          entry("GET /peppol/query", PUBLIC));
  private static final Set<String> PUBLIC_TEST_DATA =
      Set.of("subject", "person", "permissions", "attachment");

  private final String text;
  private final Rates rates;

  RateGroup(String text, Rates rates) {
    this.text = text;
    this.rates = rates;
  }

  /** Returns the name the API has for it. */
  String text() {
    return text;
  }

  Rates rates() {
    return rates;
  }

  /** Finds the group of an operation; empty for what is exempt: storage and what is no KSeF. */
  static Optional<RateGroup> of(Operation operation) {
    String path = operation.path();
    if (!operation.ofInterface() || path.startsWith("/storage/")) {
      return Optional.empty();
    }
    if (path.startsWith("/testdata/") && PUBLIC_TEST_DATA.contains(path.split("/", 4)[2])) {
      return Optional.of(PUBLIC);
    }
    return Optional.of(GROUPS.getOrDefault(operation, OTHER));
  }

  private static Map.Entry<Operation, RateGroup> entry(String operation, RateGroup group) {
    return Map.entry(Operation.read(operation), group);
  }
}
