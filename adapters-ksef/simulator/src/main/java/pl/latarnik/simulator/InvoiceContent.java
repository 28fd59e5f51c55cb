package pl.latarnik.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What the register needs of an invoice, wherever its structure keeps that. */
interface InvoiceContent {
  /** To whom it was sold; the type as the register names kinds of identifiers. */
  record Buyer(String type, Optional<String> value, Optional<String> name) {}

  static InvoiceContent of(FormCode form, InvoiceFile file) {
    return form.peppol() ? new PeppolContent(form, file) : new NationalContent(form, file);
  }

  Optional<String> number();

  Optional<LocalDate> issueDate();

  /** Returns the kind under which an invoice exists only once. */
  String kind();

  Optional<String> sellerNip();

  Optional<String> sellerName();

  Buyer buyer();

  String currency();

  BigDecimal net();

  /** Returns the tax; in złoty as far as the invoice tells it so. */
  BigDecimal vat();

  BigDecimal gross();

  boolean attachment();

  boolean selfInvoicing();
}
