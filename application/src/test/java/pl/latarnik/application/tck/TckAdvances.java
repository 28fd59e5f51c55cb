package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.content.Attachment;
import pl.latarnik.domain.invoice.content.AttachmentBlock;
import pl.latarnik.domain.invoice.content.AttachmentColumn;
import pl.latarnik.domain.invoice.content.AttachmentEntry;
import pl.latarnik.domain.invoice.content.AttachmentTable;
import pl.latarnik.domain.invoice.content.ColumnType;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.IssueDetails;
import pl.latarnik.domain.invoice.content.Order;
import pl.latarnik.domain.invoice.content.OrderLine;
import pl.latarnik.domain.invoice.content.PartialAdvance;
import pl.latarnik.domain.invoice.content.SettledAdvance;
import pl.latarnik.domain.invoice.content.VatRate;

/** Sample contents of advance and settlement invoices and of attachments; all is invented. */
public final class TckAdvances {

  public static final LocalDate MON_2026_05_04 = LocalDate.of(2026, 5, 4);
  public static final LocalDate MON_2026_05_11 = LocalDate.of(2026, 5, 11);

  private TckAdvances() {}

  /** Returns an invoice for two advances towards an order of two lines. */
  public static InvoiceContent advance() {
    Order order =
        new Order(
            new BigDecimal("24600.00"),
            List.of(
                orderLine(1, "Maszt aluminiowy 14 m", "2", "9000.00", "18000.00", "4140.00"),
                orderLine(2, "Żagiel główny", "1", "2000.00", "2000.00", "460.00")));
    return changed(
        TckContents.content("ZAL/1/05/2026", List.empty()),
        InvoiceKind.ZAL,
        List.of(
            new PartialAdvance(MON_2026_05_04, new BigDecimal("4000.38"), Option.none()),
            new PartialAdvance(
                MON_2026_05_11, new BigDecimal("205.00"), Option.some(new BigDecimal("4.2510")))),
        List.empty(),
        Option.some(order),
        Option.none());
  }

  /** Returns an invoice that settles an advance invoice in KSeF and one from outside. */
  public static InvoiceContent settlement() {
    return changed(
        TckContents.domestic(),
        InvoiceKind.ROZ,
        List.empty(),
        List.of(
            new SettledAdvance.InKsef(TckInvoices.ksefNumber(2).text()),
            new SettledAdvance.OutsideKsef(InvoiceNumber.of("ZAL/7/12/2025"))),
        Option.none(),
        Option.none());
  }

  /** Returns the domestic invoice with this attachment. */
  public static InvoiceContent with(Attachment attachment) {
    return changed(
        TckContents.domestic(),
        InvoiceKind.VAT,
        List.empty(),
        List.empty(),
        Option.none(),
        Option.some(attachment));
  }

  /** Returns an attachment of two blocks with all that a block can have. */
  public static Attachment attachment() {
    AttachmentTable readings =
        new AttachmentTable(
            List.of(new AttachmentEntry("Licznik", "LW-17/Ź")),
            Option.some("Odczyty w maju"),
            List.of(
                new AttachmentColumn(ColumnType.DATE, "Dzień odczytu"),
                new AttachmentColumn(ColumnType.TXT, "Miejsce"),
                new AttachmentColumn(ColumnType.DEC, "Zużycie kWh")),
            List.of(
                List.of("2026-05-04", "Latarnia w Rozewiu", "120.50"),
                List.of("2026-05-11", "Główka portu", "79.25", "poza nagłówkiem")),
            Option.some(List.of("", "Razem odczytów", "199.75")));
    return new Attachment(
        List.of(
            new AttachmentBlock(
                Option.some("Zużycie energii"),
                List.of(
                    new AttachmentEntry("Taryfa", "C11"),
                    new AttachmentEntry("Moc umówiona", "12 kW")),
                List.of("Odczytów dokonano zdalnie.", "Następny odczyt w czerwcu."),
                List.of(readings)),
            new AttachmentBlock(
                Option.none(),
                List.of(new AttachmentEntry("Opiekun umowy", "Grażyna Ćwik")),
                List.empty(),
                List.empty())));
  }

  private static OrderLine orderLine(
      int number, String name, String quantity, String price, String net, String vat) {
    return new OrderLine(
        BigInteger.valueOf(number),
        Option.none(),
        Option.some(name),
        Option.some("IX-" + number),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.some("szt."),
        Option.some(new BigDecimal(quantity)),
        Option.some(new BigDecimal(price)),
        Option.some(new BigDecimal(net)),
        Option.some(new BigDecimal(vat)),
        Option.some(VatRate.RATE_23),
        Option.when(number == 1, new BigDecimal("21.500")),
        number == 1,
        Option.some("GTU_05"),
        Option.none(),
        Option.none(),
        number == 2);
  }

  private static InvoiceContent changed(
      InvoiceContent content,
      InvoiceKind kind,
      List<PartialAdvance> partialAdvances,
      List<SettledAdvance> settledAdvances,
      Option<Order> order,
      Option<Attachment> attachment) {
    IssueDetails issue = content.issue();
    return new InvoiceContent(
        content.header(),
        content.seller(),
        content.buyer(),
        content.thirdParties(),
        content.authorized(),
        new IssueDetails(
            issue.currency(),
            issue.issueDate(),
            issue.place(),
            issue.number(),
            issue.deliveryNotes(),
            issue.supplied(),
            kind),
        content.totals(),
        content.annotations(),
        content.correction(),
        partialAdvances,
        content.marks(),
        content.remarks(),
        settledAdvances,
        content.lines(),
        content.settlement(),
        content.payment(),
        content.terms(),
        order,
        content.footer(),
        attachment);
  }
}
