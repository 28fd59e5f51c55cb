package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;

/** A heading with labels and values under it. */
final class Section {

  private Section() {}

  /** Returns the section over the whole width of the page. */
  static PdfPTable of(Pen pen, String heading, Facts facts) {
    PdfPTable section = of(pen, heading, facts, Sheet.WIDTH);
    section.setSpacingAfter(12f);
    return section;
  }

  /** Returns the section in a column of this width. */
  static PdfPTable of(Pen pen, String heading, Facts facts, float width) {
    PdfPTable section = Sheet.table(1);
    section.addCell(heading(pen, heading));
    section.addCell(Sheet.cell(facts.table(width)));
    section.setHeaderRows(1);
    return section;
  }

  private static PdfPCell heading(Pen pen, String key) {
    PdfPCell cell = Sheet.cell(pen.type().label(Style.HEADING, pen.labels().get(key)));
    cell.setPaddingBottom(5f);
    return cell;
  }
}
