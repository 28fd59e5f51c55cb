package pl.latarnik.adapters.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.tck.TckContents;
import pl.latarnik.application.tck.TckPrints;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** The pages as their reader sees them. */
class PagesTest {

  private final PdfInvoicePrinter printer = new PdfInvoicePrinter();

  @Test
  void an_ordinary_invoice_with_both_codes_is_one_page() {
    for (Language language : Language.values()) {
      ExactBytes print = print(TckPrints.offline(TckContents.domestic(), language));

      assertEquals(1, pages(print), language.name());
    }
  }

  @Test
  void polish_letters_come_out_of_the_file_as_they_went_in() {
    InvoiceContent content =
        TckContents.content(
            "ZAŻÓŁĆ/GĘŚLĄ/JAŹŃ",
            List.of(
                TckContents.line(1, "zażółć gęślą jaźń", "m²", "1", "1.00", "1.00", false),
                TckContents.line(2, "ĄĆĘŁŃÓŚŹŻ ąćęłńóśźż", "kg", "1", "1.00", "1.00", false)));

    String text = Scanner.textOf(print(TckPrints.inKsef(content, Language.PL)));

    assertEquals(
        List.empty(),
        List.of("ZAŻÓŁĆ/GĘŚLĄ/JAŹŃ", "zażółć gęślą jaźń", "ĄĆĘŁŃÓŚŹŻ ąćęłńóśźż", "m²")
            .reject(text::contains));
  }

  @Test
  void every_font_is_embedded() {
    ExactBytes print = print(TckPrints.offline(TckContents.domestic(), Language.PL));

    List<String> loose =
        Scanner.with(
            print, document -> fonts(document).reject(PDFont::isEmbedded).map(PDFont::getName));

    assertEquals(List.empty(), loose);
  }

  @Test
  void a_character_that_the_font_lacks_is_shown_by_its_number() {
    InvoiceContent content = TckContents.content("FV/🦊/1", TckContents.domestic().lines());

    String text = Scanner.textOf(print(TckPrints.inKsef(content, Language.PL)));

    assertTrue(text.contains("FV/[U+1F98A]/1"), text);
  }

  @Test
  void long_words_and_great_amounts_are_broken_not_cut() {
    String word = "Żółć0123456789".repeat(18);
    InvoiceContent content =
        TckContents.content(
            "Q".repeat(256),
            List.of(
                TckContents.line(
                    1, word, "j".repeat(100), "123456789012.123456", "1.00", "1.00", false),
                TckContents.line(
                    2,
                    "x",
                    "szt.",
                    "1",
                    "123456789012345.12345678",
                    "1234567890123456.12",
                    false)));

    String text = bare(Scanner.textOf(print(TckPrints.offline(content, Language.PL_EN))));

    assertEquals(
        List.empty(),
        List.of(
                word,
                "j".repeat(100),
                "Q".repeat(256),
                "123456789012,123456",
                "123456789012345,12345678",
                "1234567890123456,12")
            .reject(text::contains),
        text);
  }

  @Test
  void many_lines_go_onto_further_pages_with_head_number_and_codes_on_the_last() {
    InvoiceContent content =
        TckContents.content(
            "FV/2/05/2026",
            List.rangeClosed(1, 120)
                .map(n -> TckContents.line(n, "Pozycja " + n + ".", "szt.", "1", "1", "1", false)));

    ExactBytes print = print(TckPrints.offline(content, Language.PL));

    List<String> texts = List.of(Scanner.textOf(print).split("Strona \\d+ / \\d+"));
    int pages = pages(print);
    String all = Scanner.textOf(print);
    assertTrue(pages >= 3, "pages: " + pages);
    assertEquals(
        List.empty(), List.rangeClosed(1, 120).reject(n -> all.contains("Pozycja " + n + ".")));
    assertEquals(
        List.empty(),
        List.rangeClosed(1, pages).reject(n -> all.contains("Strona " + n + " / " + pages)));
    assertTrue(texts.get(1).contains("Nazwa towaru lub usługi"), texts.get(1));
    assertTrue(texts.get(1).contains("Faktura FV/2/05/2026"), texts.get(1));
  }

  @Test
  void a_correction_names_its_original_and_marks_the_state_before() {
    String text = Scanner.textOf(print(TckPrints.inKsef(TckContents.correction(), Language.PL)));

    assertTrue(text.contains("Faktura korygująca"), text);
    assertTrue(text.contains("FV/1/05/2026, 2026-05-15, nr KSeF 1111111111-20260515-"), text);
    assertTrue(text.contains("Stan przed korektą"), text);
    assertTrue(text.contains("-1\u00A0537,50\u00A0PLN"), text);
  }

  @Test
  void labels_and_amounts_follow_the_language() {
    InvoiceContent content = TckContents.foreign();

    String english = Scanner.textOf(print(TckPrints.offline(content, Language.EN)));
    String both = Scanner.textOf(print(TckPrints.offline(content, Language.PL_EN)));

    assertTrue(english.contains("1,187.50\u00A0EUR"), english);
    assertTrue(english.contains("Seller") && !english.contains("Sprzedawca"), english);
    assertTrue(english.contains("DE123456789") && english.contains("Germany"), english);
    assertTrue(both.contains("Sprzedawca / Seller"), both);
    assertTrue(both.contains("1\u00A0187,50\u00A0EUR"), both);
  }

  @Test
  void the_page_says_where_the_document_stands() {
    InvoiceContent content = TckContents.domestic();

    assertTrue(
        Scanner.textOf(print(TckPrints.offline(content, Language.PL)))
            .contains("Wystawiona w trybie offline, oczekuje na numer KSeF"));
    assertTrue(
        bare(Scanner.textOf(print(TckPrints.inKsef(content, Language.PL))))
            .contains("NumerKSeF1111111111-20260515-"));
    assertTrue(
        Scanner.textOf(print(TckPrints.outsideKsef(content, Language.PL)))
            .contains("Wystawiona poza KSeF, w czasie awarii całkowitej"));
  }

  @Test
  void the_same_order_gives_the_same_bytes() {
    Order order = TckPrints.offline(TckContents.domestic(), Language.PL);

    ExactBytes print = print(order);

    assertArrayEquals(print.toByteArray(), print(order).toByteArray());
    assertEquals(
        "2026-05-15T00:00:00Z",
        Scanner.with(
            print, d -> d.getDocumentInformation().getCreationDate().toInstant().toString()));
  }

  @Test
  void a_warm_print_with_its_gate_takes_less_than_a_second() {
    Order order = TckPrints.offline(TckContents.domestic(), Language.PL);
    print(order);

    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> List.range(0, 5).forEach(n -> print(order)));
  }

  private ExactBytes print(Order order) {
    return printer.pdf(order).get();
  }

  private static int pages(ExactBytes print) {
    return Scanner.with(print, PDDocument::getNumberOfPages);
  }

  private static List<PDFont> fonts(PDDocument document) {
    return List.ofAll(document.getPages())
        .flatMap(
            page ->
                List.ofAll(page.getResources().getFontNames())
                    .map(
                        name -> {
                          try {
                            return page.getResources().getFont(name);
                          } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                          }
                        }));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }
}
