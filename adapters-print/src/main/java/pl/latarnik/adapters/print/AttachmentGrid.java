package pl.latarnik.adapters.print;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.awt.Color;
import pl.latarnik.domain.invoice.content.AttachmentColumn;
import pl.latarnik.domain.invoice.content.AttachmentTable;

/**
 * A table of an attachment: its own columns and rows, cells exactly as written. Rows may be longer
 * than the head; no cell is left out. What heads it comes again on every page.
 */
final class AttachmentGrid {

  private static final float PADDING = 3.5f;

  private final Pen pen;
  private final AttachmentTable source;
  private final AttachmentLayout layout;

  private AttachmentGrid(Pen pen, AttachmentTable source) {
    this.pen = pen;
    this.source = source;
    this.layout = AttachmentLayout.of(pen, source);
  }

  /** Returns the table as it is printed, under this caption. */
  static PdfPTable of(Pen pen, AttachmentTable source, Option<PdfPTable> caption) {
    return new AttachmentGrid(pen, source).table(caption);
  }

  private PdfPTable table(Option<PdfPTable> caption) {
    PdfPTable table = Sheet.table(layout.widths());
    caption.forEach(
        parts -> {
          PdfPCell cell = Sheet.cell(parts);
          cell.setColspan(layout.columns());
          cell.setPaddingBottom(PADDING);
          table.addCell(cell);
        });
    addRow(table, source.columns().map(AttachmentColumn::name), Style.COLUMN);
    table.setHeaderRows(caption.isDefined() ? 2 : 1);
    source.rows().forEach(row -> addRow(table, row, Style.BODY));
    source.sum().forEach(sum -> addRow(table, sum, Style.STRONG));
    table.setSpacingAfter(12f);
    return table;
  }

  private void addRow(PdfPTable table, List<String> cells, Style style) {
    int column = 0;
    for (String text : cells.padTo(layout.columns(), "")) {
      PdfPCell cell = Sheet.cell(pen.type().text(style, text, layout.size()));
      Sheet.underlined(cell, style == Style.COLUMN ? 0.9f : 0.5f, ink(style));
      cell.setHorizontalAlignment(isNumber(column) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
      cell.setPaddingLeft(column == 0 ? 0 : AttachmentLayout.GAP);
      cell.setPaddingTop(PADDING);
      cell.setPaddingBottom(PADDING);
      if (style == Style.COLUMN) {
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
      }
      table.addCell(cell);
      column++;
    }
  }

  private static Color ink(Style style) {
    return style == Style.COLUMN ? Ink.TEXT : Ink.HAIR;
  }

  private boolean isNumber(int column) {
    return column < source.columns().size()
        && switch (source.columns().get(column).type()) {
          case DEC, INT -> true;
          case DATE, DATETIME, TIME, TXT -> false;
        };
  }
}
