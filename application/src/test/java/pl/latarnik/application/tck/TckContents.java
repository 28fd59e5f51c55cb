package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.Address;
import pl.latarnik.domain.invoice.content.Annotations;
import pl.latarnik.domain.invoice.content.BandTotal;
import pl.latarnik.domain.invoice.content.BankAccount;
import pl.latarnik.domain.invoice.content.Buyer;
import pl.latarnik.domain.invoice.content.Contact;
import pl.latarnik.domain.invoice.content.CorrectedDocument;
import pl.latarnik.domain.invoice.content.Correction;
import pl.latarnik.domain.invoice.content.CorrectionEffect;
import pl.latarnik.domain.invoice.content.DueTerm;
import pl.latarnik.domain.invoice.content.Footer;
import pl.latarnik.domain.invoice.content.Header;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.IssueDetails;
import pl.latarnik.domain.invoice.content.Line;
import pl.latarnik.domain.invoice.content.Marks;
import pl.latarnik.domain.invoice.content.PartyIdentity;
import pl.latarnik.domain.invoice.content.Payment;
import pl.latarnik.domain.invoice.content.PaymentForm;
import pl.latarnik.domain.invoice.content.PaymentMethod;
import pl.latarnik.domain.invoice.content.Seller;
import pl.latarnik.domain.invoice.content.SupplyTime;
import pl.latarnik.domain.invoice.content.Totals;
import pl.latarnik.domain.invoice.content.VatBand;
import pl.latarnik.domain.invoice.content.VatRate;

/** Sample contents of invoices for tests of prints; all companies are invented. */
public final class TckContents {

  public static final LocalDate FRI_2026_05_29 = LocalDate.of(2026, 5, 29);

  private TckContents() {}

  /** Returns an ordinary domestic invoice of three lines and two rates. */
  public static InvoiceContent domestic() {
    return content("FV/1/05/2026", domesticLines());
  }

  /** Returns the domestic invoice under another number, with these lines. */
  public static InvoiceContent content(String number, List<Line> lines) {
    return new InvoiceContent(
        new Header("2026-05-15T10:00:00Z", Option.none()),
        seller(),
        domesticBuyer(),
        List.empty(),
        Option.none(),
        issue(number, InvoiceKind.VAT, "PLN"),
        domesticTotals(),
        noAnnotations(),
        Option.none(),
        List.empty(),
        new Marks(false, false, false),
        List.empty(),
        List.empty(),
        lines,
        Option.none(),
        Option.some(transfer()),
        Option.none(),
        Option.none(),
        Option.some(new Footer(List.of(Option.some("Dziękujemy za współpracę.")), List.empty())),
        Option.none());
  }

  /** Returns a correction of a domestic invoice, with the line before and after. */
  public static InvoiceContent correction() {
    Line before = line(1, "Kotwica admiralicji 50 kg", "szt.", "2", "1250.00", "2500.00", true);
    Line after = line(1, "Kotwica admiralicji 50 kg", "szt.", "1", "1250.00", "1250.00", false);
    Correction correction =
        new Correction(
            Option.some("Zwrot jednej sztuki"),
            Option.some(CorrectionEffect.DATA_KORYGUJACEJ),
            List.of(
                new CorrectedDocument(
                    IssueDate.of(TckInvoices.FRI_2026_05_15),
                    InvoiceNumber.of("FV/1/05/2026"),
                    Option.some(TckInvoices.ksefNumber(1).text()))),
            Option.none(),
            Option.none(),
            Option.none(),
            List.empty(),
            Option.none(),
            Option.none());
    return new InvoiceContent(
        new Header("2026-05-15T10:00:00Z", Option.none()),
        seller(),
        domesticBuyer(),
        List.empty(),
        Option.none(),
        issue("KOR/1/05/2026", InvoiceKind.KOR, "PLN"),
        new Totals(
            List.of(band(VatBand.PODSTAWOWA, "-1250.00", "-287.50")),
            new BigDecimal("-1537.50"),
            Option.none()),
        noAnnotations(),
        Option.some(correction),
        List.empty(),
        new Marks(false, false, false),
        List.empty(),
        List.empty(),
        List.of(before, after),
        Option.none(),
        Option.some(transfer()),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none());
  }

  /** Returns an invoice to a buyer abroad, in euro, outside Polish VAT. */
  public static InvoiceContent foreign() {
    Buyer buyer =
        new Buyer(
            Option.none(),
            new PartyIdentity.EuVatNumber("DE", "123456789"),
            Option.some("Leuchtturm Großhandel GmbH"),
            Option.some(
                new Address("DE", "Hafenstraße 7", Option.some("20457 Hamburg"), Option.none())),
            Option.none(),
            List.empty(),
            Option.none(),
            Option.none(),
            false,
            false);
    Line service =
        line(
            1,
            "Przegląd soczewki Fresnela",
            "godz.",
            "12.5",
            "95.00",
            "1187.50",
            VatRate.NP_II,
            false);
    return new InvoiceContent(
        new Header("2026-05-15T10:00:00Z", Option.none()),
        seller(),
        buyer,
        List.empty(),
        Option.none(),
        issue("EX/1/05/2026", InvoiceKind.VAT, "EUR"),
        new Totals(
            List.of(
                new BandTotal(
                    VatBand.USLUGI_ART_100,
                    new BigDecimal("1187.50"),
                    Option.none(),
                    Option.none())),
            new BigDecimal("1187.50"),
            Option.none()),
        new Annotations(
            false, false, true, false, Option.none(), Option.none(), false, Option.none()),
        Option.none(),
        List.empty(),
        new Marks(false, false, false),
        List.empty(),
        List.empty(),
        List.of(service),
        Option.none(),
        Option.some(transfer()),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none());
  }

  /** Returns an ordinary line at 23 per cent. */
  public static Line line(
      int number,
      String name,
      String unit,
      String quantity,
      String price,
      String net,
      boolean before) {
    return line(number, name, unit, quantity, price, net, VatRate.RATE_23, before);
  }

  private static Line line(
      int number,
      String name,
      String unit,
      String quantity,
      String price,
      String net,
      VatRate rate,
      boolean before) {
    return new Line(
        BigInteger.valueOf(number),
        Option.none(),
        Option.none(),
        Option.some(name),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.some(unit),
        Option.some(new BigDecimal(quantity)),
        Option.some(new BigDecimal(price)),
        Option.none(),
        Option.none(),
        Option.some(new BigDecimal(net)),
        Option.none(),
        Option.none(),
        Option.some(rate),
        Option.none(),
        false,
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        before);
  }

  private static List<Line> domesticLines() {
    return List.of(
        line(1, "Kotwica admiralicji 50 kg", "szt.", "2", "1250.00", "2500.00", false),
        line(2, "Lina polipropylenowa Ø 12 mm", "m", "120.5", "4.80", "578.40", false),
        line(
            3,
            "„Żeglując ku świtu” – przewodnik po latarniach",
            "egz.",
            "10",
            "39.90",
            "399.00",
            VatRate.RATE_5,
            false));
  }

  private static Seller seller() {
    return new Seller(
        Option.none(),
        Option.none(),
        TckInvoices.SELLER,
        "Żółta Łódź sp. z o.o.",
        new Address("PL", "ul. Świętojańska 5/7", Option.some("81-368 Gdynia"), Option.none()),
        Option.none(),
        List.of(new Contact(Option.some("biuro@zoltalodz.example"), Option.none())),
        Option.none());
  }

  private static Buyer domesticBuyer() {
    return new Buyer(
        Option.none(),
        new PartyIdentity.PolishNip(Nip.of("5265877635")),
        Option.some("Przedsiębiorstwo Żeglugi „Gęś” Jaźwiński i Wspólnicy sp.k."),
        Option.some(
            new Address(
                "PL",
                "al. Księcia Józefa Poniatowskiego 1",
                Option.some("03-901 Warszawa"),
                Option.none())),
        Option.none(),
        List.empty(),
        Option.none(),
        Option.none(),
        false,
        false);
  }

  private static IssueDetails issue(String number, InvoiceKind kind, String currency) {
    return new IssueDetails(
        currency,
        IssueDate.of(TckInvoices.FRI_2026_05_15),
        Option.some("Gdynia"),
        InvoiceNumber.of(number),
        List.empty(),
        Option.some(new SupplyTime.OnDay(TckInvoices.FRI_2026_05_15)),
        kind);
  }

  private static Totals domesticTotals() {
    return new Totals(
        List.of(
            band(VatBand.PODSTAWOWA, "3078.40", "708.03"),
            band(VatBand.OBNIZONA_DRUGA, "399.00", "19.95")),
        new BigDecimal("4205.38"),
        Option.none());
  }

  private static BandTotal band(VatBand band, String net, String vat) {
    return new BandTotal(
        band, new BigDecimal(net), Option.some(new BigDecimal(vat)), Option.none());
  }

  private static Annotations noAnnotations() {
    return new Annotations(
        false, false, false, false, Option.none(), Option.none(), false, Option.none());
  }

  private static Payment transfer() {
    return new Payment(
        Option.none(),
        false,
        List.empty(),
        List.of(new DueTerm(Option.some(FRI_2026_05_29), Option.none())),
        Option.some(new PaymentMethod(PaymentForm.PRZELEW, Option.none())),
        List.of(
            new BankAccount(
                "11114444555566667777888899",
                Option.none(),
                Option.none(),
                Option.some("Bank Morski w Gdyni"),
                Option.none())),
        List.empty(),
        Option.none(),
        Option.none(),
        Option.none());
  }
}
