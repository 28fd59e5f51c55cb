package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.application.port.in.LinkInvoice.Links;
import pl.latarnik.application.port.in.RenderInvoice;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.port.out.InvoicePrinter.Standing;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.verification.VerificationCodes;

/** Prints any file with the codes that the state given by the caller demands. */
public final class RenderInvoiceService implements RenderInvoice {

  private final LinkInvoiceService links;
  private final InvoicePrinter printer;

  /** Takes what it works with. */
  public RenderInvoiceService(LinkInvoiceService links, InvoicePrinter printer) {
    this.links = links;
    this.printer = printer;
  }

  /** What stands on the page beside the content. */
  private record Marks(List<Code> codes, Standing standing) {}

  @Override
  public Either<Refusal, ExactBytes> render(Command command) {
    return links
        .content(command.links())
        .<Refusal>mapLeft(Refusal.NoLinks::new)
        .flatMap(content -> rendered(command, content));
  }

  private Either<Refusal, ExactBytes> rendered(Command command, InvoiceContent content) {
    return ownNumber(command, content.seller().nip())
        .flatMap(
            number ->
                links
                    .links(command.links(), content)
                    .<Refusal>mapLeft(Refusal.NoLinks::new)
                    .flatMap(made -> marks(command.procedure(), number, made)))
        .flatMap(marks -> printed(command, content, marks));
  }

  private static Either<Refusal, Option<KsefNumber>> ownNumber(Command command, Nip seller) {
    return command
        .ksefNumber()
        .filter(number -> !number.seller().equals(seller))
        .map(
            foreign -> Either.<Refusal, Option<KsefNumber>>left(new Refusal.ForeignNumber(foreign)))
        .getOrElse(() -> Either.right(command.ksefNumber()));
  }

  private Either<Refusal, ExactBytes> printed(Command command, InvoiceContent content, Marks m) {
    Order order =
        new Order(
            content,
            InvoiceHash.from(command.links().file()),
            m.codes,
            m.standing,
            command.language());
    return printer
        .pdf(order)
        .mapLeft(refusal -> new Refusal.DidNotPass(refusal.polish(), refusal.english()));
  }

  private static Either<Refusal, Marks> marks(
      Option<IssuanceKind> procedure, Option<KsefNumber> number, Links links) {
    if (procedure.contains(IssuanceKind.AWARIA_CALKOWITA)) {
      return number.isDefined()
          ? Either.left(new Refusal.CodesNotPossible(IssuanceKind.AWARIA_CALKOWITA, true))
          : Either.right(new Marks(List.empty(), new Standing.OutsideKsef()));
    }
    if (number.isDefined()) {
      KsefNumber given = number.get();
      List<Code> code = List.of(new Code(links.kodI(), given.text()));
      return Either.right(new Marks(code, new Standing.InKsef(given)));
    }
    return procedure.isEmpty() && links.kodII().isEmpty()
        ? Either.right(new Marks(List.empty(), new Standing.NotInKsef()))
        : offline(procedure.getOrElse(IssuanceKind.OFFLINE24), links);
  }

  private static Either<Refusal, Marks> offline(IssuanceKind procedure, Links links) {
    return procedure.isOffline() && links.kodII().isDefined()
        ? Either.right(
            new Marks(
                PrintInvoiceService.both(new VerificationCodes(links.kodI(), links.kodII().get())),
                new Standing.Offline()))
        : Either.left(new Refusal.CodesNotPossible(procedure, false));
  }
}
