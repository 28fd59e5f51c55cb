package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.IssueInvoice.WhenUnavailable;
import pl.latarnik.application.port.in.PrintInvoice.Refusal;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.port.out.InvoicePrinter.Standing;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.OutageKind;

class PrintInvoiceServiceTest {

  private static final String KOD_I =
      "https://qr-test.ksef.mf.gov.pl/invoice/1111111111/15-05-2026/"
          + InvoiceHash.from(TckInvoices.file(1));

  private final Office office = new Office();

  @Test
  @Tag("Q05")
  @Tag("Q06")
  @Tag("B01")
  void an_invoice_issued_offline_is_printed_with_both_codes() {
    InvoiceId id = offline();

    office.print(id).get();

    Order order = office.printer().orders().single();
    assertEquals(List.of("OFFLINE", "CERTYFIKAT"), order.codes().map(Code::caption));
    assertEquals(KOD_I, order.codes().head().link());
    assertEquals(new Standing.Offline(), order.standing());
    assertEquals(DomainEvent.Kind.PRINT_MADE, office.history(id).last());
  }

  @Test
  @Tag("Q07")
  @Tag("Q08")
  void after_the_number_it_carries_one_code_captioned_with_it() {
    InvoiceId id = offline();
    office.connect();
    office.sendAll(id);

    office.print(id).get();

    Invoice.Accepted accepted = (Invoice.Accepted) office.invoice(id);
    Order order = office.printer().orders().single();
    assertEquals(List.of(new Code(KOD_I, accepted.acceptance().number().text())), order.codes());
    assertEquals(new Standing.InKsef(accepted.acceptance().number()), order.standing());
  }

  @Test
  @Tag("Q09")
  @Tag("M15")
  void a_document_of_a_total_failure_carries_no_code() {
    office.announce(OutageKind.AWARIA_CALKOWITA, office.now().minusSeconds(1));
    InvoiceId id = office.issue(1).stored().invoice().id();

    office.print(id).get();

    Order order = office.printer().orders().single();
    assertEquals(List.empty(), order.codes());
    assertEquals(new Standing.OutsideKsef(), order.standing());
  }

  @Test
  void one_overtaken_by_a_total_failure_keeps_the_codes_that_it_was_issued_with() {
    InvoiceId id = offline();
    office.itIs(office.now().plus(Duration.ofHours(1)));
    office.announce(OutageKind.AWARIA_CALKOWITA, office.now());

    office.print(id).get();

    assertEquals(
        List.of("OFFLINE", "CERTYFIKAT"),
        office.printer().orders().single().codes().map(Code::caption));
  }

  @Test
  @Tag("Q12")
  @Tag("P04")
  void what_is_not_issued_is_not_printed() {
    office.cutOff();
    InvoiceId id =
        office
            .tryToIssue(
                office.files().know(TckInvoices.facts(1), TckInvoices.file(1)),
                WhenUnavailable.KEEP,
                Option.none())
            .get()
            .stored()
            .invoice()
            .id();

    assertEquals(new Refusal.NothingToPrint(Invoice.Kind.PREPARED), office.print(id).getLeft());
    assertTrue(office.printer().orders().isEmpty());
  }

  @Test
  @Tag("Q12")
  void what_was_sent_online_is_not_printed_before_its_number() {
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.advance(id).get();

    assertEquals(new Refusal.NothingToPrint(Invoice.Kind.SUBMITTED), office.print(id).getLeft());
  }

  @Test
  @Tag("Q06")
  void a_print_that_does_not_pass_does_not_leave() {
    InvoiceId id = offline();
    office
        .printer()
        .refuse(
            new InvoicePrinter.Refusal(
                InvoicePrinter.Problem.CODE_UNREADABLE, "nieczytelny", "unreadable"));

    assertEquals(new Refusal.DidNotPass("nieczytelny", "unreadable"), office.print(id).getLeft());
    assertEquals(0, office.history(id).count(kind -> kind == DomainEvent.Kind.PRINT_MADE));
  }

  private InvoiceId offline() {
    office.cutOff();
    return office.issue(1).stored().invoice().id();
  }
}
