package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.Attachment;
import pl.latarnik.domain.invoice.content.AttachmentBlock;
import pl.latarnik.domain.invoice.content.AttachmentEntry;
import pl.latarnik.domain.invoice.content.AttachmentTable;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** The attachment of the invoice, block by block in the order of the file. */
final class AttachmentSection {

  private static final float BETWEEN_PARAGRAPHS = 4f;
  private static final float AFTER_PARAGRAPHS = 12f;

  private final Pen pen;

  private AttachmentSection(Pen pen) {
    this.pen = pen;
  }

  /** Returns the section, none for an invoice without an attachment. */
  static List<PdfPTable> of(Pen pen, InvoiceContent content) {
    AttachmentSection section = new AttachmentSection(pen);
    return content
        .attachment()
        .toList()
        .flatMap(Attachment::blocks)
        .zipWithIndex((block, index) -> section.block(block, index + 1))
        .flatMap(parts -> parts);
  }

  private List<PdfPTable> block(AttachmentBlock block, int number) {
    return List.of(facts(block.entries()).section(heading(block, number)))
        .appendAll(paragraphs(block.paragraphs()))
        .appendAll(block.tables().flatMap(this::table));
  }

  private Label heading(AttachmentBlock block, int number) {
    Label label = pen.labels().get("attachment");
    String own = block.heading().map(text -> ": " + text).getOrElse("");
    return new Label(
        label.text() + " " + number + own, label.other().map(other -> other + " " + number));
  }

  private Facts facts(List<AttachmentEntry> entries) {
    return entries.foldLeft(pen.facts(), (all, entry) -> all.named(entry.key(), entry.value()));
  }

  private Option<PdfPTable> paragraphs(List<String> paragraphs) {
    return Option.when(
        !paragraphs.isEmpty(),
        () -> {
          PdfPTable table = Sheet.table(1);
          for (String paragraph : paragraphs) {
            PdfPCell cell = Sheet.cell(pen.type().text(Style.BODY, paragraph));
            cell.setPaddingBottom(BETWEEN_PARAGRAPHS);
            table.addCell(cell);
          }
          table.setSpacingAfter(AFTER_PARAGRAPHS);
          return table;
        });
  }

  private List<PdfPTable> table(AttachmentTable table) {
    return description(table)
        .toList()
        .appendAll(Option.when(!table.entries().isEmpty(), () -> entries(table)))
        .append(AttachmentGrid.of(pen, table));
  }

  private Option<PdfPTable> description(AttachmentTable table) {
    return table
        .description()
        .map(
            text -> {
              PdfPTable line = Sheet.table(1);
              line.addCell(Sheet.cell(pen.type().text(Style.STRONG, text)));
              line.setSpacingAfter(BETWEEN_PARAGRAPHS);
              return line;
            });
  }

  private PdfPTable entries(AttachmentTable table) {
    PdfPTable entries = facts(table.entries()).untitled(Sheet.WIDTH);
    entries.setSpacingAfter(BETWEEN_PARAGRAPHS);
    return entries;
  }
}
