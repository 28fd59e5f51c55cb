package pl.latarnik.adapters.print;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import java.awt.Color;
import pl.latarnik.domain.invoice.content.AttachmentColumn;
import pl.latarnik.domain.invoice.content.AttachmentTable;

/**
 * A table of an attachment: its own columns and rows, cells exactly as written. Rows may be longer
 * than the head; no cell is left out.
 */
final class AttachmentGrid {

  private static final List<Float> SIZES = List.of(8.5f, 7.5f, 6.5f, 5.5f);
  private static final float PADDING = 3.5f;
  private static final float GAP = 8f;
  private static final float WIDEST = 220f;
  private static final float NARROWEST = 8f;
  private static final int WRAPPING_LENGTH = 80;

  private final Pen pen;
  private final AttachmentTable source;
  private final int columns;

  private AttachmentGrid(Pen pen, AttachmentTable source) {
    this.pen = pen;
    this.source = source;
    this.columns =
        source
            .rows()
            .map(List::size)
            .appendAll(source.sum().map(List::size))
            .foldLeft(source.columns().size(), Math::max);
  }

  /** Returns the table as it is printed. */
  static PdfPTable of(Pen pen, AttachmentTable source) {
    return new AttachmentGrid(pen, source).table();
  }

  private PdfPTable table() {
    List<List<Float>> measured = SIZES.map(this::widths);
    int fitting = measured.indexWhere(widths -> widths.sum().floatValue() <= Sheet.WIDTH);
    int chosen = fitting < 0 ? SIZES.size() - 1 : fitting;
    float size = SIZES.get(chosen);
    PdfPTable table = Sheet.table(proportions(measured.get(chosen)));
    addRow(table, source.columns().map(AttachmentColumn::name), Style.COLUMN, size);
    table.setHeaderRows(1);
    source.rows().forEach(row -> addRow(table, row, Style.BODY, size));
    source.sum().forEach(sum -> addRow(table, sum, Style.STRONG, size));
    table.setSpacingAfter(12f);
    return table;
  }

  private void addRow(PdfPTable table, List<String> cells, Style style, float size) {
    List<String> all = cells.padTo(columns, "");
    for (int i = 0; i < columns; i++) {
      PdfPCell cell = Sheet.cell(pen.type().text(style, all.get(i), size));
      Sheet.underlined(cell, style == Style.COLUMN ? 0.9f : 0.5f, ink(style));
      cell.setHorizontalAlignment(isNumber(i) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
      cell.setPaddingLeft(i == 0 ? 0 : GAP);
      cell.setPaddingTop(PADDING);
      cell.setPaddingBottom(PADDING);
      table.addCell(cell);
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

  /** Returns the widths that the columns would like to have. */
  private List<Float> widths(float size) {
    List<List<String>> all =
        source.rows().appendAll(source.sum()).prepend(source.columns().map(AttachmentColumn::name));
    float[] widest = new float[columns];
    for (List<String> row : all) {
      int column = 0;
      for (String cell : row) {
        widest[column] = Math.max(widest[column], width(cell, size));
        column++;
      }
    }
    return List.ofAll(widest).map(width -> Math.max(width, NARROWEST) + GAP);
  }

  /** A long text wraps, so it need not be measured. */
  private float width(String cell, float size) {
    return cell.length() > WRAPPING_LENGTH
        ? WIDEST
        : Math.min(WIDEST, pen.type().width(Style.STRONG, cell, size));
  }

  private static float[] proportions(List<Float> widths) {
    float[] all = new float[widths.size()];
    int next = 0;
    for (float width : widths) {
      all[next++] = width;
    }
    return all;
  }
}
