package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import java.util.Arrays;
import pl.latarnik.domain.invoice.content.Line;

/**
 * Widths of the columns of a table of lines, measured once.
 *
 * @param size of the letters, in points
 * @param number width of the column of numbers
 * @param name width of the column of names: what the others leave
 * @param columns the others
 */
record LinesLayout(float size, float number, float name, List<Measured> columns) {

  private static final List<Float> SIZES = List.of(8.5f, 7.5f, 6.5f, 5.5f);
  private static final float NARROWEST_NAME = 130f;
  private static final float WIDEST_WORD = 60f;
  private static final float GAP_OF_SIZE = 1.65f;

  /**
   * A column with its measures.
   *
   * @param column which
   * @param width all of it
   * @param fraction what its longest fraction takes, 0 where numbers are whole or are none
   */
  record Measured(LineColumn column, float width, float fraction) {}

  /** Returns the room between two columns. */
  float gap() {
    return size * GAP_OF_SIZE;
  }

  /** Returns the layout with the largest letters that leave the names room. */
  static LinesLayout of(Pen pen, List<Line> lines) {
    List<LineColumn> columns = LineColumn.usedBy(lines, pen.amounts());
    List<LinesLayout> layouts = SIZES.map(size -> of(pen, lines, columns, size));
    return layouts
        .find(layout -> layout.name() >= NARROWEST_NAME)
        .getOrElse(() -> layouts.last().withNameAtLeast(NARROWEST_NAME));
  }

  private static LinesLayout of(Pen pen, List<Line> lines, List<LineColumn> columns, float size) {
    float widestNumber =
        widest(lines.map(line -> pen.type().width(Style.BODY, line.number().toString(), size)));
    float number = Math.max(widestNumber, headWidth(pen, "line.number")) + size * GAP_OF_SIZE;
    List<Measured> measured = columns.map(column -> measured(pen, lines, column, size));
    float others = measured.map(Measured::width).foldLeft(0f, Float::sum);
    return new LinesLayout(size, number, Sheet.WIDTH - number - others, measured);
  }

  private static Measured measured(Pen pen, List<Line> lines, LineColumn column, float size) {
    List<String> values = lines.flatMap(line -> column.value().apply(line));
    boolean numbers = column.kind() == LineColumn.Kind.NUMBER;
    float fraction = numbers ? widest(values.map(value -> fraction(pen, value, size))) : 0f;
    float value =
        widest(
            values.map(
                v ->
                    pen.type().width(Style.BODY, v, size)
                        + (numbers ? fraction - fraction(pen, v, size) : 0f)));
    float content = numbers ? value : Math.min(value, WIDEST_WORD);
    float width = Math.max(content, headWidth(pen, column.head())) + size * GAP_OF_SIZE + 0.5f;
    return new Measured(column, width, fraction);
  }

  /** Returns the width of what stands from the decimal separator on. */
  static float fraction(Pen pen, String value, float size) {
    return pen.type().width(Style.BODY, pen.amounts().fraction(value), size);
  }

  /** Returns the widest word of a head: between words it may break. */
  private static float headWidth(Pen pen, String key) {
    Label label = pen.labels().get(key);
    return widest(
        List.of(label.text())
            .appendAll(label.other())
            .flatMap(text -> Arrays.asList(text.split(" ")))
            .map(word -> pen.type().width(Style.COLUMN, word)));
  }

  private static float widest(List<Float> widths) {
    return widths.max().getOrElse(0f);
  }

  private LinesLayout withNameAtLeast(float narrowest) {
    return new LinesLayout(size, number, Math.max(name, narrowest), columns);
  }
}
