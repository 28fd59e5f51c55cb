package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.content.Annotations;
import pl.latarnik.domain.invoice.content.AuthorizedRole;
import pl.latarnik.domain.invoice.content.BandTotal;
import pl.latarnik.domain.invoice.content.BankAccount;
import pl.latarnik.domain.invoice.content.BankOwnAccount;
import pl.latarnik.domain.invoice.content.CargoKind;
import pl.latarnik.domain.invoice.content.CorrectedDocument;
import pl.latarnik.domain.invoice.content.CorrectionEffect;
import pl.latarnik.domain.invoice.content.Exemption;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.Line;
import pl.latarnik.domain.invoice.content.MarginScheme;
import pl.latarnik.domain.invoice.content.Marks;
import pl.latarnik.domain.invoice.content.NewTransport;
import pl.latarnik.domain.invoice.content.NewVehicle;
import pl.latarnik.domain.invoice.content.PartyIdentity;
import pl.latarnik.domain.invoice.content.Payment;
import pl.latarnik.domain.invoice.content.PaymentForm;
import pl.latarnik.domain.invoice.content.PaymentMethod;
import pl.latarnik.domain.invoice.content.SupplyTime;
import pl.latarnik.domain.invoice.content.TaxpayerStatus;
import pl.latarnik.domain.invoice.content.ThirdParty;
import pl.latarnik.domain.invoice.content.ThirdPartyRole;
import pl.latarnik.domain.invoice.content.Transport;
import pl.latarnik.domain.invoice.content.TransportKind;
import pl.latarnik.domain.invoice.content.VatBand;
import pl.latarnik.domain.invoice.content.VatRate;

class ContentTest {

  /** Marks and codes, which come out as something else; the other tests look at them. */
  private static final Set<String> CODES =
      Set.of(
          "KodFormularza",
          "WariantFormularza",
          "StatusInfoPodatnika",
          "JST",
          "GV",
          "Rola",
          "RolaInna",
          "RolaPU",
          "BrakID",
          "P_16",
          "P_17",
          "P_18",
          "P_18A",
          "P_19",
          "P_22",
          "P_19N",
          "P_22N",
          "P_23",
          "P_42_5",
          "P_PMarzy",
          "P_PMarzyN",
          "P_PMarzy_3_2",
          "FP",
          "TP",
          "ZwrotAkcyzy",
          "P_12",
          "P_12_Zal_15",
          "P_12Z",
          "P_12Z_Zal_15",
          "StanPrzedZ",
          "NrKSeFZN",
          "StanPrzed",
          "TypKorekty",
          "NrKSeF",
          "NrKSeFN",
          "ZnacznikZaplatyCzesciowej",
          "FormaPlatnosci",
          "PlatnoscInna",
          "RachunekWlasnyBanku",
          "RodzajTransportu",
          "TransportInny",
          "OpisLadunku",
          "LadunekInny",
          "PodmiotPosredniczacy");

  private static InvoiceContent content(String file) {
    var read = new Fa3InvoiceXml().content(TckFa3.bytes(file));
    assertTrue(read.isValid(), () -> read.getError().toString());
    return read.get();
  }

  private final InvoiceContent invoice = content(OwnFiles.fullInvoice());
  private final InvoiceContent correction = content(OwnFiles.fullCorrection());

  @Test
  void no_value_of_a_file_is_lost() throws XMLStreamException {
    assertEquals(List.of(), missing(OwnFiles.fullInvoice(), invoice));
    assertEquals(List.of(), missing(OwnFiles.fullCorrection(), correction));
    assertEquals(List.of(), missing(OwnFiles.fullAdvance(), content(OwnFiles.fullAdvance())));
  }

  private static List<String> missing(String file, InvoiceContent content)
      throws XMLStreamException {
    String all = content.toString();
    java.util.List<String> missing = new ArrayList<>();
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(file));
    String text = "";
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> text = "";
        case XMLStreamConstants.CHARACTERS -> text += reader.getText();
        case XMLStreamConstants.END_ELEMENT -> {
          String name = reader.getLocalName();
          if (!text.isBlank() && !CODES.contains(name) && !all.contains(text)) {
            missing.add(name + ": " + text);
          }
          text = "";
        }
        default -> {}
      }
    }
    return List.ofAll(missing);
  }

  @Test
  void parties_have_their_marks_roles_and_identities() {
    assertEquals(Option.some(TaxpayerStatus.W_RESTRUKTURYZACJI), invoice.seller().status());
    assertEquals(2, invoice.seller().contacts().size());
    assertTrue(invoice.buyer().localGovernmentUnit() && invoice.buyer().vatGroupMember());
    assertTrue(!correction.buyer().localGovernmentUnit() && !correction.buyer().vatGroupMember());
    assertEquals(
        List.of(
            PartyIdentity.Kind.INTERNAL_ID,
            PartyIdentity.Kind.POLISH_NIP,
            PartyIdentity.Kind.EU_VAT_NUMBER,
            PartyIdentity.Kind.OTHER_NUMBER,
            PartyIdentity.Kind.NO_NUMBER),
        invoice.thirdParties().map(ThirdParty::identity).map(PartyIdentity::kind));
    assertEquals(
        List.of(
            ThirdPartyRole.JST_ODBIORCA,
            ThirdPartyRole.INNA,
            ThirdPartyRole.DODATKOWY_NABYWCA,
            ThirdPartyRole.FAKTOR,
            ThirdPartyRole.PRACOWNIK),
        invoice.thirdParties().map(ThirdParty::role));
    assertEquals(AuthorizedRole.KOMORNIK, invoice.authorized().get().role());
  }

  @Test
  void the_time_of_supply_is_a_day_or_a_period() {
    assertEquals(
        Option.some(new SupplyTime.InPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30))),
        invoice.issue().supplied());
    assertEquals(
        Option.some(new SupplyTime.OnDay(LocalDate.of(2026, 5, 2))), correction.issue().supplied());
  }

  @Test
  void every_pot_of_the_sums_is_read_with_its_tax() {
    assertEquals(List.of(VatBand.values()), invoice.totals().bands().map(BandTotal::band));
    assertEquals(5, invoice.totals().bands().flatMap(BandTotal::vat).size());
    assertEquals(4, invoice.totals().bands().flatMap(BandTotal::vatInPln).size());
    assertEquals(Option.some(new BigDecimal("-23.00")), correction.totals().vat());
  }

  @Test
  void annotations_are_read_with_their_exclusives() {
    Annotations annotations = invoice.annotations();

    assertEquals(
        List.of(true, false, true, false, true),
        List.of(
            annotations.cashMethod(),
            annotations.selfBilling(),
            annotations.reverseCharge(),
            annotations.splitPayment(),
            annotations.simplifiedTriangular()));
    assertEquals(Exemption.Ground.DYREKTYWA, annotations.exemption().get().ground());
    assertEquals(Option.some(MarginScheme.DZIELA_SZTUKI), annotations.margin());
    assertEquals(Option.some(true), annotations.newTransport().map(NewTransport::art42Ust5));
    assertEquals(
        List.of(
            NewVehicle.IdKind.PODWOZIE,
            NewVehicle.IdKind.KADLUB,
            NewVehicle.IdKind.NUMER_FABRYCZNY),
        annotations.newTransport().get().vehicles().flatMap(NewVehicle::idKind));
    assertEquals(
        List.of(NewVehicle.Type.LAND, NewVehicle.Type.WATER, NewVehicle.Type.AIR),
        annotations.newTransport().get().vehicles().map(NewVehicle::type));
    assertEquals(Exemption.Ground.INNA, correction.annotations().exemption().get().ground());
    assertEquals(Option.none(), correction.annotations().newTransport());
    assertEquals(Option.none(), correction.annotations().margin());
  }

  @Test
  void a_correction_tells_its_originals_with_their_numbers_as_written() {
    assertEquals(Option.some(CorrectionEffect.DATA_INNA), correction.correction().get().effect());
    assertEquals(
        List.of(
            Option.some("1111111111-20260515-010040A1B2C3-64"),
            Option.some("9999999999-20230908-16B99491C78B-3D"),
            Option.some("1111111111-20230908-16B994-91C78B-3D"),
            Option.none()),
        correction.correction().get().originals().map(CorrectedDocument::ksefNumber));
    assertEquals(2, correction.correction().get().buyers().size());
    assertEquals(Option.none(), invoice.correction());
  }

  @Test
  void lines_keep_their_rate_and_their_marks() {
    assertEquals(
        List.of(VatRate.RATE_23, VatRate.ZERO_WDT, VatRate.NP_II),
        invoice.lines().flatMap(Line::rate));
    assertTrue(invoice.lines().forAll(Line::annex15));
    assertEquals(List.of(true, false), correction.lines().map(Line::before));
    assertEquals(new Marks(true, true, true), invoice.marks());
    assertEquals(new Marks(false, false, false), correction.marks());
  }

  @Test
  void payment_tells_parts_terms_ways_and_accounts() {
    Payment payment = invoice.payment().get();

    assertTrue(payment.paidInParts());
    assertEquals(
        List.of(PaymentForm.GOTOWKA, PaymentForm.INNA),
        payment.parts().flatMap(part -> part.method()).map(PaymentMethod::form));
    assertEquals(3, payment.parts().size());
    assertEquals(Option.some(PaymentForm.INNA), payment.method().map(PaymentMethod::form));
    assertEquals(
        List.of(BankOwnAccount.WIERZYTELNOSCI, BankOwnAccount.GOSPODARKA_WLASNA),
        payment.accounts().flatMap(BankAccount::bankOwn));
    assertEquals(
        Option.some(PaymentForm.PRZELEW),
        correction.payment().get().method().map(PaymentMethod::form));
    assertTrue(!correction.payment().get().paidInParts());
  }

  @Test
  void transport_tells_its_kind_and_cargo() {
    List<Transport> transports = invoice.terms().get().transports();

    assertEquals(
        List.of(TransportKind.DROGOWY, TransportKind.INNY, TransportKind.ZEGLUGA_SRODLADOWA),
        transports.map(Transport::kind));
    assertEquals(
        List.of(CargoKind.PALETA, CargoKind.INNY, CargoKind.WOREK),
        transports.map(Transport::cargo));
    assertTrue(invoice.terms().get().intermediary());
  }

  @Test
  void what_a_file_has_not_is_absent() {
    InvoiceContent small = content(TckFa3.invoice());

    assertEquals(Option.none(), small.payment());
    assertEquals(Option.none(), small.settlement());
    assertEquals(Option.none(), small.terms());
    assertEquals(Option.none(), small.footer());
    assertEquals(List.empty(), small.thirdParties());
    assertEquals(Option.none(), small.header().system());
  }
}
