package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import pl.latarnik.domain.invoice.content.AttachmentColumn;
import pl.latarnik.domain.invoice.content.AttachmentTable;

/**
 * Widths of the columns of a table of an attachment. The letters shrink until the longest word of
 * every column has room; what is left goes to the columns whose texts would rather not wrap.
 *
 * @param size of the letters, in points
 * @param widths of the columns, together the width of the page
 */
record AttachmentLayout(float size, float[] widths) {

  /** Between two columns. */
  static final float GAP = 8f;

  private static final List<Float> SIZES = List.of(7.5f, 6.5f, 5.5f);
  private static final float WIDEST_WORD = 90f;
  private static final float WIDEST_TEXT = 240f;
  private static final float NARROWEST = 8f;

  /** Texts beyond this wrap anyway. */
  private static final int MEASURED = 80;

  /** Returns how many columns there are: rows may be longer than the head. */
  int columns() {
    return widths.length;
  }

  /** Returns the layout with the largest letters whose words fit. */
  static AttachmentLayout of(Pen pen, AttachmentTable table) {
    List<List<String>> rows =
        table.rows().appendAll(table.sum()).prepend(table.columns().map(AttachmentColumn::name));
    int columns = rows.map(List::size).max().getOrElse(0);
    for (float size : SIZES) {
      float[] words = widest(rows, columns, text -> word(pen, text, size));
      if (sum(words) <= Sheet.WIDTH || size == SIZES.last()) {
        float[] texts = widest(rows, columns, text -> text(pen, text, size));
        return new AttachmentLayout(size, spread(words, texts));
      }
    }
    throw new IllegalStateException("there is always a smallest size");
  }

  private interface Measure {
    float of(String text);
  }

  private static float[] widest(List<List<String>> rows, int columns, Measure measure) {
    float[] widest = new float[columns];
    for (List<String> row : rows) {
      int column = 0;
      for (String cell : row) {
        widest[column] = Math.max(widest[column], Math.max(measure.of(cell), NARROWEST) + GAP);
        column++;
      }
    }
    return widest;
  }

  private static float word(Pen pen, String text, float size) {
    float widest = 0;
    for (String word : text.split(" ", -1)) {
      widest = Math.max(widest, text(pen, word, size));
    }
    return Math.min(WIDEST_WORD, widest);
  }

  private static float text(Pen pen, String text, float size) {
    return text.length() > MEASURED
        ? WIDEST_TEXT
        : Math.min(WIDEST_TEXT, pen.type().width(Style.STRONG, text, size));
  }

  /** Gives each column its words, and of the rest as much as its texts want more. */
  private static float[] spread(float[] words, float[] texts) {
    float rest = Sheet.WIDTH - sum(words);
    float wanted = sum(texts) - sum(words);
    float share = wanted > 0 && rest > 0 ? Math.min(1, rest / wanted) : 0;
    float[] widths = new float[words.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = words[i] + share * Math.max(0, texts[i] - words[i]);
    }
    return widths;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
