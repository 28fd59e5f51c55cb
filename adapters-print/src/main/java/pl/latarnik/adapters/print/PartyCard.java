package pl.latarnik.adapters.print;

import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.Address;
import pl.latarnik.domain.invoice.content.Contact;
import pl.latarnik.domain.invoice.content.PartyIdentity;

/** One party as a column of lines: its part, its name, where it is, how it is known. */
final class PartyCard {

  private final Pen pen;
  private final PdfPTable table = Sheet.table(1);

  PartyCard(Pen pen, Label part) {
    this.pen = pen;
    PdfPCell heading = Sheet.cell(pen.type().label(Style.HEADING, part));
    heading.setPaddingBottom(5f);
    table.addCell(heading);
  }

  /** Adds the name. */
  PartyCard name(String name) {
    return line(pen.type().text(Style.STRONG, name));
  }

  /** Adds the name, if there is one. */
  PartyCard names(Option<String> name) {
    name.forEach(this::name);
    return this;
  }

  /** Adds an address. */
  PartyCard address(Address address) {
    lines(address).forEach(text -> line(pen.type().text(Style.BODY, text)));
    return this;
  }

  /** Adds an address, if there is one. */
  PartyCard addresses(Option<Address> address) {
    address.forEach(this::address);
    return this;
  }

  /** Adds the address for letters, if there is one. */
  PartyCard correspondence(Option<Address> address) {
    return maybe("correspondence", address.map(a -> lines(a).mkString(", ")));
  }

  /** Adds ways to reach the party. */
  PartyCard contacts(List<Contact> contacts) {
    contacts
        .map(contact -> List.of(contact.email(), contact.phone()).flatMap(o -> o).mkString(" · "))
        .filter(text -> !text.isEmpty())
        .forEach(text -> line(pen.type().text(Style.BODY, text)));
    return this;
  }

  /** Adds the number by which the party is known, if it has one. */
  PartyCard identity(PartyIdentity identity) {
    return switch (identity.kind()) {
      case POLISH_NIP -> number("nip", identity.text());
      case EU_VAT_NUMBER -> number("eu-vat-number", identity.text());
      case OTHER_NUMBER -> number("other-number", identity.text());
      case INTERNAL_ID -> number("internal-id", identity.text());
      case NO_NUMBER -> this;
    };
  }

  /** Adds a number with its label before it. */
  PartyCard number(String key, String value) {
    Phrase phrase = pen.type().label(Style.LABEL, pen.labels().get(key));
    phrase.add(pen.type().chunk(Style.BODY, " " + value));
    return line(phrase);
  }

  /** Adds a number, if there is one. */
  PartyCard maybe(String key, Option<String> value) {
    value.forEach(text -> number(key, text));
    return this;
  }

  /** Adds what partners must know, if there is something. */
  PartyCard remark(Option<Label> remark) {
    remark.forEach(label -> line(pen.type().label(Style.BODY, label)));
    return this;
  }

  /** Returns the card. */
  PdfPTable table() {
    return table;
  }

  private List<String> lines(Address address) {
    return List.of(address.line1())
        .appendAll(address.line2())
        .append(pen.labels().country(address.country()))
        .appendAll(address.gln().map(gln -> "GLN " + gln));
  }

  private PartyCard line(Phrase phrase) {
    PdfPCell cell = Sheet.cell(phrase);
    cell.setPaddingBottom(2.5f);
    table.addCell(cell);
    return this;
  }
}
