package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.domain.invoice.ExactBytes;

/** Draws nothing and remembers what it was asked to print. */
final class RecordingPrinter implements InvoicePrinter {

  private List<Order> orders = List.empty();
  private Option<Refusal> refusal = Option.none();

  List<Order> orders() {
    return orders;
  }

  /** Makes the next prints fail. */
  void refuse(Refusal because) {
    refusal = Option.some(because);
  }

  @Override
  public Either<Refusal, ExactBytes> pdf(Order order) {
    orders = orders.append(order);
    return refusal.toEither(() -> paper(order)).swap();
  }

  private static ExactBytes paper(Order order) {
    return ExactBytes.of(
        order.codes().map(Code::link).mkString("\n").getBytes(StandardCharsets.UTF_8));
  }
}
