package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.Line;
import pl.latarnik.domain.invoice.content.Order;
import pl.latarnik.domain.invoice.content.OrderLine;

/** What an advance was paid for: the value of the order and its lines. */
final class OrderSection {

  private OrderSection() {}

  /** Returns the section, none for an invoice without an order. */
  static List<PdfPTable> of(Pen pen, InvoiceContent content) {
    return content.order().toList().flatMap(order -> of(pen, order, content.issue().currency()));
  }

  private static List<PdfPTable> of(Pen pen, Order order, String currency) {
    PdfPTable value =
        pen.facts().strong("order.value", pen.money(order.value(), currency)).section("ordered");
    return List.of(value).appendAll(LinesTable.of(pen, order.lines().map(OrderSection::line)));
  }

  /** Returns an order's line as a line of an invoice, whose columns and details it shares. */
  private static Line line(OrderLine line) {
    return new Line(
        line.number(),
        line.uniqueId(),
        Option.none(),
        line.name(),
        line.index(),
        line.gtin(),
        line.pkwiu(),
        line.cn(),
        line.pkob(),
        line.unit(),
        line.quantity(),
        line.netPrice(),
        Option.none(),
        Option.none(),
        line.net(),
        Option.none(),
        line.vat(),
        line.rate(),
        line.ossRate(),
        line.annex15(),
        line.excise(),
        line.gtu(),
        line.procedure(),
        Option.none(),
        line.before());
  }
}
