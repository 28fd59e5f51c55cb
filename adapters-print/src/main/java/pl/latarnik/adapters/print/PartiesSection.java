package pl.latarnik.adapters.print;

import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.AuthorizedParty;
import pl.latarnik.domain.invoice.content.Buyer;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.Seller;
import pl.latarnik.domain.invoice.content.ThirdParty;

/** Who sells, who buys, and who else has a part; two side by side. */
final class PartiesSection {

  private PartiesSection() {}

  /** Returns the section. */
  static PdfPTable of(Pen pen, InvoiceContent content) {
    List<PdfPTable> parties =
        List.of(seller(pen, content.seller()), buyer(pen, content.buyer()))
            .appendAll(content.thirdParties().map(third -> third(pen, third)))
            .appendAll(content.authorized().map(party -> authorized(pen, party)));
    PdfPTable section = Sheet.table(Sheet.COLUMN, Sheet.GUTTER, Sheet.COLUMN);
    for (List<PdfPTable> pair : parties.grouped(2)) {
      section.addCell(below(pair.head()));
      section.addCell(Sheet.empty());
      section.addCell(pair.size() > 1 ? below(pair.get(1)) : Sheet.empty());
    }
    section.setSpacingAfter(6f);
    return section;
  }

  private static PdfPCell below(PdfPTable party) {
    PdfPCell cell = Sheet.cell(party);
    cell.setPaddingBottom(12f);
    return cell;
  }

  private static PdfPTable seller(Pen pen, Seller seller) {
    return new PartyCard(pen, pen.labels().get("seller"))
        .name(seller.name())
        .address(seller.address())
        .number("nip", seller.euPrefix().getOrElse("") + seller.nip().digits())
        .maybe("eori", seller.eori())
        .correspondence(seller.correspondence())
        .contacts(seller.contacts())
        .remark(seller.status().map(pen.labels()::get))
        .table();
  }

  private static PdfPTable buyer(Pen pen, Buyer buyer) {
    return new PartyCard(pen, pen.labels().get("buyer"))
        .names(buyer.name())
        .addresses(buyer.address())
        .identity(buyer.identity())
        .maybe("eori", buyer.eori())
        .maybe("customer-number", buyer.customerNumber())
        .correspondence(buyer.correspondence())
        .contacts(buyer.contacts())
        .remark(Option.when(buyer.localGovernmentUnit(), () -> pen.labels().get("jst")))
        .remark(Option.when(buyer.vatGroupMember(), () -> pen.labels().get("gv")))
        .table();
  }

  private static PdfPTable third(Pen pen, ThirdParty third) {
    Label role =
        third
            .roleDescription()
            .map(text -> new Label(text, Option.none()))
            .getOrElse(() -> pen.labels().get(third.role()));
    return new PartyCard(pen, role)
        .names(third.name())
        .addresses(third.address())
        .identity(third.identity())
        .maybe("eori", third.eori())
        .maybe("customer-number", third.customerNumber())
        .maybe("share", third.share().map(share -> pen.amounts().number(share) + "%"))
        .correspondence(third.correspondence())
        .contacts(third.contacts())
        .table();
  }

  private static PdfPTable authorized(Pen pen, AuthorizedParty party) {
    return new PartyCard(pen, pen.labels().get(party.role()))
        .name(party.name())
        .address(party.address())
        .number("nip", party.nip().digits())
        .maybe("eori", party.eori())
        .correspondence(party.correspondence())
        .contacts(party.contacts())
        .table();
  }
}
