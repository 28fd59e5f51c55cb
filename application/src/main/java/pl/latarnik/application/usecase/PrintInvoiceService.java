package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Clock;
import pl.latarnik.application.port.in.PrintInvoice;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.port.out.InvoicePrinter.Standing;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.VerificationCodes;

/** Prints a stored invoice with the codes that its state demands. */
public final class PrintInvoiceService implements PrintInvoice {

  private final InvoiceStore store;
  private final InvoiceXml xml;
  private final InvoicePrinter printer;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final CodeOrigin origin;
  private final Clock clock;

  /** Takes what it works with. */
  public PrintInvoiceService(
      InvoiceStore store,
      InvoiceXml xml,
      InvoicePrinter printer,
      AuditTrail audit,
      Transactions transactions,
      DeskSettings settings,
      Clock clock) {
    this.store = store;
    this.xml = xml;
    this.printer = printer;
    this.audit = audit;
    this.transactions = transactions;
    this.origin = settings.codes();
    this.clock = clock;
  }

  @Override
  public Either<Refusal, ExactBytes> print(Command command) {
    return store
        .find(command.id())
        .<Either<Refusal, Invoice>>map(stored -> Either.right(stored.invoice()))
        .getOrElse(() -> Either.left(new Refusal.Unknown(command.id())))
        .flatMap(invoice -> order(invoice, command))
        .flatMap(order -> printed(order, command));
  }

  private Either<Refusal, ExactBytes> printed(Order order, Command command) {
    return printer
        .pdf(order)
        .<Refusal>mapLeft(refusal -> new Refusal.DidNotPass(refusal.polish(), refusal.english()))
        .flatMap(pdf -> transactions.inTransaction(() -> written(order, pdf, command)));
  }

  private Either<Refusal, ExactBytes> written(Order order, ExactBytes pdf, Command command) {
    audit.append(
        DomainEvent.of(
            clock.instant(),
            Kind.PRINT_MADE,
            command.id(),
            order.codes().map(Code::caption).prepend(order.language().name()).mkString(" ")));
    return Either.right(pdf);
  }

  private Either<Refusal, Order> order(Invoice invoice, Command command) {
    return switch (invoice.kind()) {
      case PREPARED, REJECTED -> Either.left(new Refusal.NothingToPrint(invoice.kind()));
      case ISSUED, SUBMITTED -> beforeNumber(invoice, command);
      case ACCEPTED -> Either.right(afterNumber((Invoice.Accepted) invoice, command));
      case OUTSIDE_KSEF -> outside(invoice, command);
    };
  }

  /** An invoice sent online has no codes before its number: it does not exist yet. */
  private Either<Refusal, Order> beforeNumber(Invoice invoice, Command command) {
    return invoice
        .particulars()
        .codes()
        .map(PrintInvoiceService::both)
        .toEither(() -> (Refusal) new Refusal.NothingToPrint(invoice.kind()))
        .map(codes -> order(invoice, codes, new Standing.Offline(), command));
  }

  private Order afterNumber(Invoice.Accepted accepted, Command command) {
    InvoiceFacts facts = accepted.particulars().facts();
    KsefNumber number = accepted.acceptance().number();
    Code code =
        new Code(
            Codes.first(origin, facts.seller(), facts.issueDate(), facts.hash()).link(),
            number.text());
    return order(accepted, List.of(code), new Standing.InKsef(number), command);
  }

  /** One overtaken by a total failure was issued offline and keeps the codes that it had. */
  private Either<Refusal, Order> outside(Invoice invoice, Command command) {
    return invoice.particulars().codes().isDefined()
        ? beforeNumber(invoice, command)
        : Either.right(order(invoice, List.empty(), new Standing.OutsideKsef(), command));
  }

  private Order order(Invoice invoice, List<Code> codes, Standing standing, Command command) {
    InvoiceContent content =
        xml.content(store.file(invoice.id()))
            .fold(
                findings -> {
                  throw new IllegalStateException(
                      "invoice " + invoice.id() + " was read once and not again: " + findings);
                },
                read -> read);
    return new Order(
        content, invoice.particulars().facts().hash(), codes, standing, command.language());
  }

  static List<Code> both(VerificationCodes codes) {
    return List.of(new Code(codes.kodI(), Code.OFFLINE), new Code(codes.kodII(), Code.CERTYFIKAT));
  }
}
