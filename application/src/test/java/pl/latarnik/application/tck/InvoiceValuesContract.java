package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Issuance.Cause;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.outage.OutageKind;

/**
 * The part of {@link InvoiceStoreContract} that says: what comes back is what went in (IS-2, IS-5).
 */
public interface InvoiceValuesContract {

  /** Returns the store under test, empty at the start of a test; the same one throughout it. */
  InvoiceStore invoices();

  @Test
  @Tag("K07")
  default void required_IS2_the_bytes_come_back_exactly() {
    byte[] everyByte = new byte[256];
    for (int i = 0; i < everyByte.length; i++) {
      everyByte[i] = (byte) i;
    }
    byte[] large = new byte[3_000_000];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 + i / 977);
    }
    List<ExactBytes> files =
        List.of(everyByte, large, new byte[0], TckInvoices.file(1).toByteArray())
            .map(ExactBytes::of);

    files.forEach(file -> invoices().add(prepared(file), file));

    assertEquals(files, files.map(file -> invoices().file(prepared(file).id())));
  }

  @Test
  default void required_IS5_every_state_comes_back_as_it_was_added() {
    List<Invoice> states = TckInvoices.inEveryState();

    for (Invoice state : states) {
      invoices().add(state, fileOf(state));
    }

    assertEquals(states, invoices().all().map(StoredInvoice::invoice));
    assertEquals(states, states.map(state -> invoices().find(state.id()).get().invoice()));
  }

  @Test
  default void required_IS5_every_state_comes_back_as_it_was_updated() {
    List<Invoice> states = TckInvoices.inEveryState();

    for (Invoice state : states) {
      Invoice before = TckInvoices.prepared(state.particulars().facts());
      StoredInvoice read = invoices().add(before, fileOf(state)).get();
      invoices().update(read, state);
    }

    assertEquals(states, invoices().all().map(StoredInvoice::invoice));
  }

  @Test
  default void required_IS5_nothing_of_an_earlier_state_is_left_over() {
    Invoice prepared = TckInvoices.prepared(1);
    StoredInvoice read = invoices().add(prepared, TckInvoices.file(1)).get();
    StoredInvoice later = invoices().update(read, TckInvoices.withUpo(1)).get();

    invoices().update(later, prepared);

    assertEquals(prepared, invoices().find(prepared.id()).get().invoice());
  }

  @Test
  default void required_IS5_every_kind_buyer_procedure_and_cause_comes_back() {
    List<Invoice> all =
        List.of(InvoiceKind.values())
            .crossProduct(List.of(BuyerCategory.values()))
            .zipWithIndex(
                (pair, n) ->
                    invoice(
                        withKinds(1000 + n, pair._1(), pair._2()),
                        List.of(IssuanceKind.values()).get(n % IssuanceKind.values().length),
                        List.of(Cause.values()).get(n % Cause.values().length),
                        new SubmissionDuty.NoTerm(Option.none())))
            .toList();

    all.forEach(invoice -> invoices().add(invoice, fileOf(invoice)));

    assertEquals(all, invoices().all().map(StoredInvoice::invoice));
  }

  @Test
  default void required_IS5_every_duty_comes_back() {
    List<SubmissionDuty> duties =
        List.of(
            new SubmissionDuty.DueBy(TckInvoices.TUE_2026_05_19, TckInvoices.MON_2026_05_18),
            new SubmissionDuty.DueBy(LocalDate.of(2100, 12, 31), LocalDate.of(2024, 2, 29)),
            new SubmissionDuty.WaitsForEnd(OutageKind.NIEDOSTEPNOSC),
            new SubmissionDuty.WaitsForEnd(OutageKind.AWARIA),
            new SubmissionDuty.WaitsForEnd(OutageKind.AWARIA_CALKOWITA),
            new SubmissionDuty.NoTerm(Option.none()),
            new SubmissionDuty.NoTerm(Option.some(TckInvoices.MON_2026_05_18)),
            new SubmissionDuty.NotRequired());
    List<Invoice> all =
        duties.zipWithIndex(
            (duty, n) ->
                invoice(TckInvoices.facts(2000 + n), IssuanceKind.ONLINE, Cause.ORDINARY, duty));

    all.forEach(invoice -> invoices().add(invoice, fileOf(invoice)));

    assertEquals(all, invoices().all().map(StoredInvoice::invoice));
  }

  @Test
  @Tag("I-03")
  default void required_IS5_texts_come_back_as_they_were_written() {
    List<Invoice> all =
        TckTexts.awkward()
            .zipWithIndex(
                (text, n) ->
                    new Invoice.Rejected(
                        TckInvoices.issued(
                                named(3000 + n, text), new SubmissionDuty.NoTerm(Option.none()))
                            .failed(text)
                            .particulars(),
                        new Rejection(-1, text, List.of(text, "", text))));

    all.forEach(invoice -> invoices().add(invoice, fileOf(invoice)));

    assertEquals(all, invoices().all().map(StoredInvoice::invoice));
  }

  @Test
  default void required_IS5_amounts_keep_their_scale() {
    List<Invoice> all =
        List.of(
                "0",
                "0.00",
                "-0.10",
                "123.00",
                "123.0",
                "1E+3",
                "0.00000001",
                "999999999999999999.99",
                "-12345678901234567890.123456789")
            .map(BigDecimal::new)
            .zipWithIndex((amount, n) -> TckInvoices.prepared(withAmount(4000 + n, amount)));

    all.forEach(invoice -> invoices().add(invoice, fileOf(invoice)));

    assertEquals(all, invoices().all().map(StoredInvoice::invoice));
  }

  private static ExactBytes fileOf(Invoice sample) {
    InvoiceHash hash = sample.particulars().facts().hash();
    return List.rangeClosed(1, 5000)
        .map(TckInvoices::file)
        .find(file -> InvoiceHash.from(file).equals(hash))
        .getOrElseThrow(() -> new AssertionError("no sample: " + sample));
  }

  private static Invoice.Prepared prepared(ExactBytes file) {
    return TckInvoices.prepared(TckInvoices.facts(file, "FV/1"));
  }

  private static Invoice invoice(
      InvoiceFacts facts, IssuanceKind kind, Cause cause, SubmissionDuty duty) {
    return new Invoice.OutsideKsef(
        Particulars.of(
            facts,
            new Issuance(TckInvoices.FRIDAY_NOON, kind, cause, Option.none()),
            duty,
            Option.none()));
  }

  private static InvoiceFacts withKinds(int n, InvoiceKind kind, BuyerCategory buyer) {
    InvoiceFacts f = TckInvoices.facts(n);
    return new InvoiceFacts(
        f.hash(),
        f.seller(),
        f.number(),
        f.issueDate(),
        kind,
        buyer,
        f.buyerName(),
        f.vat(),
        f.total(),
        f.currency(),
        f.corrects());
  }

  private static InvoiceFacts named(int n, String text) {
    InvoiceFacts f = TckInvoices.facts(n);
    return new InvoiceFacts(
        f.hash(),
        f.seller(),
        InvoiceNumber.of(text),
        IssueDate.of(LocalDate.of(2026, 2, 1)),
        f.kind(),
        f.buyer(),
        text,
        f.vat(),
        f.total(),
        f.currency(),
        f.corrects());
  }

  private static InvoiceFacts withAmount(int n, BigDecimal amount) {
    InvoiceFacts f = TckInvoices.facts(n);
    return new InvoiceFacts(
        f.hash(),
        f.seller(),
        f.number(),
        f.issueDate(),
        f.kind(),
        f.buyer(),
        f.buyerName(),
        Option.some(amount),
        amount,
        "JPY",
        f.corrects());
  }
}
