package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Severity;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.port.out.InvoiceXml.Readable;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.Seller;

/** What every implementation of {@link InvoiceXml} must do. */
public interface InvoiceXmlContract {

  LocalDate FRI_2026_05_15 = LocalDate.of(2026, 5, 15);
  LocalDate THU_2026_05_14 = LocalDate.of(2026, 5, 14);
  Duration BOUND = Duration.ofSeconds(20);

  /** Returns the reader under test. */
  InvoiceXml reader();

  @Test
  default void required_the_facts_are_those_of_the_file() {
    ExactBytes file = TckFa3.bytes(TckFa3.invoice());

    InvoiceFacts facts = reader().read(file, Environment.PRODUCTION, FRI_2026_05_15).get().facts();

    assertEquals(
        new InvoiceFacts(
            InvoiceHash.from(file),
            Nip.of("1111111111"),
            InvoiceNumber.of("FV/2026/05/1"),
            IssueDate.of(FRI_2026_05_15),
            InvoiceKind.VAT,
            BuyerCategory.KRAJOWY,
            "Nabywca Wyśniony",
            Option.some(new BigDecimal("24.00")),
            new BigDecimal("144.00"),
            "PLN",
            List.empty()),
        facts);
  }

  @Test
  default void required_a_correction_names_its_originals() {
    String ksefNumber = "1111111111-20260514-010040A1B2C3-";
    KsefNumber number = withChecksum(ksefNumber);

    List<CorrectedInvoice> inKsef = corrects(TckFa3.correctionOf("FV/0", number.text()));
    List<CorrectedInvoice> outside = corrects(TckFa3.correctionOf("FV/0"));

    assertEquals(
        List.of(
            new CorrectedInvoice(
                InvoiceNumber.of("FV/0"), IssueDate.of(THU_2026_05_14), Option.some(number))),
        inKsef);
    assertEquals(
        List.of(
            new CorrectedInvoice(
                InvoiceNumber.of("FV/0"), IssueDate.of(THU_2026_05_14), Option.none())),
        outside);
  }

  private List<CorrectedInvoice> corrects(String file) {
    return reader()
        .read(TckFa3.bytes(file), Environment.PRODUCTION, FRI_2026_05_15)
        .get()
        .facts()
        .corrects();
  }

  private static KsefNumber withChecksum(String start) {
    for (int crc = 0; crc < 256; crc++) {
      var number = KsefNumber.parse(start + "%02X".formatted(crc));
      if (number.isValid()) {
        return number.get();
      }
    }
    throw new AssertionError("one of 256 check sums is right");
  }

  @Test
  @Tag("M13")
  default void required_the_buyer_is_read_off_the_file() {
    assertEquals(BuyerCategory.KRAJOWY, buyer(TckFa3.DOMESTIC));
    assertEquals(BuyerCategory.BEZ_SIEDZIBY_W_POLSCE, buyer(TckFa3.FOREIGN));
    assertEquals(BuyerCategory.KONSUMENT, buyer(TckFa3.NO_NUMBER));
  }

  private BuyerCategory buyer(String buyer) {
    return reader()
        .read(TckFa3.bytes(TckFa3.invoiceTo(buyer)), Environment.PRODUCTION, FRI_2026_05_15)
        .get()
        .facts()
        .buyer();
  }

  @Test
  @Tag("I-02")
  default void required_IX1_all_findings_come_at_once_in_the_order_of_the_file() {
    String file =
        TckFa3.invoice()
            .replace("<NIP>1111111111</NIP>", "<NIP>1111111112</NIP>")
            .replace("<KodWaluty>PLN", "<KodWaluty>PLNY")
            .replace("<P_15>144.00", "<P_15>144,00")
            .replace("<P_12>23", "<P_12>24");

    List<Finding> findings = errors(file, Environment.PRODUCTION, FRI_2026_05_15);

    assertEquals(4, findings.filter(Finding::isError).size(), findings::toString);
    assertEquals(findings.sortBy(Finding::line), findings);
    assertTrue(findings.forAll(finding -> finding.line() > 0 && !finding.xpath().isEmpty()));
    assertEquals(
        findings, reader().check(TckFa3.bytes(file), Environment.PRODUCTION, FRI_2026_05_15));
  }

  @Test
  @Tag("M19")
  default void required_IX2_a_file_with_an_error_gives_no_facts() {
    assertFalse(
        errors("<Faktura/>", Environment.TEST, FRI_2026_05_15).filter(Finding::isError).isEmpty());
  }

  @Test
  default void required_IX2_a_date_in_the_future_is_an_error_and_today_is_not() {
    assertTrue(read(TckFa3.invoice(), Environment.TEST, FRI_2026_05_15).isValid());
    assertEquals(
        List.of("/Faktura/Fa/P_1"),
        errors(TckFa3.invoice(), Environment.TEST, THU_2026_05_14).map(Finding::xpath));
  }

  @Test
  @Tag("I-01")
  default void required_IX3_what_is_no_fa3_is_refused_in_bounded_time() {
    List<String> files =
        List.of(
            "",
            "no XML at all",
            "<html/>",
            TckFa3.invoice().replace("/13775/", "/12648/"),
            "<!DOCTYPE x [<!ENTITY a \"a\"><!ENTITY b \"&a;&a;\">]>" + TckFa3.invoice(),
            "<a>".repeat(300_000),
            TckFa3.invoice().substring(0, 700));

    assertTimeoutPreemptively(
        BOUND,
        () ->
            files.forEach(
                file ->
                    assertTrue(read(file, Environment.TEST, FRI_2026_05_15).isInvalid(), file)));
    assertTrue(
        reader()
            .read(
                ExactBytes.of(TckFa3.invoice().getBytes(StandardCharsets.UTF_16)),
                Environment.TEST,
                FRI_2026_05_15)
            .isInvalid());
    assertTrue(
        reader()
            .read(ExactBytes.of(new byte[50_000_000]), Environment.TEST, FRI_2026_05_15)
            .isInvalid());
  }

  @Test
  default void required_IX4_what_cannot_be_read_yet_is_refused_and_never_passed_over() {
    var advance =
        read(TckFa3.invoice().replace(">VAT<", ">ZAL<"), Environment.TEST, FRI_2026_05_15);

    boolean refusedByNameOrRead =
        advance.fold(
            findings -> findings.exists(finding -> finding.polish().contains("ZAL")),
            readable -> readable.facts().kind() == InvoiceKind.ZAL);
    assertTrue(refusedByNameOrRead);
  }

  @Test
  default void required_IX5_a_wrong_check_digit_is_an_error_in_production_only() {
    String file = TckFa3.invoice().replace("<NIP>2222222222", "<NIP>2222222223");

    assertEquals(1, errors(file, Environment.PRODUCTION, FRI_2026_05_15).size());
    for (Environment lenient : List.of(Environment.TEST, Environment.DEMO)) {
      List<Finding> warnings = read(file, lenient, FRI_2026_05_15).get().warnings();
      assertEquals(List.of(Severity.WARNING), warnings.map(Finding::severity));
    }
  }

  @Test
  default void required_IX6_the_content_is_read_whatever_it_means() {
    String file = TckFa3.invoice().replace("<NIP>2222222222", "<NIP>2222222223");

    var content = reader().content(TckFa3.bytes(file)).get();

    assertEquals("2222222223", content.buyer().identity().text());
    assertEquals("Zmyślona Spółka „Żółw”", content.seller().name());
    assertEquals(new BigDecimal("144.00"), content.totals().due());
    assertEquals(2, content.lines().size());
    assertTrue(reader().content(TckFa3.bytes("<Faktura/>")).isInvalid());
  }

  @Test
  @Tag("M19")
  default void required_IX7_what_is_written_is_read_back_as_it_was_wanted() {
    for (String file : List.of(TckFa3.invoice(), TckFa3.correctionOf("FV/0"))) {
      InvoiceContent content = reader().content(TckFa3.bytes(file)).get();

      ExactBytes written = reader().write(content).get();

      assertEquals(content, reader().content(written).get());
      assertTrue(reader().read(written, Environment.PRODUCTION, FRI_2026_05_15).isValid());
    }
  }

  @Test
  @Tag("M19")
  default void required_IX7_what_cannot_be_written_is_named() {
    InvoiceContent content = reader().content(TckFa3.bytes(TckFa3.invoice())).get();
    String name = "/Faktura/Podmiot1/DaneIdentyfikacyjne/Nazwa";

    for (String wrong : List.of("", "ż".repeat(513), "a\u0000b", "a\u0081b", "two  spaces")) {
      List<Finding> findings = reader().write(soldBy(wrong, content)).getError();

      assertTrue(findings.exists(finding -> finding.xpath().equals(name)), findings::toString);
      assertTrue(findings.forAll(finding -> finding.isError() && finding.line() == 0));
    }
  }

  @Test
  default void required_IX8_the_same_content_gives_the_same_bytes() {
    InvoiceContent content = reader().content(TckFa3.bytes(TckFa3.invoice())).get();

    ExactBytes written = reader().write(content).get();

    assertEquals(written, reader().write(content).get());
    assertEquals(written, reader().write(reader().content(written).get()).get());
  }

  private static InvoiceContent soldBy(String name, InvoiceContent of) {
    Seller seller = of.seller();
    return new InvoiceContent(
        of.header(),
        new Seller(
            seller.euPrefix(),
            seller.eori(),
            seller.nip(),
            name,
            seller.address(),
            seller.correspondence(),
            seller.contacts(),
            seller.status()),
        of.buyer(),
        of.thirdParties(),
        of.authorized(),
        of.issue(),
        of.totals(),
        of.annotations(),
        of.correction(),
        of.partialAdvances(),
        of.marks(),
        of.remarks(),
        of.settledAdvances(),
        of.lines(),
        of.settlement(),
        of.payment(),
        of.terms(),
        of.order(),
        of.footer(),
        of.attachment());
  }

  @Test
  @Tag("R07")
  default void required_IX9_files_are_compared_field_by_field() {
    String corrected =
        TckFa3.invoice()
            .replace("<P_2>FV/2026/05/1", "<P_2>FV/2026/05/2")
            .replace("<GV>2</GV>", "")
            .replace("<P_15>", "<P_99>7</P_99><P_15>");

    assertEquals(
        List.of("REMOVED Faktura/Podmiot2/GV", "CHANGED Faktura/Fa/P_2", "ADDED Faktura/Fa/P_99"),
        difference(TckFa3.invoice(), corrected));
  }

  @Test
  @Tag("R07")
  default void required_IX9_how_a_file_is_written_makes_no_difference() {
    String rewritten =
        TckFa3.invoice()
            .replaceAll("<(/?)([A-Za-z])", "<$1n:$2")
            .replace("xmlns=", "xmlns:n=")
            .replace("144.00", "<!-- to pay -->144")
            .replace("2026-05-15T10:00:00Z", "2026-05-15T12:00:00+02:00");

    assertEquals(List.empty(), difference(TckFa3.invoice(), rewritten));
  }

  @Test
  @Tag("R07")
  default void required_IX9_what_is_no_document_is_compared_with_nothing() {
    var refusal =
        reader().difference(TckFa3.bytes("<Faktura>"), TckFa3.bytes(TckFa3.invoice())).getError();

    assertFalse(refusal.before().isEmpty());
    assertTrue(refusal.after().isEmpty());
  }

  private List<String> difference(String before, String after) {
    return reader()
        .difference(TckFa3.bytes(before), TckFa3.bytes(after))
        .get()
        .map(change -> change.kind() + " " + change.path());
  }

  private Validation<List<Finding>, Readable> read(
      String file, Environment environment, LocalDate today) {
    return reader().read(TckFa3.bytes(file), environment, today);
  }

  private List<Finding> errors(String file, Environment environment, LocalDate today) {
    return read(file, environment, today).getError();
  }
}
