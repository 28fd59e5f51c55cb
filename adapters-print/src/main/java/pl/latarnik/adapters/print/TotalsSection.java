package pl.latarnik.adapters.print;

import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import pl.latarnik.domain.invoice.content.BandTotal;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.Line;
import pl.latarnik.domain.invoice.content.Order;
import pl.latarnik.domain.invoice.content.OrderLine;
import pl.latarnik.domain.invoice.content.VatRate;

/** How to pay on the left; the sums by rate and the total on the right. */
final class TotalsSection {

  private static final int MOST_ROWS_BESIDE = 9;
  private static final float PADDING = 4f;
  private static final String NOTHING = "–";

  private final Pen pen;
  private final InvoiceContent content;
  private final boolean inPln;

  private TotalsSection(Pen pen, InvoiceContent content) {
    this.pen = pen;
    this.content = content;
    this.inPln = content.totals().bands().exists(band -> band.vatInPln().isDefined());
  }

  /** Returns the section; what is said of payment follows by itself where it is long. */
  static List<PdfPTable> of(Pen pen, InvoiceContent content) {
    Option<Facts> payment = PaymentFacts.of(pen, content);
    Option<Facts> beside = payment.filter(facts -> facts.rows().size() <= MOST_ROWS_BESIDE);
    PdfPTable section = Sheet.table(Sheet.COLUMN, Sheet.GUTTER, Sheet.COLUMN);
    section.addCell(
        beside
            .map(facts -> Sheet.cell(facts.table("payment", Sheet.COLUMN)))
            .getOrElse(Sheet::empty));
    section.addCell(Sheet.empty());
    section.addCell(Sheet.cell(new TotalsSection(pen, content).sums()));
    section.setSpacingAfter(14f);
    return beside.isDefined()
        ? List.of(section)
        : List.of(section).appendAll(payment.map(facts -> facts.section("payment")));
  }

  private PdfPTable sums() {
    PdfPTable sums = Sheet.table(1);
    if (!content.totals().bands().isEmpty()) {
      sums.addCell(Sheet.cell(bands()));
    }
    sums.addCell(Sheet.cell(due()));
    return sums;
  }

  private PdfPTable bands() {
    PdfPTable table = inPln ? Sheet.table(28, 24, 24, 24) : Sheet.table(40, 30, 30);
    table.addCell(head("sum.rate", Element.ALIGN_LEFT));
    table.addCell(head("sum.net", Element.ALIGN_RIGHT));
    table.addCell(head("sum.vat", Element.ALIGN_RIGHT));
    if (inPln) {
      table.addCell(head("sum.vat-pln", Element.ALIGN_RIGHT));
    }
    for (BandTotal band : content.totals().bands()) {
      table.addCell(value(name(band), Element.ALIGN_LEFT));
      table.addCell(amount(band.net()));
      table.addCell(band.vat().map(this::amount).getOrElse(this::nothing));
      if (inPln) {
        table.addCell(band.vatInPln().map(this::amount).getOrElse(this::nothing));
      }
    }
    if (content.totals().bands().size() > 1) {
      addSum(table);
    }
    return table;
  }

  private void addSum(PdfPTable table) {
    table.addCell(strong(pen.labels().line("sum.all"), Element.ALIGN_LEFT));
    table.addCell(strong(pen.amounts().money(content.totals().net()), Element.ALIGN_RIGHT));
    table.addCell(
        strong(
            content.totals().vat().map(pen.amounts()::money).getOrElse(NOTHING),
            Element.ALIGN_RIGHT));
    if (inPln) {
      BigDecimal sum =
          content
              .totals()
              .bands()
              .flatMap(BandTotal::vatInPln)
              .fold(BigDecimal.ZERO, BigDecimal::add);
      table.addCell(strong(pen.amounts().money(sum), Element.ALIGN_RIGHT));
    }
  }

  private PdfPTable due() {
    PdfPTable table = Sheet.table(1);
    String key = content.issue().kind().isCorrection() ? "due.change" : "due";
    PdfPCell label = Sheet.cell(pen.type().label(Style.LABEL, pen.labels().get(key)));
    label.setHorizontalAlignment(Element.ALIGN_RIGHT);
    label.setPaddingTop(12f);
    table.addCell(label);
    PdfPCell due =
        Sheet.cell(
            pen.type()
                .text(Style.TOTAL, pen.money(content.totals().due(), content.issue().currency())));
    due.setHorizontalAlignment(Element.ALIGN_RIGHT);
    due.setPaddingTop(4f);
    table.addCell(due);
    return table;
  }

  /** Names a pot by the rates that its lines really have, where the pot leaves a choice. */
  private String name(BandTotal band) {
    List<VatRate> choice =
        switch (band.band()) {
          case PODSTAWOWA -> List.of(VatRate.RATE_23, VatRate.RATE_22);
          case OBNIZONA_PIERWSZA -> List.of(VatRate.RATE_8, VatRate.RATE_7);
          case OBNIZONA_DRUGA -> List.of(VatRate.RATE_5);
          case RYCZALT_TAKSOWEK -> List.of(VatRate.RATE_4, VatRate.RATE_3);
          case PROCEDURA_SZCZEGOLNA,
              ZERO_KRAJ,
              ZERO_WDT,
              ZERO_EKSPORT,
              ZWOLNIONA,
              POZA_KRAJEM,
              USLUGI_ART_100,
              ODWROTNE_OBCIAZENIE,
              MARZA ->
              List.empty();
        };
    List<VatRate> used = choice.filter(rates()::contains);
    return used.isEmpty()
        ? pen.labels().line("VatBand." + band.band().name())
        : used.map(LineColumn::rate).mkString(", ");
  }

  private List<VatRate> rates() {
    return content
        .lines()
        .flatMap(Line::rate)
        .appendAll(content.order().toList().flatMap(Order::lines).flatMap(OrderLine::rate));
  }

  private PdfPCell head(String key, int align) {
    Phrase phrase = pen.type().stacked(Style.COLUMN, pen.labels().get(key));
    PdfPCell cell = Sheet.underlined(Sheet.cell(phrase), 0.9f, Ink.TEXT);
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    cell.setHorizontalAlignment(align);
    cell.setPaddingBottom(PADDING);
    return cell;
  }

  private PdfPCell amount(BigDecimal amount) {
    return value(pen.amounts().money(amount), Element.ALIGN_RIGHT);
  }

  private PdfPCell nothing() {
    return value(NOTHING, Element.ALIGN_RIGHT);
  }

  private PdfPCell value(String text, int align) {
    return padded(pen.type().text(Style.BODY, text), align);
  }

  private PdfPCell strong(String text, int align) {
    return padded(pen.type().text(Style.STRONG, text), align);
  }

  private PdfPCell padded(Phrase phrase, int align) {
    PdfPCell cell = Sheet.underlined(Sheet.cell(phrase), 0.5f, Ink.HAIR);
    cell.setHorizontalAlignment(align);
    cell.setPaddingTop(PADDING);
    cell.setPaddingBottom(PADDING);
    return cell;
  }
}
