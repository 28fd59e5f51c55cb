package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.PartialAdvance;
import pl.latarnik.domain.invoice.content.SettledAdvance;

/** The advances that an invoice documents, and the advance invoices that it settles. */
final class AdvancesSection {

  private final Pen pen;
  private final InvoiceContent content;

  private AdvancesSection(Pen pen, InvoiceContent content) {
    this.pen = pen;
    this.content = content;
  }

  /** Returns the section, none for an invoice without advances. */
  static Option<PdfPTable> of(Pen pen, InvoiceContent content) {
    Facts facts = new AdvancesSection(pen, content).facts();
    return Option.when(!facts.isEmpty(), () -> facts.section("advances"));
  }

  private Facts facts() {
    return pen.facts()
        .each("advance", content.partialAdvances().map(this::text))
        .each("settled-advance", content.settledAdvances().map(this::text));
  }

  private String text(PartialAdvance advance) {
    return List.of(
            advance.received().toString(), pen.money(advance.due(), content.issue().currency()))
        .appendAll(
            advance
                .exchangeRate()
                .map(rate -> pen.labels().line("line.exchange") + " " + pen.amounts().number(rate)))
        .mkString(", ");
  }

  private String text(SettledAdvance advance) {
    return advance.fold(
        in -> pen.labels().line("ksef-number") + " " + in.ksefNumber(),
        outside -> outside.number() + ", " + pen.labels().line("corrected.outside"));
  }
}
