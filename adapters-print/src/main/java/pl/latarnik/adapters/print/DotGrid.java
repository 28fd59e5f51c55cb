package pl.latarnik.adapters.print;

import io.vavr.collection.List;

/**
 * Sizes of the symbols of one print on the dots of a coarse printer: every module is the same whole
 * number of dots and begins where a dot begins, so that nothing is blurred on paper.
 */
final class DotGrid {

  /** A dot at 150 dpi, in points. */
  private static final float DOT = 72f / 150f;

  /** Half a millimetre: what a telephone reads from an arm's length. */
  private static final int FINEST_MODULE = 3;

  /** As large as the symbol of an ordinary KOD II, so that a code alone is no smaller: 31 mm. */
  private static final int SMALLEST_SIDE = 183;

  private final int dots;
  private final List<QrSymbol> symbols;

  private DotGrid(int dots, List<QrSymbol> symbols) {
    this.dots = dots;
    this.symbols = symbols;
  }

  /** Returns sizes for these symbols, each no wider than the room for one. */
  static DotGrid of(List<QrSymbol> symbols, float room) {
    int wanted = symbols.map(s -> s.modules() * FINEST_MODULE).max().getOrElse(SMALLEST_SIDE);
    int most = (int) (room / DOT);
    return new DotGrid(Math.min(Math.max(wanted, SMALLEST_SIDE), most), symbols);
  }

  /** Returns the side of a symbol's module, in points. */
  float module(QrSymbol symbol) {
    return Math.max(1, dots / symbol.modules()) * DOT;
  }

  /** Returns the side of the square in which every symbol of the print has room, in points. */
  float side() {
    return dots * DOT;
  }

  /** Returns how far everything else must stay away, in points. */
  float quiet() {
    return symbols.map(this::module).max().getOrElse(0f) * QrSymbol.QUIET_ZONE;
  }

  /** Returns the beginning of the dot at this distance from the left, in points. */
  static float snapped(float x) {
    return Math.round(x / DOT) * DOT;
  }

  /** Returns the upper edge of the dot at this height, in points from the bottom of the page. */
  float snappedFromTop(float y) {
    return Sheet.PAGE.getHeight() - snapped(Sheet.PAGE.getHeight() - y);
  }
}
