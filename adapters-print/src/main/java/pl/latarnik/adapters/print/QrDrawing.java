package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfContentByte;

/** Draws a symbol on a page. */
@FunctionalInterface
interface QrDrawing {

  /**
   * Draws the dark modules.
   *
   * @param canvas the page
   * @param symbol what to draw
   * @param left left edge of the first column, in points
   * @param top upper edge of the first row, in points from the bottom of the page
   * @param module side of a module, in points
   */
  void draw(PdfContentByte canvas, QrSymbol symbol, float left, float top, float module);

  /**
   * Returns the drawing of real prints: one black area, sharp at any scale. All runs of modules go
   * into one path, so that no renderer leaves hairs of white between them.
   */
  static QrDrawing ofVectors() {
    return (canvas, symbol, left, top, module) -> {
      canvas.saveState();
      canvas.setGrayFill(0);
      for (int row = 0; row < symbol.modules(); row++) {
        for (int column = 0; column < symbol.modules(); column++) {
          int start = column;
          while (column < symbol.modules() && symbol.isDark(column, row)) {
            column++;
          }
          if (column > start) {
            canvas.rectangle(
                left + start * module, top - (row + 1) * module, (column - start) * module, module);
          }
        }
      }
      canvas.fill();
      canvas.restoreState();
    };
  }
}
