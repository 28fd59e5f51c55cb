package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Labels and their values, one pair a row; what the invoice does not say gets no row.
 *
 * @param pen what to write with
 * @param rows in their order
 */
record Facts(Pen pen, List<Row> rows) {

  private static final float GAP = 11f;

  /**
   * A label and its value.
   *
   * @param label what it is
   * @param value what it says
   * @param style of the value
   */
  record Row(Label label, String value, Style style) {}

  /** Adds a value. */
  Facts with(String key, String value) {
    return with(pen.labels().get(key), value, Style.BODY);
  }

  /** Adds a value that matters. */
  Facts strong(String key, String value) {
    return with(pen.labels().get(key), value, Style.STRONG);
  }

  /** Adds a value, if there is one. */
  Facts maybe(String key, Option<String> value) {
    return value.map(v -> with(key, v)).getOrElse(this);
  }

  /** Adds every value, each in its own row. */
  Facts each(String key, Iterable<String> values) {
    return List.ofAll(values).foldLeft(this, (facts, value) -> facts.with(key, value));
  }

  /** Adds a value under a name that the invoice itself gives. */
  Facts named(String name, String value) {
    return with(new Label(name, Option.none()), value, Style.BODY);
  }

  private Facts with(Label label, String value, Style style) {
    return new Facts(pen, rows.append(new Row(label, value, style)));
  }

  /** Says whether nothing was added. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the rows as a table of this width, the labels no wider than they must be. */
  PdfPTable table(float width) {
    Typeface type = pen.type();
    float label = widest(rows.map(row -> type.width(Style.LABEL, row.label().line()))) + GAP;
    float value = widest(rows.map(row -> type.width(row.style(), row.value())));
    float labels = Math.min(label, Math.max(width * 0.45f, width - value - 1f));
    PdfPTable table = Sheet.table(labels, width - labels);
    for (Row row : rows) {
      PdfPCell name = Sheet.cell(pen.type().label(Style.LABEL, row.label()));
      name.setPaddingRight(GAP - 1f);
      name.setPaddingBottom(3f);
      table.addCell(name);
      PdfPCell text = Sheet.cell(pen.type().text(row.style(), row.value()));
      text.setPaddingBottom(3f);
      table.addCell(text);
    }
    return table;
  }

  private static float widest(List<Float> widths) {
    return widths.max().getOrElse(0f);
  }
}
