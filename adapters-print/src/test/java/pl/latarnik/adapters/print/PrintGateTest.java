package pl.latarnik.adapters.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.port.out.InvoicePrinter.Problem;
import pl.latarnik.application.port.out.InvoicePrinter.Refusal;
import pl.latarnik.application.tck.TckContents;
import pl.latarnik.application.tck.TckPrints;
import pl.latarnik.domain.invoice.ExactBytes;

/** The gate against every way in which a code can go wrong between the order and the page. */
@Tag("C-04")
class PrintGateTest {

  private static final Order OFFLINE = TckPrints.offline(TckContents.domestic(), Language.PL);
  private static final Order IN_KSEF = TckPrints.inKsef(TckContents.domestic(), Language.PL);

  @Test
  @Tag("Q06")
  void a_blot_on_one_code_stops_the_print_and_names_the_code() {
    Refusal refusal = refused(OFFLINE, BadDrawings.blotOnLast());

    assertEquals(Problem.CODE_UNREADABLE, refusal.problem());
    assertTrue(refusal.polish().contains("kodu QR CERTYFIKAT nie da się odczytać"));
    assertTrue(refusal.english().contains("QR code CERTYFIKAT cannot be read"));
  }

  @Test
  @Tag("Q06")
  void codes_that_were_not_drawn_stop_the_print() {
    assertEquals(Problem.CODE_UNREADABLE, refused(OFFLINE, BadDrawings.nothing()).problem());
  }

  @Test
  @Tag("Q12")
  void a_readable_code_with_another_text_stops_the_print() {
    Refusal refusal = refused(IN_KSEF, BadDrawings.instead(TckPrints.KOD_I + "x"));

    assertEquals(Problem.CODE_UNREADABLE, refusal.problem());
  }

  @Test
  @Tag("Q12")
  void one_code_too_many_stops_the_print_and_its_text_is_named() {
    Refusal refusal = refused(IN_KSEF, BadDrawings.andAlso("https://example.com/placeholder"));

    assertEquals(Problem.CODE_NOT_ASKED_FOR, refusal.problem());
    assertTrue(refusal.polish().contains("https://example.com/placeholder"));
    assertTrue(refusal.english().contains("https://example.com/placeholder"));
  }

  @Test
  @Tag("Q12")
  void the_same_code_twice_stops_the_print() {
    assertEquals(
        Problem.CODE_NOT_ASKED_FOR,
        refused(IN_KSEF, BadDrawings.andAlso(TckPrints.KOD_I)).problem());
  }

  @Test
  void a_link_too_long_for_a_code_stops_the_print() {
    Order order =
        TckPrints.with(
            OFFLINE,
            List.of(
                new Code(TckPrints.KOD_I, Code.OFFLINE),
                new Code("https://" + "x".repeat(3000), Code.CERTYFIKAT)));

    Refusal refusal = refused(order, QrDrawing.ofVectors());

    assertEquals(Problem.CODE_UNREADABLE, refusal.problem());
    assertTrue(refusal.polish().contains("3008"));
  }

  @Test
  @Tag("V05")
  void good_codes_pass() {
    Either<Refusal, ExactBytes> print = new PdfInvoicePrinter().pdf(OFFLINE);

    assertEquals(
        Either.right(OFFLINE.codes().map(Code::link).toSet()),
        print.map(PrintGate::linksOn).map(List::toSet));
  }

  private static Refusal refused(Order order, QrDrawing drawing) {
    return new PdfInvoicePrinter(drawing).pdf(order).getLeft();
  }
}
