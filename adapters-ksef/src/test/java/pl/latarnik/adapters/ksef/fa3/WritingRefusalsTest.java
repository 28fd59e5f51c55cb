package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.invoice.content.BandTotal;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.NewVehicle;
import pl.latarnik.domain.invoice.content.PartyIdentity;
import pl.latarnik.domain.invoice.content.VatBand;

/** What no file can hold is refused by the name of its field, and no file comes out. */
@Tag("M19")
class WritingRefusalsTest {

  private static final LocalDate FRI_2026_05_15 = LocalDate.of(2026, 5, 15);

  private final Fa3InvoiceXml xml = new Fa3InvoiceXml();
  private final InvoiceContent invoice = RoundTripTest.content(OwnFiles.fullInvoice());
  private final InvoiceContent correction = RoundTripTest.content(OwnFiles.fullCorrection());

  private List<Finding> refused(InvoiceContent content) {
    var written = xml.write(content);
    assertTrue(written.isInvalid(), "a file came out");
    assertTrue(written.getError().forAll(finding -> finding.line() == 0 && finding.column() == 0));
    return written.getError();
  }

  private void refusedAs(String code, String xpath, InvoiceContent content) {
    List<Finding> findings = refused(content);
    assertTrue(
        findings.exists(finding -> finding.code().equals(code) && finding.xpath().equals(xpath)),
        findings::toString);
  }

  @Test
  void a_text_that_is_too_long_is_named() {
    refusedAs(
        "SCHEMA_VALUE_LENGTH",
        "/Faktura/Podmiot1/DaneIdentyfikacyjne/Nazwa",
        Changed.with(invoice, "seller/name", "x".repeat(513)));
  }

  @Test
  void every_wrong_value_is_named_at_once() {
    InvoiceContent wrong =
        Changed.with(
            Changed.with(
                Changed.with(invoice, "issue/currency", "ZŁOTY"),
                "totals/due",
                new BigDecimal("1.005")),
            "lines/name",
            Option.some("y".repeat(600)));

    assertEquals(
        List.of("/Faktura/Fa/KodWaluty", "/Faktura/Fa/P_15", "/Faktura/Fa/FaWiersz[1]/P_7"),
        refused(wrong).map(Finding::xpath));
  }

  @ParameterizedTest
  @CsvSource({"0, U+0000", "7, U+0007", "D83D, U+D83D", "FFFE, U+FFFE", "81, U+0081"})
  void a_character_that_no_file_may_have_is_named_with_its_field(String code, String name) {
    String text = "a" + (char) Integer.parseInt(code, 16) + "b";

    List<Finding> findings = refused(Changed.with(invoice, "lines/name", Option.some(text)));

    assertEquals(List.of("BYTES_FORBIDDEN_CHARACTER"), findings.map(Finding::code));
    assertEquals(List.of("/Faktura/Fa/FaWiersz[1]/P_7"), findings.map(Finding::xpath));
    assertTrue(findings.single().english().contains(name), findings::toString);
  }

  @Test
  void white_space_that_a_reader_would_not_see_is_named() {
    for (String text : List.of("two  spaces", " before", "after ", "a\nline", "a\ttab")) {
      refusedAs(
          "SCHEMA_WRITE_CHANGED",
          "/Faktura/Fa/FaWiersz[1]/P_7",
          Changed.with(invoice, "lines/name", Option.some(text)));
    }
  }

  @Test
  void an_internal_id_belongs_to_third_parties_only() {
    PartyIdentity internal = new PartyIdentity.InternalId("1111111111-12345");

    refusedAs(
        "SCHEMA_WRITE_NO_PLACE",
        "/Faktura/Podmiot2/DaneIdentyfikacyjne/IDWew",
        Changed.with(invoice, "buyer/identity", internal));
    refusedAs(
        "SCHEMA_WRITE_NO_PLACE",
        "/Faktura/Fa/Podmiot2K/DaneIdentyfikacyjne/IDWew",
        Changed.with(correction, "correction/buyers/identity", internal));
    refusedAs(
        "SCHEMA_WRITE_NO_PLACE",
        "/Faktura/Fa/WarunkiTransakcji/Transport/Przewoznik/DaneIdentyfikacyjne/IDWew",
        Changed.with(invoice, "terms/transports/carrier/identity", internal));
  }

  @Test
  void a_pot_has_the_tax_that_fa3_gives_it_and_comes_once_in_order() {
    BandTotal standard =
        new BandTotal(VatBand.PODSTAWOWA, amount("1.00"), some("0.23"), Option.none());
    BandTotal exempt =
        new BandTotal(VatBand.ZWOLNIONA, amount("1.00"), some("0.23"), Option.none());
    BandTotal oss =
        new BandTotal(VatBand.PROCEDURA_SZCZEGOLNA, amount("1.00"), some("0.20"), some("0.90"));
    BandTotal taxless =
        new BandTotal(VatBand.PODSTAWOWA, amount("1.00"), Option.none(), Option.none());
    BandTotal export =
        new BandTotal(VatBand.ZERO_EKSPORT, amount("1.00"), Option.none(), Option.none());

    refusedAs("SCHEMA_WRITE_NO_PLACE", "/Faktura/Fa/P_14_7", withBands(exempt));
    refusedAs("SCHEMA_WRITE_NO_PLACE", "/Faktura/Fa/P_14_5W", withBands(oss));
    refusedAs("SCHEMA_WRITE_NO_PLACE", "/Faktura/Fa/P_13_1", withBands(standard, standard));
    refusedAs("SCHEMA_WRITE_NO_PLACE", "/Faktura/Fa/P_13_1", withBands(export, standard));
    assertTrue(refused(withBands(taxless)).exists(f -> f.english().contains("P_14_1")));
  }

  private InvoiceContent withBands(BandTotal... bands) {
    return Changed.with(invoice, "totals/bands", List.of(bands));
  }

  @Test
  void what_excludes_each_other_is_not_chosen_from_but_refused() {
    assertNames("ZnacznikZaplatyCzesciowej", "payment/paidOn", Option.some(FRI_2026_05_15));
    assertNames("OpisInnegoTransportu", "terms/transports/kindDescription", Option.some("rowerem"));
    assertNames("OpisRoli", "thirdParties/roleDescription", Option.some("nikt"));
    assertNames("OpisPlatnosci", "payment/parts/method/description", Option.some("inaczej"));
    assertNames("OpisPlatnosci", "payment/method/description", Option.none());
    assertNames("ZaplataCzesciowa", "payment/parts", List.empty());
    assertNames("NowySrodekTransportu", "annotations/newTransport/vehicles", List.empty());
  }

  private void assertNames(String field, String path, Object value) {
    List<Finding> findings = refused(Changed.with(invoice, path, value));
    assertTrue(findings.exists(f -> f.english().contains(field)), () -> path + ": " + findings);
  }

  @Test
  void a_vehicle_has_a_number_with_its_kind_and_its_own_kind() {
    String vehicles = "annotations/newTransport/vehicles/";

    refusedAs(
        "SCHEMA_WRITE_NO_PLACE",
        "/Faktura/Fa/Adnotacje/NoweSrodkiTransportu/NowySrodekTransportu",
        Changed.with(invoice, vehicles + "id", Option.none()));
    assertNames("P_22C1", vehicles + "idKind", Option.some(NewVehicle.IdKind.KADLUB));
  }

  @Test
  void a_correction_names_an_original() {
    refusedAs(
        "SCHEMA_WRITE_NO_PLACE",
        "/Faktura/Fa/DaneFaKorygowanej",
        Changed.with(correction, "correction/originals", List.empty()));
  }

  @Test
  void a_number_of_a_billion_digits_takes_no_memory() {
    refusedAs(
        "SCHEMA_WRITE_NO_PLACE",
        "totals/due",
        Changed.with(invoice, "totals/due", new BigDecimal(BigInteger.ONE, -1_000_000_000)));
    refusedAs(
        "SCHEMA_WRITE_NO_PLACE",
        "lines[1]/number",
        Changed.with(invoice, "lines/number", BigInteger.TWO.pow(100_000)));
  }

  @Test
  void numbers_are_written_plainly_with_their_decimals() {
    assertTrue(with("1E+3").contains("<P_15>1000</P_15>"));
    assertTrue(with("1000.0").contains("<P_15>1000.0</P_15>"));
    assertTrue(with("0.00").contains("<P_15>0.00</P_15>"));
    assertTrue(with("-0.1").contains("<P_15>-0.1</P_15>"));
    assertTrue(
        RoundTripTest.written(
                Changed.with(invoice, "lines/netPrice", Option.some(new BigDecimal("1E-8"))))
            .contains("<P_9A>0.00000001</P_9A>"));
  }

  private String with(String due) {
    return RoundTripTest.written(Changed.with(invoice, "totals/due", new BigDecimal(due)));
  }

  @Test
  void texts_come_back_whatever_stands_in_them() {
    String text = "a & b <c> ]]> \"d\" 'e' &amp; \u00a0 😀\u0085\u2028 ż";
    String lines = " two  lines\nand a\r\nthird\t";

    InvoiceContent content =
        Changed.with(
            Changed.with(invoice, "lines/name", Option.some(text)),
            "footer/notes",
            List.of(Option.some(lines), Option.none()));

    InvoiceContent back = RoundTripTest.content(RoundTripTest.written(content));
    assertEquals(Option.some(text), back.lines().head().name());
    assertEquals(List.of(Option.some(lines), Option.none()), back.footer().get().notes());
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }

  private static Option<BigDecimal> some(String text) {
    return Option.some(amount(text));
  }
}
