package pl.latarnik.adapters.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.application.tck.TckAdvances;
import pl.latarnik.application.tck.TckContents;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.application.tck.TckPrints;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.content.Attachment;
import pl.latarnik.domain.invoice.content.AttachmentBlock;
import pl.latarnik.domain.invoice.content.AttachmentColumn;
import pl.latarnik.domain.invoice.content.AttachmentEntry;
import pl.latarnik.domain.invoice.content.AttachmentTable;
import pl.latarnik.domain.invoice.content.ColumnType;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** Orders, advances and attachments, read back from the page. */
@Tag("P08")
class AdvancesOnPaperTest {

  private final PdfInvoicePrinter printer = new PdfInvoicePrinter();

  @Test
  void an_advance_invoice_shows_its_advances_and_its_order() {
    String text = text(TckAdvances.advance(), Language.PL);

    assertShows(
        text,
        "Faktura zaliczkowa",
        "Data otrzymania zapłaty",
        "Zaliczki",
        "2026-05-04, 4\u00A0000,38\u00A0PLN",
        "2026-05-11, 205,00\u00A0PLN, Kurs 4,251",
        "Zamówienie lub umowa",
        "Wartość zamówienia z podatkiem",
        "24\u00A0600,00\u00A0PLN",
        "Maszt aluminiowy 14 m",
        "9\u00A0000,00",
        "18\u00A0000,00",
        "4\u00A0140,00",
        "Indeks IX-1 · GTU_05 · Stawka OSS 21,5% · załącznik nr 15",
        "Żagiel główny",
        "Stan przed korektą");
    assertFalse(text.contains("Data sprzedaży"), text);
  }

  @Test
  void the_sums_of_an_advance_are_named_by_the_rates_of_its_order() {
    assertTrue(text(TckAdvances.advance(), Language.PL).contains("23%"));
    assertFalse(text(TckAdvances.advance(), Language.PL).contains("podstawowa"));
  }

  @Test
  void a_settlement_names_the_advance_invoices_in_ksef_and_outside() {
    assertShows(
        text(TckAdvances.settlement(), Language.PL),
        "Faktura rozliczeniowa",
        "nr KSeF " + TckInvoices.ksefNumber(2).text(),
        "ZAL/7/12/2025, poza KSeF");
  }

  @Test
  void an_attachment_shows_entries_paragraphs_and_tables_with_every_cell() {
    assertShows(
        text(TckAdvances.with(TckAdvances.attachment()), Language.PL),
        "Załącznik 1: Zużycie energii",
        "Taryfa",
        "C11",
        "Moc umówiona",
        "12 kW",
        "Odczytów dokonano zdalnie.",
        "Następny odczyt w czerwcu.",
        "Odczyty w maju",
        "Licznik",
        "LW-17/Ź",
        "Dzień odczytu",
        "Miejsce",
        "Zużycie kWh",
        "2026-05-04",
        "Latarnia w Rozewiu",
        "120.50",
        "Główka portu",
        "79.25",
        "poza nagłówkiem",
        "Razem odczytów",
        "199.75",
        "Załącznik 2",
        "Opiekun umowy",
        "Grażyna Ćwik");
  }

  @Test
  void the_sections_speak_the_languages_of_the_order() {
    assertShows(
        text(TckAdvances.advance(), Language.EN),
        "Payment received on",
        "Order or contract",
        "Value of the order with tax",
        "24,600.00\u00A0PLN");
    assertShows(
        text(TckAdvances.with(TckAdvances.attachment()), Language.PL_EN),
        "Załącznik 1: Zużycie energii / Attachment 1");
    assertShows(text(TckAdvances.settlement(), Language.PL_EN), "Zaliczki / Advances");
  }

  @Test
  void an_invoice_without_them_shows_none_of_their_headings() {
    String text = text(TckContents.domestic(), Language.PL);

    assertEquals(
        List.empty(),
        List.of("Zaliczki", "Zamówienie lub umowa", "Załącznik").filter(text::contains));
  }

  @Test
  void a_wide_and_long_table_goes_on_over_pages_with_its_head_and_loses_no_cell() {
    List<List<String>> rows =
        List.rangeClosed(1, 90)
            .map(row -> List.rangeClosed(1, 20).map(column -> "w" + row + "k" + column));
    AttachmentTable table =
        new AttachmentTable(
            List.empty(),
            Option.none(),
            List.rangeClosed(1, 20)
                .map(column -> new AttachmentColumn(ColumnType.TXT, "Kolumna" + column)),
            rows,
            Option.none());

    ExactBytes print = print(TckAdvances.with(oneBlock(List.empty(), table)), Language.PL);

    String text = bare(Scanner.textOf(print));
    int pages = Scanner.with(print, PDDocument::getNumberOfPages);
    assertTrue(pages >= 3, "pages: " + pages);
    assertEquals(List.empty(), rows.flatMap(row -> row).reject(text::contains));
    assertTrue(text.split("Kolumna1K", -1).length > pages - 1, "heads on " + pages + " pages");
  }

  @Test
  void long_words_of_an_attachment_are_broken_not_cut() {
    String word = "Żółć0123456789".repeat(18);
    AttachmentTable table =
        new AttachmentTable(
            List.empty(),
            Option.some(word),
            List.of(
                new AttachmentColumn(ColumnType.TXT, word),
                new AttachmentColumn(ColumnType.DEC, "x")),
            List.of(List.of(word + "1", word + "2")),
            Option.none());

    String text =
        bare(text(TckAdvances.with(oneBlock(List.of(word + "3"), table)), Language.PL_EN));

    assertEquals(
        List.empty(), List.of(word + "1", word + "2", word + "3").reject(text::contains), text);
  }

  @Test
  void the_longest_head_and_rows_that_fa3_takes_end_and_lose_nothing() {
    AttachmentTable table =
        new AttachmentTable(
            List.of(new AttachmentEntry("α".repeat(256), "β".repeat(256))),
            Option.some("γ".repeat(512)),
            List.fill(20, new AttachmentColumn(ColumnType.TXT, "θ".repeat(256))),
            List.of(row("φ"), row("ψ")),
            Option.some(row("ω")));

    String text = text(TckAdvances.with(oneBlock(List.empty(), table)), Language.PL_EN);

    assertEquals(
        List.of(256L, 256L, 512L, 5120L, 5120L, 5120L),
        List.of("α", "β", "γ", "φ", "ψ", "ω").map(letter -> count(text, letter)));
    assertTrue(count(text, "θ") >= 5120, text);
  }

  private static List<String> row(String letter) {
    return List.fill(20, letter.repeat(256));
  }

  private static long count(String text, String letter) {
    return text.chars().filter(c -> c == letter.charAt(0)).count();
  }

  private static Attachment oneBlock(List<String> paragraphs, AttachmentTable table) {
    return new Attachment(
        List.of(
            new AttachmentBlock(
                Option.none(),
                List.of(new AttachmentEntry("Klucz", "Wartość")),
                paragraphs,
                List.of(table))));
  }

  private static void assertShows(String text, String... parts) {
    assertEquals(List.empty(), List.of(parts).reject(text::contains), text);
  }

  private String text(InvoiceContent content, Language language) {
    return Scanner.textOf(print(content, language));
  }

  private ExactBytes print(InvoiceContent content, Language language) {
    return printer.pdf(TckPrints.inKsef(content, language)).get();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }
}
