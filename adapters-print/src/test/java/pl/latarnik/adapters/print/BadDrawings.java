package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfContentByte;

/** Drawings of codes gone wrong, as a fault of the program would make them. */
final class BadDrawings {

  private BadDrawings() {}

  /** Lays a blot over the last symbol of a page, large enough to defeat error correction. */
  static QrDrawing blotOnLast() {
    int[] drawn = {0};
    return (canvas, symbol, left, top, module) -> {
      QrDrawing.ofVectors().draw(canvas, symbol, left, top, module);
      drawn[0]++;
      if (drawn[0] == 2) {
        blot(canvas, symbol, left, top, module);
      }
    };
  }

  private static void blot(
      PdfContentByte canvas, QrSymbol symbol, float left, float top, float module) {
    float side = symbol.modules() * module;
    canvas.saveState();
    canvas.setGrayFill(1);
    canvas.rectangle(left + side * 0.3f, top - side * 0.9f, side * 0.6f, side * 0.6f);
    canvas.fill();
    canvas.restoreState();
  }

  /** Draws nothing at all. */
  static QrDrawing nothing() {
    return (canvas, symbol, left, top, module) -> {};
  }

  /** Draws the symbol of another text in the place of the right one. */
  static QrDrawing instead(String text) {
    return (canvas, symbol, left, top, module) ->
        QrDrawing.ofVectors().draw(canvas, QrSymbol.of(text).get(), left, top, module);
  }

  /** Draws the right symbol and one more in the middle of the page. */
  static QrDrawing andAlso(String text) {
    return (canvas, symbol, left, top, module) -> {
      QrDrawing.ofVectors().draw(canvas, symbol, left, top, module);
      QrDrawing.ofVectors().draw(canvas, QrSymbol.of(text).get(), 300, 330, module);
    };
  }
}
