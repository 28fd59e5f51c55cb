package pl.latarnik.simulator;

import java.util.Optional;

/** Tells why a document did not become an invoice, with the status its sender will see. */
final class RejectedInvoice extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient Optional<String> invoiceNumber;

  private RejectedInvoice(int code, String detail, Optional<String> invoiceNumber) {
    super(detail);
    this.code = code;
    this.invoiceNumber = invoiceNumber;
  }

  static RejectedInvoice permission(String detail) {
    return new RejectedInvoice(410, detail, Optional.empty());
  }

  static RejectedInvoice attachment(String detail) {
    return new RejectedInvoice(415, detail, Optional.empty());
  }

  static RejectedInvoice file(String detail) {
    return new RejectedInvoice(430, detail, Optional.empty());
  }

  static RejectedInvoice undecipherable() {
    return new RejectedInvoice(435, "Nie udało się odszyfrować pliku.", Optional.empty());
  }

  static RejectedInvoice meaning(String detail) {
    return new RejectedInvoice(450, detail, Optional.empty());
  }

  /** Returns the same refusal with the seller's number, as far as it could be read. */
  RejectedInvoice named(Optional<String> number) {
    return new RejectedInvoice(code, detail(), number);
  }

  int code() {
    return code;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  Optional<String> invoiceNumber() {
    return invoiceNumber;
  }
}
