package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;

/**
 * What every implementation of {@link AuditTrail} must do. AT-2 has no test: the port has no method
 * that could change or remove anything.
 */
public interface AuditTrailContract {

  /** Returns the journal under test, empty at the start of a test; the same one throughout it. */
  AuditTrail journal();

  /** Returns the transactions that it takes part in. */
  Transactions transactions();

  @Test
  @Tag("B01")
  default void required_AT1_events_come_back_in_the_order_of_appending_whatever_their_time() {
    InvoiceId invoice = TckInvoices.issued(1).id();
    List<DomainEvent> events =
        List.of(30, 10, 20)
            .map(
                s ->
                    DomainEvent.of(
                        TckInvoices.FRIDAY_NOON.plusSeconds(s), Kind.DUTY_MOVED, invoice, "" + s));

    events.forEach(journal()::append);

    assertEquals(events, journal().all());
    assertEquals(events, journal().historyOf(invoice));
  }

  @Test
  @Tag("B01")
  default void required_AT1_every_kind_comes_back() {
    List<DomainEvent> events =
        List.of(Kind.values()).map(kind -> DomainEvent.of(TckInvoices.FRIDAY_NOON, kind, "x"));

    events.forEach(journal()::append);

    assertEquals(events, journal().all());
  }

  @Test
  @Tag("I-03")
  default void required_AT1_details_come_back_as_they_were_written() {
    List<DomainEvent> events =
        TckTexts.awkward()
            .append("")
            .append("długie ".repeat(10_000))
            .map(text -> DomainEvent.of(TckInvoices.FRIDAY_NOON, Kind.REFUSED, text));

    events.forEach(journal()::append);

    assertEquals(events, journal().all());
  }

  @Test
  default void required_AT1_instants_keep_all_their_digits() {
    List<DomainEvent> events =
        List.of(
                "2026-05-15T10:00:00Z",
                "2026-05-15T10:00:00.000000001Z",
                "2026-05-15T10:00:00.9999999Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "1999-12-31T23:59:59.999Z")
            .map(at -> DomainEvent.of(Instant.parse(at), Kind.NOTICE_RECORDED, at));

    events.forEach(journal()::append);

    assertEquals(events, journal().all());
  }

  @Test
  default void required_AT1_the_history_of_an_invoice_holds_its_events_only() {
    InvoiceId one = TckInvoices.issued(1).id();
    InvoiceId two = TckInvoices.issued(2).id();
    DomainEvent ofOne = DomainEvent.of(TckInvoices.FRIDAY_NOON, Kind.INVOICE_ISSUED, one, "1");
    DomainEvent ofTwo = DomainEvent.of(TckInvoices.FRIDAY_NOON, Kind.INVOICE_ISSUED, two, "2");
    DomainEvent ofTheDesk = DomainEvent.of(TckInvoices.FRIDAY_NOON, Kind.NOTICE_RECORDED, "3");

    List.of(ofOne, ofTwo, ofTheDesk).forEach(journal()::append);

    assertEquals(List.of(ofOne), journal().historyOf(one));
    assertEquals(List.of(ofTwo), journal().historyOf(two));
    assertEquals(List.of(ofOne, ofTwo, ofTheDesk), journal().all());
  }

  @Test
  default void required_AT1_the_same_event_twice_stands_there_twice() {
    journal().append(TckEvents.FIRST);
    journal().append(TckEvents.FIRST);

    assertEquals(List.of(TckEvents.FIRST, TckEvents.FIRST), journal().all());
  }

  @Test
  @Tag("B01")
  default void required_AT3_an_event_goes_with_its_transaction() {
    transactions()
        .inTransaction(
            () -> {
              journal().append(TckEvents.FIRST);
              return Either.left("rolled back");
            });
    transactions()
        .inTransaction(
            () -> {
              journal().append(TckEvents.SECOND);
              return Either.right("committed");
            });

    assertEquals(List.of(TckEvents.SECOND), journal().all());
  }
}
