package pl.latarnik.adapters.print;

import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.Line;

/**
 * What was sold: number, name and only those columns that a line fills. The letters shrink when
 * many wide columns would leave the name no room.
 */
final class LinesTable {

  private static final float PADDING = 4.5f;

  private final Pen pen;
  private final LinesLayout layout;

  private LinesTable(Pen pen, LinesLayout layout) {
    this.pen = pen;
    this.layout = layout;
  }

  /** Returns the table, none where there are no lines. */
  static Option<PdfPTable> of(Pen pen, List<Line> lines) {
    return Option.when(
        !lines.isEmpty(), () -> new LinesTable(pen, LinesLayout.of(pen, lines)).table(lines));
  }

  private PdfPTable table(List<Line> lines) {
    PdfPTable table = Sheet.table(widths());
    table.addCell(head("line.number", Element.ALIGN_LEFT, 0));
    table.addCell(head("line.name", Element.ALIGN_LEFT, 0));
    layout
        .columns()
        .map(LinesLayout.Measured::column)
        .forEach(column -> table.addCell(head(column.head(), align(column), layout.gap())));
    table.setHeaderRows(1);
    lines.forEach(line -> addRow(table, line));
    table.setSpacingAfter(14f);
    return table;
  }

  private float[] widths() {
    List<Float> all =
        List.of(layout.number(), layout.name())
            .appendAll(layout.columns().map(LinesLayout.Measured::width));
    float[] widths = new float[all.size()];
    int next = 0;
    for (float width : all) {
      widths[next++] = width;
    }
    return widths;
  }

  private void addRow(PdfPTable table, Line line) {
    float size = layout.size();
    table.addCell(row(pen.type().text(Style.DETAIL, line.number().toString(), size)));
    table.addCell(row(name(line)));
    for (LinesLayout.Measured measured : layout.columns()) {
      LineColumn column = measured.column();
      String value = column.value().apply(line).getOrElse("");
      PdfPCell cell = row(pen.type().text(Style.BODY, value, size));
      cell.setHorizontalAlignment(align(column));
      cell.setPaddingLeft(layout.gap());
      if (column.kind() == LineColumn.Kind.NUMBER && !value.isEmpty()) {
        cell.setPaddingRight(measured.fraction() - LinesLayout.fraction(pen, value, size));
      }
      table.addCell(cell);
    }
  }

  private Phrase name(Line line) {
    Phrase name = pen.type().text(Style.BODY, line.name().getOrElse(""), layout.size());
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
}
