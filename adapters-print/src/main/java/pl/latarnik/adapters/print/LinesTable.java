package pl.latarnik.adapters.print;

import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Arrays;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.Line;

/**
 * What was sold: number, name and only those columns that a line fills. The letters shrink when
 * many wide columns would leave the name no room.
 */
final class LinesTable {

  private static final List<Float> SIZES = List.of(8.5f, 7.5f, 6.5f, 5.5f);
  private static final float NARROWEST_NAME = 130f;
  private static final float GAP = 14f;
  private static final float PADDING = 4.5f;

  private final Pen pen;
  private final List<Line> lines;
  private final List<LineColumn> columns;
  private final float size;

  private LinesTable(Pen pen, List<Line> lines) {
    this.pen = pen;
    this.lines = lines;
    this.columns = LineColumn.usedBy(lines, pen.amounts());
    this.size =
        SIZES.find(candidate -> nameWidth(candidate) >= NARROWEST_NAME).getOrElse(SIZES::last);
  }

  /** Returns the table, none for an invoice without lines. */
  static Option<PdfPTable> of(Pen pen, InvoiceContent content) {
    return Option.when(!content.lines().isEmpty(), () -> new LinesTable(pen, content.lines()))
        .map(LinesTable::table);
  }

  private PdfPTable table() {
    List<Float> widths =
        List.of(numberWidth(size), Math.max(nameWidth(size), NARROWEST_NAME))
            .appendAll(columns.map(column -> width(column, size)));
    float[] proportions = new float[widths.size()];
    for (int i = 0; i < proportions.length; i++) {
      proportions[i] = widths.get(i);
    }
    PdfPTable table = Sheet.table(proportions);
    table.addCell(head("line.number", Element.ALIGN_LEFT, 0));
    table.addCell(head("line.name", Element.ALIGN_LEFT, 0));
    columns.forEach(column -> table.addCell(head(column.head(), align(column), GAP)));
    table.setHeaderRows(1);
    lines.forEach(line -> addRow(table, line));
    table.setSpacingAfter(14f);
    return table;
  }

  private void addRow(PdfPTable table, Line line) {
    table.addCell(row(pen.type().text(Style.DETAIL, line.number().toString(), size)));
    table.addCell(row(name(line)));
    for (LineColumn column : columns) {
      String value = column.value().apply(line).getOrElse("");
      PdfPCell cell = row(pen.type().text(Style.BODY, value, size));
      cell.setHorizontalAlignment(align(column));
      cell.setPaddingLeft(GAP);
      if (column.kind() == LineColumn.Kind.NUMBER && !value.isEmpty()) {
        cell.setPaddingRight(fractions(column, size) - fraction(value, size));
      }
      table.addCell(cell);
    }
  }

  private Phrase name(Line line) {
    Phrase name = pen.type().text(Style.BODY, line.name().getOrElse(""), size);
    LineDetails.of(pen, line)
        .forEach(detail -> name.add(pen.type().chunk(Style.DETAIL, "\n" + detail)));
    return name;
  }

  private PdfPCell row(Phrase phrase) {
    PdfPCell cell = Sheet.underlined(Sheet.cell(phrase), 0.5f, Ink.HAIR);
    cell.setPaddingTop(PADDING);
    cell.setPaddingBottom(PADDING);
    return cell;
  }

  private PdfPCell head(String key, int align, float gap) {
    Phrase phrase = pen.type().stacked(Style.COLUMN, pen.labels().get(key));
    PdfPCell cell = Sheet.underlined(Sheet.cell(phrase), 0.9f, Ink.TEXT);
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    cell.setHorizontalAlignment(align);
    cell.setPaddingLeft(gap);
    cell.setPaddingBottom(PADDING);
    return cell;
  }

  private static int align(LineColumn column) {
    return column.kind() == LineColumn.Kind.WORD ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT;
  }

  private float nameWidth(float size) {
    return Sheet.WIDTH
        - numberWidth(size)
        - columns.map(column -> width(column, size)).sum().floatValue();
  }

  private float numberWidth(float size) {
    float widest =
        lines
            .map(line -> pen.type().width(Style.BODY, line.number().toString(), size))
            .max()
            .getOrElse(0f);
    return Math.max(widest, headWidth("line.number")) + GAP;
  }

  private float width(LineColumn column, float size) {
    float fractions = fractions(column, size);
    float widest =
        values(column)
            .map(
                value ->
                    pen.type().width(Style.BODY, value, size)
                        + (fractions > 0 ? fractions - fraction(value, size) : 0))
            .max()
            .getOrElse(0f);
    float bound = column.kind() == LineColumn.Kind.NUMBER ? Float.MAX_VALUE : 60f;
    return Math.max(Math.min(widest, bound), headWidth(column.head())) + GAP + 0.5f;
  }

  private List<String> values(LineColumn column) {
    return lines.flatMap(line -> column.value().apply(line));
  }

  /** Returns the widest word of a head: between words it may break. */
  private float headWidth(String key) {
    Label label = pen.labels().get(key);
    return List.of(label.text())
        .appendAll(label.other())
        .flatMap(text -> Arrays.asList(text.split(" ")))
        .map(word -> pen.type().width(Style.COLUMN, word))
        .max()
        .getOrElse(0f);
  }

  private float fractions(LineColumn column, float size) {
    return column.kind() == LineColumn.Kind.NUMBER
        ? values(column).map(value -> fraction(value, size)).max().getOrElse(0f)
        : 0f;
  }

  private float fraction(String value, float size) {
    return pen.type().width(Style.BODY, pen.amounts().fraction(value), size);
  }
}
