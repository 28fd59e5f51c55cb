package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.DocumentReference;
import pl.latarnik.domain.invoice.content.Footer;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.RegistryEntry;
import pl.latarnik.domain.invoice.content.Remark;
import pl.latarnik.domain.invoice.content.Settlement;
import pl.latarnik.domain.invoice.content.TransactionTerms;

/** Everything else that the invoice says, each kind under its heading. */
final class DetailsSection {

  private final Pen pen;
  private final InvoiceContent content;

  private DetailsSection(Pen pen, InvoiceContent content) {
    this.pen = pen;
    this.content = content;
  }

  /** Returns the sections that have something to say. */
  static List<PdfPTable> of(Pen pen, InvoiceContent content) {
    DetailsSection details = new DetailsSection(pen, content);
    return List.of(
            details.section("annotations", AnnotationFacts.of(pen, content)),
            details.section("settlement", details.settlement()),
            details.section("terms", details.terms()),
            details.section("remarks", details.remarks()))
        .flatMap(section -> section);
  }

  private Option<PdfPTable> section(String heading, Facts facts) {
    return Option.when(!facts.isEmpty(), () -> facts.section(heading));
  }

  private Facts settlement() {
    return content.settlement().map(this::settlement).getOrElse(pen::facts);
  }

  private Facts settlement(Settlement settlement) {
    String currency = content.issue().currency();
    return pen.facts()
        .each(
            "charge",
            settlement.charges().map(c -> pen.money(c.amount(), currency) + ", " + c.reason()))
        .maybe("charges", settlement.chargesTotal().map(sum -> pen.money(sum, currency)))
        .each(
            "deduction",
            settlement.deductions().map(d -> pen.money(d.amount(), currency) + ", " + d.reason()))
        .maybe("deductions", settlement.deductionsTotal().map(sum -> pen.money(sum, currency)))
        .maybe("to-pay", settlement.toPay().map(sum -> pen.money(sum, currency)))
        .maybe("to-settle", settlement.toSettle().map(sum -> pen.money(sum, currency)));
  }

  private Facts terms() {
    return content.terms().map(this::terms).getOrElse(pen::facts);
  }

  private Facts terms(TransactionTerms terms) {
    Facts facts =
        pen.facts()
            .each("contract", terms.contracts().map(this::text).reject(String::isEmpty))
            .each("order", terms.orders().map(this::text).reject(String::isEmpty))
            .each("batch", terms.batches())
            .maybe("delivery", terms.delivery())
            .maybe(
                "agreed-rate",
                terms
                    .agreedRate()
                    .map(rate -> pen.amounts().number(rate.rate()) + " " + rate.currency()))
            .maybe(
                "intermediary", Option.when(terms.intermediary(), () -> pen.labels().line("yes")));
    return terms
        .transports()
        .foldLeft(facts, (all, transport) -> TransportFacts.add(pen, all, transport));
  }

  private String text(DocumentReference reference) {
    return reference
        .number()
        .toList()
        .appendAll(reference.day().map(Object::toString))
        .mkString(", ");
  }

  private Facts remarks() {
    Facts facts =
        content.remarks().foldLeft(pen.facts(), (all, one) -> all.named(name(one), one.value()));
    return facts
        .maybe("exchange-rate", content.totals().exchangeRate().map(pen.amounts()::number))
        .each("note", content.footer().toList().flatMap(Footer::notes).flatMap(note -> note))
        .each(
            "register",
            content
                .footer()
                .toList()
                .flatMap(Footer::registers)
                .map(this::text)
                .reject(String::isEmpty))
        .maybe("made-by", content.header().system());
  }

  private String name(Remark remark) {
    return remark.key()
        + remark.line().map(n -> " (" + pen.labels().line("line") + " " + n + ")").getOrElse("");
  }

  private String text(RegistryEntry entry) {
    return entry
        .name()
        .toList()
        .appendAll(entry.krs().map(krs -> "KRS " + krs))
        .appendAll(entry.regon().map(regon -> "REGON " + regon))
        .appendAll(entry.bdo().map(bdo -> "BDO " + bdo))
        .mkString(" · ");
  }
}
