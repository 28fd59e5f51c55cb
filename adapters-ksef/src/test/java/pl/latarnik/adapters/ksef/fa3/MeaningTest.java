package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Layer;
import pl.latarnik.application.port.out.Finding.Severity;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.content.BuyerReading;

class MeaningTest {

  private static InvoiceFacts facts(String file) {
    return new Fa3InvoiceXml()
        .read(TckFa3.bytes(file), Environment.TEST, Reading.FRI_2026_05_15)
        .get()
        .facts();
  }

  @ParameterizedTest
  @CsvSource({
    "Podmiot1/DaneIdentyfikacyjne/NIP, 1111111111, ERROR",
    "Podmiot2/DaneIdentyfikacyjne/NIP, 2222222222, ERROR",
    "Podmiot3[1]/DaneIdentyfikacyjne/IDWew, 5555555555-12345, ERROR",
    "Podmiot3[2]/DaneIdentyfikacyjne/NIP, 6666666666, ERROR",
    "PodmiotUpowazniony/DaneIdentyfikacyjne/NIP, 4444444444, ERROR",
    "Fa/WarunkiTransakcji/Transport[1]/Przewoznik/DaneIdentyfikacyjne/NIP, 7777777777, WARNING"
  })
  void a_wrong_check_digit_is_found_in_every_nip_and_is_an_error_where_ksef_looks(
      String place, String nip, Severity severity) {
    String wrong = nip.replaceFirst("^(\\d{8})\\d", "$19");

    Finding finding =
        Reading.findings(OwnFiles.fullInvoice().replace(">" + nip + "<", ">" + wrong + "<"))
            .filter(f -> f.code().equals("MEANING_NIP_CHECK_DIGIT"))
            .single();

    assertEquals("/Faktura/" + place, finding.xpath());
    assertEquals(severity, finding.severity());
    assertEquals(Layer.MEANING, finding.layer());
  }

  @Test
  void the_parties_of_the_original_are_warned_of_only() {
    Finding finding =
        Reading.findings(OwnFiles.fullCorrection().replace("8888888888", "8888888889"))
            .filter(f -> f.code().equals("MEANING_NIP_CHECK_DIGIT"))
            .single();

    assertEquals(Severity.WARNING, finding.severity());
  }

  @Test
  @Tag("I-02")
  void a_date_in_the_future_says_both_days() {
    Finding finding = Reading.only(TckFa3.invoice().replace("<P_1>2026-05-15", "<P_1>2026-05-16"));

    assertEquals("MEANING_P1_IN_FUTURE", finding.code());
    assertTrue(finding.polish().contains("2026-05-16 jest późniejsza niż dzień 2026-05-15"));
  }

  @Test
  void a_number_that_ksef_never_gave_is_a_warning_and_still_says_that_the_original_is_there() {
    String wrong = "9999999999-20230908-16B99491C78B-3D";
    String file = TckFa3.correctionOf("FV/0", wrong);

    Finding finding = Reading.only(file);
    CorrectedInvoice original = facts(file).corrects().single();

    assertEquals("MEANING_KSEF_NUMBER_CHECKSUM", finding.code());
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(Option.none(), original.ksefNumber());
    assertTrue(original.inKsef());
  }

  @Test
  void numbers_of_ksef_1_are_taken_without_a_check_sum() {
    String old = "1111111111-20230908-16B994-91C78B-3D";

    CorrectedInvoice original = facts(TckFa3.correctionOf("FV/0", old)).corrects().single();

    assertEquals(old, original.ksefNumber().get().text());
  }

  @Test
  void all_originals_of_a_collective_correction_are_told_apart() {
    List<CorrectedInvoice> originals = facts(OwnFiles.fullCorrection()).corrects();

    assertEquals(4, originals.size());
    assertEquals(List.of(true, true, true, false), originals.map(CorrectedInvoice::inKsef));
    assertEquals(4, originals.map(CorrectedInvoice::number).distinct().size());
  }

  @Test
  void a_correction_without_an_original_and_an_original_without_a_correction_are_warned_of() {
    String kor = TckFa3.invoice().replace(">VAT<", ">KOR<");
    String vat = TckFa3.correctionOf("FV/0").replace(">KOR<", ">VAT<");

    assertEquals("MEANING_CORRECTION_WITHOUT_ORIGINAL", Reading.only(kor).code());
    assertEquals("MEANING_ORIGINAL_WITHOUT_CORRECTION", Reading.only(vat).code());
    assertTrue(Reading.isReadable(kor) && Reading.isReadable(vat));
  }

  @Test
  void tax_in_another_currency_wants_its_zloty() {
    String euro = TckFa3.invoice().replace(">PLN<", ">EUR<");
    String both =
        euro.replace("</P_14_1>", "</P_14_1><P_14_1W>98.00</P_14_1W>")
            .replace("</P_14_3>", "</P_14_3><P_14_3W>4.26</P_14_3W>");

    assertEquals(
        List.of("/Faktura/Fa/P_14_1", "/Faktura/Fa/P_14_3"),
        Reading.findings(euro).map(Finding::xpath));
    assertEquals(List.empty(), Reading.findings(both));
    assertEquals(
        List.of("MEANING_VAT_IN_PLN_NEEDLESS", "MEANING_VAT_IN_PLN_NEEDLESS"),
        Reading.codes(both.replace(">EUR<", ">PLN<")));
    assertEquals(
        List.empty(),
        Reading.codes(euro.replace(">23.00<", ">0.00<").replace(">1.00<", ">0<"))
            .filter("MEANING_VAT_IN_PLN_MISSING"::equals));
  }

  @Test
  @Tag("M13")
  void a_polish_number_in_the_field_of_the_union_makes_a_domestic_buyer_and_a_warning() {
    String file = TckFa3.invoiceTo("<KodUE>PL</KodUE><NrVatUE>2222222222</NrVatUE>");

    assertEquals(BuyerCategory.KRAJOWY, facts(file).buyer());
    assertEquals("MEANING_BUYER_WITH_POLISH_EU_NUMBER", Reading.only(file).code());
  }

  @Test
  @Tag("M13")
  void the_buyer_of_the_facts_and_of_the_content_are_the_same() {
    String address = "<Adres><KodKraju>NO</KodKraju><AdresL1>x</AdresL1></Adres><JST>2</JST>";
    for (String identity :
        List.of(
            TckFa3.DOMESTIC,
            TckFa3.FOREIGN,
            TckFa3.NO_NUMBER,
            "<NrID>1</NrID>",
            "<KodKraju>PL</KodKraju><NrID>1</NrID>",
            "<KodKraju>US</KodKraju><NrID>1</NrID>")) {
      for (String rest : List.of("<JST>2</JST>", "<JST>1</JST>", address)) {
        String file = TckFa3.invoiceTo(identity).replace("<JST>2</JST>", rest);
        var content = new Fa3InvoiceXml().content(TckFa3.bytes(file)).get();
        assertEquals(BuyerReading.from(content.buyer()).category(), facts(file).buyer(), file);
      }
    }
  }

  @Test
  void tax_is_summed_over_the_rates_and_absent_where_none_is_shown() {
    String exempt =
        TckFa3.invoice()
            .replaceAll("<P_1[34]_[13]>[0-9.]+</P_1[34]_[13]>\\s*", "")
            .replace("<P_15>", "<P_13_7>144.00</P_13_7><P_15>");

    assertEquals(Option.some(new BigDecimal("24.00")), facts(TckFa3.invoice()).vat());
    assertEquals(Option.none(), facts(exempt).vat());
    assertEquals("EUR", facts(TckFa3.invoice().replace(">PLN<", ">EUR<")).currency());
  }

  @Test
  @Tag("I-03")
  void odd_numbers_and_names_are_kept_exactly() {
    String odd = "../CON;'\"--rm -rf 😀 \u202E\u05D0";
    String file =
        TckFa3.invoice()
            .replace("FV/2026/05/1", odd.replace("\"", "&quot;"))
            .replace("Nabywca Wyśniony", "-x `$(id)` %s {0}");

    assertEquals(odd, facts(file).number().text());
    assertEquals("-x `$(id)` %s {0}", facts(file).buyerName());
  }
}
