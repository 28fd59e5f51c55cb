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
  private static final int LONGEST_CAPTION = 200;

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

  /** A few words over a table stay with it; long ones may stand on the page before. */
  private List<PdfPTable> table(AttachmentTable table) {
    int length =
        table.entries().foldLeft(0, (sum, e) -> sum + e.key().length() + e.value().length());
    Option<PdfPTable> caption = caption(table);
    return length <= LONGEST_CAPTION
        ? List.of(AttachmentGrid.of(pen, table, caption))
        : caption.toList().append(AttachmentGrid.of(pen, table, Option.none()));
  }

  private Option<PdfPTable> caption(AttachmentTable table) {
    List<PdfPCell> parts =
        table
            .description()
            .map(text -> Sheet.cell(pen.type().text(Style.STRONG, text)))
            .toList()
            .appendAll(
                Option.when(
                    !table.entries().isEmpty(),
                    () -> Sheet.cell(facts(table.entries()).untitled(Sheet.WIDTH))));
    return Option.when(
        !parts.isEmpty(),
        () -> {
          PdfPTable caption = Sheet.table(1);
          for (PdfPCell part : parts) {
            part.setPaddingBottom(BETWEEN_PARAGRAPHS);
            caption.addCell(part);
          }
          return caption;
        });
  }
}
