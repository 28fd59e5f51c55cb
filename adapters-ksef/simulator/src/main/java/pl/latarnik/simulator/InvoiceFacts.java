package pl.latarnik.simulator;

import java.time.LocalDate;

/** What the simulator keeps of an invoice it could read. */
record InvoiceFacts(String sellerNip, String kind, String number, LocalDate issueDate) {
  /** The key under which an invoice exists only once. */
  record Key(String sellerNip, String kind, String number) {}

  Key key() {
    return new Key(sellerNip, kind, number);
  }
}
