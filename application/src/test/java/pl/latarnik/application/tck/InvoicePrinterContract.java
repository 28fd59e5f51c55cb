package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.port.out.InvoicePrinter.Problem;
import pl.latarnik.application.port.out.InvoicePrinter.Standing;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** What every implementation of {@link InvoicePrinter} must do. */
public interface InvoicePrinterContract {

  /** Returns the printer to judge. */
  InvoicePrinter printer();

  /** Returns the same printer with something broken that spoils the last code that it draws. */
  InvoicePrinter printerThatSpoilsACode();

  /** Returns the same printer with something broken that draws a code nobody asked for. */
  InvoicePrinter printerThatAddsACode();

  /** Reads the links of all codes off a print as a scanner would, in any order. */
  List<String> scanned(ExactBytes print);

  /** Reads the text of a print; lines may end anywhere. */
  String text(ExactBytes print);

  @Test
  @Tag("Q05")
  @Tag("V05")
  default void required_IP1_both_codes_of_an_offline_invoice_are_read_off_the_print() {
    Order order = TckPrints.offline(TckContents.domestic(), Language.PL);

    ExactBytes print = printer().pdf(order).get();

    assertEquals(order.codes().map(Code::link).toSet(), scanned(print).toSet());
    assertTrue(words(text(print)).contains("OFFLINE"));
    assertTrue(words(text(print)).contains("CERTYFIKAT"));
  }

  @Test
  @Tag("Q10")
  default void required_IP1_the_link_of_every_code_stands_on_the_print_as_text() {
    Order order = TckPrints.offline(TckContents.domestic(), Language.PL);

    String text = words(text(printer().pdf(order).get()));

    assertTrue(order.codes().forAll(code -> text.contains(code.link())), text);
  }

  @Test
  default void required_IP1_an_invoice_in_ksef_has_its_number_under_its_code() {
    Order order = TckPrints.inKsef(TckContents.domestic(), Language.PL);

    ExactBytes print = printer().pdf(order).get();

    assertEquals(order.codes().map(Code::link), scanned(print));
    assertTrue(words(text(print)).contains(order.codes().head().caption()));
  }

  @Test
  @Tag("Q06")
  @Tag("Q12")
  @Tag("C-04")
  default void required_IP2_a_print_with_an_unreadable_code_is_refused() {
    Order order = TckPrints.offline(TckContents.domestic(), Language.PL);

    Either<InvoicePrinter.Refusal, ExactBytes> print = printerThatSpoilsACode().pdf(order);

    assertEquals(Problem.CODE_UNREADABLE, print.getLeft().problem());
    assertTrue(print.getLeft().polish().contains("CERTYFIKAT"));
    assertTrue(print.getLeft().english().contains("CERTYFIKAT"));
  }

  @Test
  @Tag("Q12")
  default void required_IP3_a_print_with_a_code_that_nobody_asked_for_is_refused() {
    Order order = TckPrints.inKsef(TckContents.domestic(), Language.PL);

    assertEquals(Problem.CODE_NOT_ASKED_FOR, printerThatAddsACode().pdf(order).getLeft().problem());
  }

  @Test
  @Tag("Q09")
  default void required_IP3_a_document_outside_ksef_has_no_code() {
    Order order = TckPrints.outsideKsef(TckContents.domestic(), Language.PL);

    assertEquals(List.empty(), scanned(printer().pdf(order).get()));
  }

  @Test
  default void required_IP4_the_print_says_what_the_file_says() {
    InvoiceContent content = TckContents.domestic();

    String text = words(text(printer().pdf(TckPrints.offline(content, Language.PL)).get()));

    List<String> said =
        content
            .lines()
            .flatMap(line -> line.name())
            .append(content.seller().name())
            .append(content.seller().nip().digits())
            .appendAll(content.buyer().name())
            .append(content.buyer().identity().text())
            .append(content.issue().number().text())
            .append(content.issue().issueDate().day().toString());
    assertEquals(List.empty(), said.reject(part -> text.contains(words(part))), text);
  }

  @Test
  default void required_IP4_awkward_numbers_are_printed() {
    for (String number : TckTexts.awkward()) {
      InvoiceContent content = TckContents.content(number, TckContents.domestic().lines());

      Either<InvoicePrinter.Refusal, ExactBytes> print =
          printer().pdf(TckPrints.inKsef(content, Language.PL));

      assertTrue(print.isRight(), number);
    }
  }

  @Test
  @Tag("Q06")
  default void required_IP5_an_offline_invoice_needs_both_codes_and_nothing_else() {
    Order right = TckPrints.offline(TckContents.domestic(), Language.PL);
    List<Code> codes = right.codes();
    List<List<Code>> wrong =
        List.of(
            List.empty(),
            codes.take(1),
            codes.drop(1),
            codes.reverse(),
            codes.append(codes.head()),
            TckPrints.inKsef(TckContents.domestic(), Language.PL).codes());

    assertEquals(
        wrong.map(any -> Problem.CODES_DO_NOT_FIT),
        wrong.map(some -> printer().pdf(TckPrints.with(right, some)).getLeft().problem()));
  }

  @Test
  @Tag("Q09")
  default void required_IP5_only_its_own_number_fits_under_the_code_of_an_invoice_in_ksef() {
    Order right = TckPrints.inKsef(TckContents.domestic(), Language.PL);
    List<Code> offline = TckPrints.offline(TckContents.domestic(), Language.PL).codes();
    Code other = new Code(right.codes().head().link(), TckInvoices.ksefNumber(2).text());

    assertEquals(Problem.CODES_DO_NOT_FIT, refused(TckPrints.with(right, offline)));
    assertEquals(Problem.CODES_DO_NOT_FIT, refused(TckPrints.with(right, List.of(other))));
    assertTrue(printer().pdf(TckPrints.with(right, List.empty())).isRight());
  }

  @Test
  @Tag("Q09")
  default void required_IP5_no_code_fits_a_document_outside_ksef() {
    Order outside = TckPrints.outsideKsef(TckContents.domestic(), Language.PL);
    Order unknown =
        new Order(
            outside.content(), outside.hash(), List.empty(), new Standing.NotInKsef(), Language.PL);
    List<Code> codes = TckPrints.offline(TckContents.domestic(), Language.PL).codes();

    assertEquals(Problem.CODES_DO_NOT_FIT, refused(TckPrints.with(outside, codes)));
    assertEquals(Problem.CODES_DO_NOT_FIT, refused(TckPrints.with(unknown, codes.take(1))));
    assertTrue(printer().pdf(unknown).isRight());
  }

  @Test
  default void required_IP6_several_threads_print_at_once() {
    List<Order> orders =
        List.range(0, 4)
            .map(
                n ->
                    new Order(
                        TckContents.content("FV/" + n, TckContents.domestic().lines()),
                        InvoiceHash.from(TckInvoices.file(n)),
                        List.of(new Code("https://qr-test.ksef.mf.gov.pl/" + n, number())),
                        new Standing.InKsef(TckInvoices.ksefNumber(1)),
                        Language.PL));

    List<ExactBytes> prints =
        TckThreads.together(orders.map(order -> () -> printer().pdf(order).get()));

    assertEquals(orders.map(order -> order.codes().map(Code::link)), prints.map(this::scanned));
  }

  private Problem refused(Order order) {
    return printer().pdf(order).getLeft().problem();
  }

  private static String number() {
    return TckInvoices.ksefNumber(1).text();
  }

  /** Leaves out everything by which lines may differ. */
  private static String words(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }
}
