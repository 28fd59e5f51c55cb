package pl.latarnik.adapters.print;

import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;

/** The grid of the page: its margins, and tables and cells without anything of their own. */
final class Sheet {

  static final Rectangle PAGE = PageSize.A4;
  static final float SIDE = 51f;
  static final float TOP = 48f;
  static final float BOTTOM = 54f;
  static final float WIDTH = PAGE.getWidth() - 2 * SIDE;

  /** Between the two columns of the page. */
  static final float GUTTER = 24f;

  /** Either of the two columns. */
  static final float COLUMN = (WIDTH - GUTTER) / 2;

  private Sheet() {}

  /** Returns a table over the whole width with columns in these proportions. */
  static PdfPTable table(float... proportions) {
    PdfPTable table = new PdfPTable(proportions);
    table.setWidthPercentage(100);
    table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
    table.getDefaultCell().setPadding(0);
    return table;
  }

  /** Returns a cell without border and padding. */
  static PdfPCell cell(Phrase phrase) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setLeading(phrase.getLeading(), 0);
    bare(cell);
    return cell;
  }

  /** Returns a cell that holds a table. */
  static PdfPCell cell(PdfPTable table) {
    PdfPCell cell = new PdfPCell(table);
    bare(cell);
    return cell;
  }

  /** Returns a cell with nothing in it. */
  static PdfPCell empty() {
    return cell(new Phrase());
  }

  private static void bare(PdfPCell cell) {
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setUseAscender(true);
    cell.setUseDescender(true);
    cell.setVerticalAlignment(Element.ALIGN_TOP);
  }

  /** Draws a line under a cell. */
  static PdfPCell underlined(PdfPCell cell, float width, Color color) {
    cell.setBorderWidthBottom(width);
    cell.setBorderColorBottom(color);
    cell.enableBorderSide(Rectangle.BOTTOM);
    return cell;
  }

  /** Draws a line over a cell. */
  static PdfPCell overlined(PdfPCell cell, float width, Color color) {
    cell.setBorderWidthTop(width);
    cell.setBorderColorTop(color);
    cell.enableBorderSide(Rectangle.TOP);
    return cell;
  }
}
