package pl.latarnik.adapters.print;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.vavr.collection.List;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** Puts the sections of an invoice onto pages. */
final class InvoiceDocument {

  private InvoiceDocument() {}

  /** Renders the order; its codes have been found to fit it. */
  static ExactBytes render(Order order, List<OrderedCode> codes, QrDrawing drawing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Pen pen = Pen.of(order.language());
    try (Document document =
        new Document(Sheet.PAGE, Sheet.SIDE, Sheet.SIDE, Sheet.TOP, Sheet.BOTTOM)) {
      PdfWriter writer = PdfWriter.getInstance(document, bytes);
      writer.setPageEvent(new PageMargins(pen, order));
      identify(document, writer, pen, order);
      document.open();
      sections(pen, order).forEach(document::add);
      new CodesBlock(pen, drawing).addTo(document, writer, codes);
    }
    return ExactBytes.of(bytes.toByteArray());
  }

  private static List<PdfPTable> sections(Pen pen, Order order) {
    InvoiceContent content = order.content();
    return List.of(
            TitleSection.of(pen, content),
            StandingLine.of(pen, order.standing()),
            PartiesSection.of(pen, content))
        .appendAll(CorrectionSection.of(pen, content))
        .appendAll(AdvancesSection.of(pen, content))
        .appendAll(LinesTable.of(pen, content.lines()))
        .appendAll(OrderSection.of(pen, content))
        .appendAll(TotalsSection.of(pen, content))
        .appendAll(DetailsSection.of(pen, content))
        .appendAll(AttachmentSection.of(pen, content));
  }

  /** Says what the file is, in a way that depends on nothing but the order. */
  private static void identify(Document document, PdfWriter writer, Pen pen, Order order) {
    InvoiceContent content = order.content();
    document.addTitle(TitleSection.kind(pen, content).line() + " " + content.issue().number());
    document.addAuthor(content.seller().name());
    document.addProducer("Latarnik");
    writer
        .getInfo()
        .put(PdfName.CREATIONDATE, new PdfDate(midnight(content.issue().issueDate().day())));
    writer.getInfo().put(PdfName.FILEID, fileId(order));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(pen.labels().locale().toString()));
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
  }

  /** Returns P_1 as PDF writes a time: a print has no time of its own. */
  private static String midnight(LocalDate day) {
    return "D:" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "000000Z";
  }

  /**
   * Returns an identifier that the same order always gets: of the file, and of this print of it.
   */
  private static PdfObject fileId(Order order) {
    String variant = order.codes() + "|" + order.standing() + "|" + order.language();
    InvoiceHash ofVariant =
        InvoiceHash.from(ExactBytes.of(variant.getBytes(StandardCharsets.UTF_8)));
    return PdfEncryption.createInfoId(bytes(order.hash()), bytes(ofVariant));
  }

  private static byte[] bytes(InvoiceHash hash) {
    return Base64.getUrlDecoder().decode(hash.base64Url());
  }
}
