package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.port.out.InvoicePrinter.Problem;
import pl.latarnik.application.port.out.InvoicePrinter.Refusal;
import pl.latarnik.application.port.out.InvoicePrinter.Standing;

/**
 * A code of an order with its symbol.
 *
 * @param code link and caption
 * @param symbol the link as a symbol
 */
record OrderedCode(Code code, QrSymbol symbol) {

  /** Returns the codes of an order in its order, or why they cannot be printed (IP-2, IP-5). */
  static Either<Refusal, List<OrderedCode>> allOf(Order order) {
    if (!fit(order.standing(), order.codes())) {
      return Either.left(misfit(order));
    }
    return Either.sequenceRight(order.codes().map(OrderedCode::symbolOf)).map(List::ofAll);
  }

  private static Either<Refusal, OrderedCode> symbolOf(Code code) {
    return QrSymbol.of(code.link())
        .map(symbol -> new OrderedCode(code, symbol))
        .toEither(() -> tooLong(code));
  }

  private static boolean fit(Standing standing, List<Code> codes) {
    List<String> captions = codes.map(Code::caption);
    return standing.<Boolean>fold(
        number -> captions.isEmpty() || captions.equals(List.of(number.text())),
        () -> captions.equals(List.of(Code.OFFLINE, Code.CERTYFIKAT)),
        captions::isEmpty,
        captions::isEmpty);
  }

  private static Refusal misfit(Order order) {
    String captions = order.codes().map(Code::caption).mkString(", ");
    String polish = captions.isEmpty() ? "nie podano żadnego kodu" : "podano kody: " + captions;
    String english = captions.isEmpty() ? "no code was given" : "the codes given are " + captions;
    return new Refusal(
        Problem.CODES_DO_NOT_FIT,
        "Wydruk faktury %s wstrzymany: %s. ".formatted(number(order), polish)
            + wanted(
                order.standing(),
                "Faktura w KSeF ma najwyżej jeden kod, podpisany jej numerem KSeF.",
                "Faktura wystawiona offline musi mieć dwa kody: OFFLINE i CERTYFIKAT.",
                "Dokument poza KSeF nie ma żadnego kodu."),
        "The print of invoice %s was stopped: %s. ".formatted(number(order), english)
            + wanted(
                order.standing(),
                "An invoice in KSeF has one code at most, captioned with its KSeF number.",
                "An invoice issued offline must have two codes: OFFLINE and CERTYFIKAT.",
                "A document outside KSeF has no code."));
  }

  private static String wanted(Standing standing, String inKsef, String offline, String outside) {
    return standing.fold(number -> inKsef, () -> offline, () -> outside, () -> outside);
  }

  private static Refusal tooLong(Code code) {
    return new Refusal(
        Problem.CODE_UNREADABLE,
        "Wydruk wstrzymany: odnośnik kodu %s ma %d znaków i nie mieści się w kodzie QR."
            .formatted(code.caption(), code.link().length()),
        "The print was stopped: the link of code %s has %d characters and does not fit a QR code."
            .formatted(code.caption(), code.link().length()));
  }

  private static String number(Order order) {
    return order.content().issue().number().text();
  }
}
