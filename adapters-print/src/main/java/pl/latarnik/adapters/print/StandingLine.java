package pl.latarnik.adapters.print;

import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import pl.latarnik.application.port.out.InvoicePrinter.Standing;

/** Tells in one calm line where the document stands towards KSeF. */
final class StandingLine {

  private StandingLine() {}

  /** Returns the line. */
  static PdfPTable of(Pen pen, Standing standing) {
    Phrase phrase =
        standing.<Phrase>fold(
            number -> {
              Phrase line = pen.type().label(Style.LABEL, pen.labels().get("standing.in-ksef"));
              line.add(pen.type().chunk(Style.BODY, "   "));
              line.add(pen.type().chunk(Style.STRONG, number.text()));
              return line;
            },
            () -> sentence(pen, "standing.offline"),
            () -> sentence(pen, "standing.outside-ksef"),
            () -> sentence(pen, "standing.not-in-ksef"));
    PdfPCell cell = Sheet.cell(phrase);
    cell.setBackgroundColor(Ink.TINT);
    cell.setPadding(6.5f);
    cell.setPaddingLeft(11f);
    cell.enableBorderSide(Rectangle.LEFT);
    cell.setBorderWidthLeft(2.5f);
    cell.setBorderColorLeft(
        standing.<Color>fold(
            number -> Ink.SETTLED, () -> Ink.WAITING, () -> Ink.SOFT, () -> Ink.SOFT));
    PdfPTable line = Sheet.table(1);
    line.addCell(cell);
    line.setSpacingAfter(18f);
    return line;
  }

  private static Phrase sentence(Pen pen, String key) {
    return pen.type().label(Style.STRONG, pen.labels().get(key));
  }
}
