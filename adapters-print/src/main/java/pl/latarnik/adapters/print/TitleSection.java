package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.IssueDetails;

/** What the document is, its number and its days. */
final class TitleSection {

  private static final int SHORT_NUMBER = 24;

  private TitleSection() {}

  /** Returns the name of this kind of invoice. */
  static Label kind(Pen pen, InvoiceContent content) {
    return pen.labels().get(content.issue().kind());
  }

  /** Returns the section. */
  static PdfPTable of(Pen pen, InvoiceContent content) {
    String number = content.issue().number().text();
    Style style = number.length() > SHORT_NUMBER ? Style.LONG_NUMBER : Style.NUMBER;
    PdfPTable title = Sheet.table(1);
    title.addCell(Sheet.cell(pen.type().label(Style.KIND, kind(pen, content))));
    PdfPCell numberCell = Sheet.cell(pen.type().text(style, number));
    numberCell.setPaddingTop(5f);
    title.addCell(numberCell);

    PdfPTable section = Sheet.table(Sheet.COLUMN, Sheet.GUTTER, Sheet.COLUMN);
    section.addCell(Sheet.cell(title));
    section.addCell(Sheet.empty());
    section.addCell(Sheet.cell(days(pen, content.issue()).untitled(Sheet.COLUMN)));
    section.setSpacingAfter(14f);
    return section;
  }

  private static Facts days(Pen pen, IssueDetails issue) {
    return pen.facts()
        .with("issued-on", issue.issueDate().day().toString())
        .maybe(
            suppliedOn(issue.kind()),
            issue
                .supplied()
                .map(time -> time.fold(day -> day.toString(), (from, to) -> from + " – " + to)))
        .maybe("issued-in", issue.place())
        .each("delivery-note", issue.deliveryNotes());
  }

  /** P_6 of an advance is the day on which it was received. */
  private static String suppliedOn(InvoiceKind kind) {
    return switch (kind) {
      case VAT, KOR, ROZ, UPR, KOR_ROZ -> "supplied-on";
      case ZAL, KOR_ZAL -> "received-on";
    };
  }
}
