package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** Prints plain text, a code as a line of its own. */
public final class InMemoryInvoicePrinter implements InvoicePrinter {

  private static final String CODE = "\u0001";

  private final UnaryOperator<List<String>> drawn;

  private InMemoryInvoicePrinter(UnaryOperator<List<String>> drawn) {
    this.drawn = drawn;
  }

  /** Returns a printer that works. */
  public static InMemoryInvoicePrinter working() {
    return new InMemoryInvoicePrinter(links -> links);
  }

  /** Returns a printer whose last code cannot be read. */
  public static InMemoryInvoicePrinter spoilingTheLastCode() {
    return new InMemoryInvoicePrinter(links -> links.dropRight(1).append("?"));
  }

  /** Returns a printer that draws one code more than asked for. */
  public static InMemoryInvoicePrinter addingACode() {
    return new InMemoryInvoicePrinter(links -> links.append("https://example.com/"));
  }

  @Override
  public Either<Refusal, ExactBytes> pdf(Order order) {
    if (!order.codes().map(Code::caption).equals(captions(order))) {
      return refused(Problem.CODES_DO_NOT_FIT, order.codes().map(Code::caption).toString());
    }
    List<String> links = order.codes().map(Code::link);
    List<String> seen = drawn.apply(links);
    Option<Code> missing = order.codes().find(code -> !seen.contains(code.link()));
    if (missing.isDefined()) {
      return refused(Problem.CODE_UNREADABLE, missing.get().caption());
    }
    return seen.equals(links)
        ? Either.right(print(order))
        : refused(Problem.CODE_NOT_ASKED_FOR, seen.removeAll(links).toString());
  }

  /** Reads the links of the codes off a print. */
  public static List<String> scanned(ExactBytes print) {
    return List.ofAll(text(print).lines())
        .filter(line -> line.startsWith(CODE))
        .map(line -> line.substring(CODE.length()));
  }

  /** Reads the text of a print. */
  public static String text(ExactBytes print) {
    return new String(print.toByteArray(), StandardCharsets.UTF_8);
  }

  /** An invoice in KSeF may do without a code. */
  private static List<String> captions(Order order) {
    return order
        .standing()
        .fold(
            number -> order.codes().take(1).map(code -> number.text()),
            () -> List.of(Code.OFFLINE, Code.CERTYFIKAT),
            List::empty,
            List::empty);
  }

  private static ExactBytes print(Order order) {
    InvoiceContent content = order.content();
    List<String> lines =
        List.of(
                content.issue().number().text(),
                content.issue().issueDate().day().toString(),
                content.seller().name(),
                content.seller().nip().digits(),
                content.buyer().name().getOrElse(""),
                content.buyer().identity().text())
            .appendAll(content.lines().flatMap(line -> line.name()))
            .appendAll(
                order
                    .codes()
                    .flatMap(code -> List.of(CODE + code.link(), code.caption(), code.link())));
    return ExactBytes.of(lines.mkString("\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Either<Refusal, ExactBytes> refused(Problem problem, String subject) {
    return Either.left(new Refusal(problem, subject, subject));
  }
}
