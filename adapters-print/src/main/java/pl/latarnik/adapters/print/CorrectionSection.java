package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.Address;
import pl.latarnik.domain.invoice.content.CorrectedDocument;
import pl.latarnik.domain.invoice.content.Correction;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/** What a correction says of what it corrects. */
final class CorrectionSection {

  private CorrectionSection() {}

  /** Returns the section, none for an original. */
  static Option<PdfPTable> of(Pen pen, InvoiceContent content) {
    return content
        .correction()
        .map(
            correction -> facts(pen, correction, content.issue().currency()).section("correction"));
  }

  private static Facts facts(Pen pen, Correction correction, String currency) {
    Facts before =
        correction
            .originals()
            .foldLeft(pen.facts(), (all, original) -> all.with("corrected", text(pen, original)));
    return before
        .maybe("reason", correction.reason())
        .maybe("effect", correction.effect().map(effect -> pen.labels().get(effect).line()))
        .maybe("period", correction.period())
        .maybe("right-number", correction.rightNumber())
        .maybe(
            "seller-before",
            correction
                .seller()
                .map(
                    seller ->
                        List.of(
                                seller.name(),
                                pen.labels().line("nip")
                                    + " "
                                    + seller.euPrefix().getOrElse("")
                                    + seller.nip().digits(),
                                text(seller.address()))
                            .mkString(", ")))
        .each(
            "buyer-before",
            correction
                .buyers()
                .map(
                    buyer ->
                        List.of(
                                buyer.name().getOrElse(""),
                                buyer.identity().text(),
                                buyer.address().map(CorrectionSection::text).getOrElse(""))
                            .reject(String::isEmpty)
                            .mkString(", ")))
        .maybe("due-before", correction.dueBefore().map(due -> pen.money(due, currency)))
        .maybe("rate-before", correction.exchangeRateBefore().map(pen.amounts()::number));
  }

  private static String text(Pen pen, CorrectedDocument original) {
    return List.of(
            original.number().text(),
            original.issueDate().day().toString(),
            original
                .ksefNumber()
                .map(number -> pen.labels().line("ksef-number") + " " + number)
                .getOrElse(() -> pen.labels().line("corrected.outside")))
        .mkString(", ");
  }

  private static String text(Address address) {
    return List.of(address.line1())
        .appendAll(address.line2())
        .append(address.country())
        .appendAll(address.gln().map(gln -> "GLN " + gln))
        .mkString(", ");
  }
}
