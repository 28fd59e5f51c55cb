package pl.latarnik.adapters.print;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Prints invoices as PDF and reads every code back off the finished pages before it gives them out.
 *
 * <p>The same order always gives the same bytes.
 */
public final class PdfInvoicePrinter implements InvoicePrinter {

  private final QrDrawing drawing;

  /** Creates the printer; it keeps nothing between prints. */
  public PdfInvoicePrinter() {
    this(QrDrawing.ofVectors());
  }

  /** Creates a printer that draws its codes like this: how the gate is shown a bad one. */
  PdfInvoicePrinter(QrDrawing drawing) {
    this.drawing = requireNonNull(drawing, "drawing");
  }

  @Override
  public Either<Refusal, ExactBytes> pdf(Order order) {
    return OrderedCode.allOf(order)
        .map(codes -> InvoiceDocument.render(order, codes, drawing))
        .flatMap(print -> PrintGate.pass(print, order.codes()));
  }
}
