package pl.latarnik.application.usecase;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.LocalDate;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.content.Address;
import pl.latarnik.domain.invoice.content.Annotations;
import pl.latarnik.domain.invoice.content.Buyer;
import pl.latarnik.domain.invoice.content.Header;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.IssueDetails;
import pl.latarnik.domain.invoice.content.Marks;
import pl.latarnik.domain.invoice.content.PartyIdentity;
import pl.latarnik.domain.invoice.content.Seller;
import pl.latarnik.domain.invoice.content.Totals;

/** Reads no XML: the test says beforehand what each file says; all others are not valid. */
final class KnownFiles implements InvoiceXml {

  static final Finding NOT_KNOWN =
      new Finding(
          "NOT_FA3",
          Finding.Severity.ERROR,
          Finding.Layer.SCHEMA,
          1,
          1,
          "",
          "to nie jest FA(3)",
          "not FA(3)");

  private Map<ExactBytes, InvoiceFacts> known = HashMap.empty();
  private Map<List<ExactBytes>, List<FieldChange>> differences = HashMap.empty();
  private Set<ExactBytes> withAttachment = HashSet.empty();

  ExactBytes know(InvoiceFacts facts, ExactBytes file) {
    known = known.put(file, facts);
    return file;
  }

  /** Knows a file that has an attachment. */
  ExactBytes knowWithAttachment(InvoiceFacts facts, ExactBytes file) {
    withAttachment = withAttachment.add(file);
    return know(facts, file);
  }

  /** Reads a file no more: KSeF, which reads the same, refuses it from now on. */
  void forget(ExactBytes file) {
    known = known.remove(file);
  }

  Option<InvoiceFacts> facts(ExactBytes file) {
    return known.get(file);
  }

  @Override
  public Validation<List<Finding>, Readable> read(
      ExactBytes file, Environment environment, LocalDate today) {
    return facts(file)
        .map(facts -> new Readable(facts, List.empty(), withAttachment.contains(file)))
        .toValidation(List.of(NOT_KNOWN));
  }

  @Override
  public Validation<List<Finding>, InvoiceContent> content(ExactBytes file) {
    return facts(file).map(KnownFiles::content).toValidation(List.of(NOT_KNOWN));
  }

  @Override
  public Validation<List<Finding>, ExactBytes> write(InvoiceContent content) {
    throw new UnsupportedOperationException("the use cases write no invoices");
  }

  /** Says beforehand how two files differ. */
  void knowDifference(ExactBytes before, ExactBytes after, List<FieldChange> changes) {
    differences = differences.put(List.of(before, after), changes);
  }

  @Override
  public Validation<Incomparable, List<FieldChange>> difference(
      ExactBytes before, ExactBytes after) {
    return differences
        .get(List.of(before, after))
        .toValidation(new Incomparable(List.of(NOT_KNOWN), List.empty()));
  }

  private static InvoiceContent content(InvoiceFacts facts) {
    return new InvoiceContent(
        new Header("2026-05-15T10:00:00Z", Option.none()),
        new Seller(
            Option.none(),
            Option.none(),
            facts.seller(),
            "Sprzedawca",
            new Address("PL", "Łódź", Option.none(), Option.none()),
            Option.none(),
            List.empty(),
            Option.none()),
        new Buyer(
            Option.none(),
            new PartyIdentity.NoNumber(),
            Option.some(facts.buyerName()),
            Option.none(),
            Option.none(),
            List.empty(),
            Option.none(),
            Option.none(),
            false,
            false),
        List.empty(),
        Option.none(),
        new IssueDetails(
            facts.currency(),
            facts.issueDate(),
            Option.none(),
            facts.number(),
            List.empty(),
            Option.none(),
            facts.kind()),
        new Totals(List.empty(), facts.total(), Option.none()),
        new Annotations(
            false, false, false, false, Option.none(), Option.none(), false, Option.none()),
        Option.none(),
        List.empty(),
        new Marks(false, false, false),
        List.empty(),
        List.empty(),
        List.empty(),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none());
  }
}
