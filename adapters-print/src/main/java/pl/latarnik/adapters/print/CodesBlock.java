package pl.latarnik.adapters.print;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfBorderArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import io.vavr.collection.List;
import pl.latarnik.application.port.out.InvoicePrinter.Code;

/**
 * The codes at the foot of the last page, side by side: symbol, caption right under it, link under
 * that, and what the code is for beside it.
 */
final class CodesBlock {

  private static final float OVER_SYMBOL = 16f;
  private static final float BESIDE_SYMBOL = 16f;
  private static final float AWAY_FROM_TEXT = 8f;

  private final Pen pen;
  private final QrDrawing drawing;

  CodesBlock(Pen pen, QrDrawing drawing) {
    this.pen = pen;
    this.drawing = drawing;
  }

  /** Adds the codes under all that was added before, on a page of their own if they must. */
  void addTo(Document document, PdfWriter writer, List<OrderedCode> codes) {
    if (codes.isEmpty()) {
      return;
    }
    DotGrid grid = DotGrid.of(codes.map(OrderedCode::symbol), Sheet.COLUMN);
    float height = height(grid, codes);
    float top = Sheet.BOTTOM + height;
    if (writer.getVerticalPosition(true) - AWAY_FROM_TEXT < top) {
      document.newPage();
      top = Sheet.PAGE.getHeight() - Sheet.TOP;
    }
    rule(writer.getDirectContent(), top);
    for (int i = 0; i < codes.size(); i++) {
      float left = DotGrid.snapped(Sheet.SIDE + i * (Sheet.COLUMN + Sheet.GUTTER));
      draw(writer, grid, codes.get(i), left, grid.snappedFromTop(top - overSymbol(grid)));
    }
  }

  private void draw(PdfWriter writer, DotGrid grid, OrderedCode ordered, float left, float top) {
    PdfContentByte canvas = writer.getDirectContent();
    QrSymbol symbol = ordered.symbol();
    Code code = ordered.code();
    float bottom = top - grid.side();
    float side = grid.module(symbol) * symbol.modules();
    drawing.draw(canvas, symbol, left, bottom + side, grid.module(symbol));
    link(writer, code, new Rectangle(left, bottom, left + side, bottom + side));

    float baseline = bottom - grid.quiet() - Style.CAPTION.size();
    write(canvas, Style.CAPTION, code.caption(), left, baseline);
    float first = baseline - Style.LINK.leading() - 2f;
    List<String> lines = linkLines(code.link());
    for (int i = 0; i < lines.size(); i++) {
      write(canvas, Style.LINK, lines.get(i), left, first - i * Style.LINK.leading());
    }
    float end = first - (lines.size() - 1) * Style.LINK.leading() - 2f;
    link(writer, code, new Rectangle(left, end, left + Sheet.COLUMN, first + Style.LINK.size()));

    float beside = left + grid.side() + Math.max(BESIDE_SYMBOL, grid.quiet());
    explain(canvas, code, new Rectangle(beside, bottom, left + Sheet.COLUMN, top));
  }

  private void explain(PdfContentByte canvas, Code code, Rectangle room) {
    String key =
        switch (code.caption()) {
          case Code.CERTYFIKAT -> "code.certyfikat";
          case Code.OFFLINE -> "code.offline";
          default -> "code.number";
        };
    float below = write(canvas, room, room.getTop(), Style.STRONG, key + ".title");
    write(canvas, room, below - 6f, Style.DETAIL, key + ".text");
  }

  private float write(PdfContentByte canvas, Rectangle room, float top, Style style, String key) {
    ColumnText column = new ColumnText(canvas);
    column.setSimpleColumn(room.getLeft(), room.getBottom(), room.getRight(), top);
    column.setUseAscender(true);
    column.setLeading(style.leading());
    column.addText(pen.type().stacked(style, pen.labels().get(key)));
    column.go();
    return column.getYLine();
  }

  private float height(DotGrid grid, List<OrderedCode> codes) {
    int lines = codes.map(code -> linkLines(code.code().link()).size()).max().getOrElse(0);
    return overSymbol(grid)
        + grid.side()
        + grid.quiet()
        + Style.CAPTION.size()
        + 4f
        + lines * Style.LINK.leading();
  }

  private static float overSymbol(DotGrid grid) {
    return Math.max(OVER_SYMBOL, grid.quiet());
  }

  /** Breaks a link at the edge of its column, wherever that is: it has no words. */
  private List<String> linkLines(String link) {
    List<String> lines = List.empty();
    StringBuilder line = new StringBuilder();
    for (char c : pen.type().shown(link, Style.LINK).toCharArray()) {
      if (pen.type().width(Style.LINK, line.toString() + c) > Sheet.COLUMN) {
        lines = lines.append(line.toString());
        line.setLength(0);
      }
      line.append(c);
    }
    return lines.append(line.toString());
  }

  private static void rule(PdfContentByte canvas, float y) {
    canvas.saveState();
    canvas.setColorStroke(Ink.HAIR);
    canvas.setLineWidth(0.5f);
    canvas.moveTo(Sheet.SIDE, y);
    canvas.lineTo(Sheet.SIDE + Sheet.WIDTH, y);
    canvas.stroke();
    canvas.restoreState();
  }

  private static void link(PdfWriter writer, Code code, Rectangle area) {
    PdfAnnotation link =
        PdfAnnotation.createLink(
            writer, area, PdfAnnotation.HIGHLIGHT_NONE, new PdfAction(code.link()));
    link.setBorder(new PdfBorderArray(0, 0, 0));
    writer.addAnnotation(link);
  }

  private void write(PdfContentByte canvas, Style style, String text, float x, float y) {
    canvas.beginText();
    canvas.setFontAndSize(pen.type().base(style), style.size());
    canvas.setColorFill(style.color());
    canvas.setTextMatrix(x, y);
    canvas.showText(pen.type().shown(text, style));
    canvas.endText();
  }
}
