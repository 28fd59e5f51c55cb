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

  /**
   * Returns the rows under their heading, the labels no wider than they must be. The heading comes
   * again where a page ends between the rows; a label that repeats stands once.
   */
  PdfPTable table(String heading, float width) {
    return table(pen.labels().get(heading), width);
  }

  private PdfPTable table(Label heading, float width) {
    PdfPTable table = table(width);
    PdfPCell cell = Sheet.cell(pen.type().label(Style.HEADING, heading));
    cell.setColspan(2);
    cell.setPaddingBottom(5f);
    table.addCell(cell);
    table.setHeaderRows(1);
    addRows(table);
    return table;
  }

  /** Returns the rows as a section of their own, over the whole width of the page. */
  PdfPTable section(String heading) {
    return section(pen.labels().get(heading));
  }

  /** Returns the rows as such a section under a heading that the invoice itself has a part in. */
  PdfPTable section(Label heading) {
    PdfPTable section = table(heading, Sheet.WIDTH);
    section.setSpacingAfter(12f);
    return section;
  }

  /** Returns the rows without a heading. */
  PdfPTable untitled(float width) {
    PdfPTable table = table(width);
    addRows(table);
    return table;
  }

  private PdfPTable table(float width) {
    Typeface type = pen.type();
    float label = widest(rows.map(row -> type.width(Style.LABEL, row.label().line()))) + GAP;
    float value = widest(rows.map(row -> type.width(row.style(), row.value())));
    float labels = Math.min(label, Math.max(width * 0.45f, width - value - 1f));
    return Sheet.table(labels, width - labels);
  }

  private void addRows(PdfPTable table) {
    Option<Label> above = Option.none();
    for (Row row : rows) {
      Label label = row.label();
      boolean repeats = above.contains(label);
      PdfPCell name = repeats ? Sheet.empty() : Sheet.cell(pen.type().label(Style.LABEL, label));
      name.setPaddingRight(GAP - 1f);
      table.addCell(spaced(name));
      table.addCell(spaced(Sheet.cell(pen.type().text(row.style(), row.value()))));
      above = Option.some(label);
    }
  }

  private static PdfPCell spaced(PdfPCell cell) {
    cell.setPaddingBottom(3f);
    return cell;
  }

  private static float widest(List<Float> widths) {
    return widths.max().getOrElse(0f);
  }
}
