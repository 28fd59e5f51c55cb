package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.Annotations;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.Marks;
import pl.latarnik.domain.invoice.content.NewTransport;
import pl.latarnik.domain.invoice.content.NewVehicle;

/** What the law wants said on the invoice, and the marks for the books. */
final class AnnotationFacts {

  private AnnotationFacts() {}

  /** Returns the annotations that hold. */
  static Facts of(Pen pen, InvoiceContent content) {
    Annotations annotations = content.annotations();
    Marks marks = content.marks();
    Facts facts =
        pen.facts()
            .maybe("P_16", mark(pen, annotations.cashMethod()))
            .maybe("P_17", mark(pen, annotations.selfBilling()))
            .maybe("P_18", mark(pen, annotations.reverseCharge()))
            .maybe("P_18A", mark(pen, annotations.splitPayment()))
            .maybe(
                "P_19",
                annotations
                    .exemption()
                    .map(e -> pen.labels().get(e.ground()).line() + ": " + e.text()))
            .maybe("P_PMarzy", annotations.margin().map(m -> pen.labels().get(m).line()))
            .maybe("P_23", mark(pen, annotations.simplifiedTriangular()))
            .maybe("FP", mark(pen, marks.receiptInvoice()))
            .maybe("TP", mark(pen, marks.relatedParties()))
            .maybe("ZwrotAkcyzy", mark(pen, marks.exciseRefund()));
    return annotations
        .newTransport()
        .map(transport -> transport(pen, facts, transport))
        .getOrElse(facts);
  }

  private static Option<String> mark(Pen pen, boolean holds) {
    return Option.when(holds, () -> pen.labels().line("yes"));
  }

  private static Facts transport(Pen pen, Facts facts, NewTransport transport) {
    return facts
        .maybe("P_42_5", mark(pen, transport.art42Ust5()))
        .each("P_22", transport.vehicles().map(vehicle -> text(pen, vehicle)));
  }

  private static String text(Pen pen, NewVehicle vehicle) {
    return List.of(pen.labels().get(vehicle.type()).line())
        .appendAll(vehicle.make())
        .appendAll(vehicle.model())
        .appendAll(vehicle.colour())
        .appendAll(vehicle.landType())
        .appendAll(vehicle.year())
        .appendAll(vehicle.registration())
        .appendAll(
            vehicle
                .id()
                .map(
                    id ->
                        vehicle.idKind().map(k -> pen.labels().get(k).line() + " ").getOrElse("")
                            + id))
        .append(vehicle.usage())
        .append(pen.labels().line("first-use") + " " + vehicle.firstUse())
        .append(pen.labels().line("line") + " " + vehicle.line())
        .mkString(", ");
  }
}
