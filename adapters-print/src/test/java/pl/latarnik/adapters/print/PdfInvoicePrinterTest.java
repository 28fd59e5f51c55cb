package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.application.tck.InvoicePrinterContract;
import pl.latarnik.domain.invoice.ExactBytes;

/** Holds the PDF printer to the contract of the port. */
class PdfInvoicePrinterTest implements InvoicePrinterContract {

  @Override
  public InvoicePrinter printer() {
    return new PdfInvoicePrinter();
  }

  @Override
  public InvoicePrinter printerThatSpoilsACode() {
    return new PdfInvoicePrinter(BadDrawings.blotOnLast());
  }

  @Override
  public InvoicePrinter printerThatAddsACode() {
    return new PdfInvoicePrinter(BadDrawings.andAlso("https://example.com/"));
  }

  @Override
  public List<String> scanned(ExactBytes print) {
    return Scanner.linksOn(print);
  }

  @Override
  public String text(ExactBytes print) {
    return Scanner.textOf(print);
  }
}
