package pl.latarnik.adapters.print;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;
import pl.latarnik.application.port.out.InvoicePrinter.Order;

/**
 * What stands outside the text of every page: which document it belongs to, which page of how many
 * it is, and the hash of the file.
 */
final class PageMargins extends PdfPageEventHelper {

  private static final float FOOT = 30f;
  private static final float HEAD = Sheet.PAGE.getHeight() - 32f;

  private final Pen pen;
  private final Order order;

  /** Left open on each page until it is known how many there are. */
  private final List<PdfTemplate> counters = new ArrayList<>();

  PageMargins(Pen pen, Order order) {
    this.pen = pen;
    this.order = order;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte canvas = writer.getDirectContent();
    String hash = pen.labels().line("hash") + ": " + order.hash().base64Url();
    place(canvas, hash, Sheet.SIDE, FOOT);
    if (writer.getPageNumber() > 1) {
      place(canvas, shortened(documentName()), Sheet.SIDE, HEAD);
    }
    PdfTemplate counter = canvas.createTemplate(Sheet.WIDTH, Style.MARGIN.size() * 2);
    canvas.addTemplate(counter, Sheet.SIDE, FOOT - Style.MARGIN.size() / 2);
    counters.add(counter);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    for (int page = 1; page <= counters.size(); page++) {
      String text = pen.labels().line("page") + " " + page + " / " + counters.size();
      float left = Sheet.WIDTH - pen.type().width(Style.MARGIN, text);
      place(counters.get(page - 1), text, left, Style.MARGIN.size() / 2);
    }
  }

  private String documentName() {
    return TitleSection.kind(pen, order.content()).line()
        + " "
        + order.content().issue().number().text();
  }

  /** Returns as much of a text as one line holds; the first page has all of it. */
  private String shortened(String text) {
    String line = text.replace('\n', ' ');
    while (pen.type().width(Style.MARGIN, line) > Sheet.WIDTH) {
      line = line.substring(0, line.offsetByCodePoints(line.length(), -2)) + "…";
    }
    return line;
  }

  private void place(PdfContentByte canvas, String text, float x, float y) {
    canvas.beginText();
    canvas.setFontAndSize(pen.type().base(Style.MARGIN), Style.MARGIN.size());
    canvas.setColorFill(Style.MARGIN.color());
    canvas.setTextMatrix(x, y);
    canvas.showText(pen.type().shown(text, Style.MARGIN));
    canvas.endText();
  }
}
