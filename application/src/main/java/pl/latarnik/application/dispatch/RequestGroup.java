package pl.latarnik.application.dispatch;

/**
 * The groups of requests that KSeF counts apart, each for one context and one address of the
 * sender.
 */
public enum RequestGroup {
  /** Opening and closing interactive sessions. */
  ONLINE_SESSION,
  /** Sending an invoice in an interactive session. */
  INVOICE_SEND,
  /** Opening and closing batch sessions; uploads of parts are not counted. */
  BATCH_SESSION,
  /** The status of one invoice. */
  INVOICE_STATUS,
  /** The list of sessions. */
  SESSION_LIST,
  /** The list of the invoices of a session. */
  SESSION_INVOICE_LIST,
  /** The status of a session, and UPOs that are not fetched by their links. */
  SESSION_MISC,
  /** The register of invoices, by number or otherwise. */
  INVOICE_METADATA,
  /** An invoice by its KSeF number. */
  INVOICE_DOWNLOAD,
  /** Any other request that needs a login; each address has a counter of its own. */
  OTHER,
  /** Requests that need no login: challenge, login, tokens, public keys. */
  PUBLIC
}
