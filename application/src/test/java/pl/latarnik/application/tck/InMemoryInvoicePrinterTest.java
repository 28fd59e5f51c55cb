package pl.latarnik.application.tck;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.domain.invoice.ExactBytes;

/** Holds the in-memory printer to the contract of the real one. */
class InMemoryInvoicePrinterTest implements InvoicePrinterContract {

  @Override
  public InvoicePrinter printer() {
    return InMemoryInvoicePrinter.working();
  }

  @Override
  public InvoicePrinter printerThatSpoilsACode() {
    return InMemoryInvoicePrinter.spoilingTheLastCode();
  }

  @Override
  public InvoicePrinter printerThatAddsACode() {
    return InMemoryInvoicePrinter.addingACode();
  }

  @Override
  public List<String> scanned(ExactBytes print) {
    return InMemoryInvoicePrinter.scanned(print);
  }

  @Override
  public String text(ExactBytes print) {
    return InMemoryInvoicePrinter.text(print);
  }
}
