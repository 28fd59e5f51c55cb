package pl.latarnik.domain.lifecycle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.SendingMode;

class LifecycleValuesTest {

  private static final SessionReference SESSION = SessionReference.of("20260501-SO-1");

  private static Attempt attempt(int count) {
    return new Attempt(count, Invoices.NOON, SESSION, SendingMode.ONLINE, Option.none());
  }

  @Test
  void attempts_count_from_one_and_the_sum_of_them_from_zero() {
    Particulars never = Invoices.prepared().particulars();

    assertDoesNotThrow(() -> attempt(1));
    assertThrows(IllegalArgumentException.class, () -> attempt(0));
    assertEquals(0, never.withAttempts(0).attempts());
    assertThrows(IllegalArgumentException.class, () -> never.withAttempts(-1));
  }

  @Test
  void an_attempt_that_ksef_did_not_confirm_has_nowhere_to_ask() {
    assertEquals(Option.none(), attempt(1).submission());
  }

  @Test
  void references_are_kept_as_ksef_gave_them_and_never_blank() {
    assertEquals("20260501-SO-1", SessionReference.of("20260501-SO-1").toString());
    assertThrows(IllegalArgumentException.class, () -> SessionReference.of(" "));
    assertThrows(IllegalArgumentException.class, () -> new Submission(SESSION, " "));
  }

  @Test
  void an_event_names_its_invoice_or_concerns_the_whole_desk() {
    InvoiceId id = InvoiceId.from(Invoices.HASH);

    assertEquals(
        Option.some(id),
        DomainEvent.of(Invoices.NOON, DomainEvent.Kind.DUTY_SET, id, "2026-05-04").invoice());
    assertEquals(
        Option.none(),
        DomainEvent.of(Invoices.NOON, DomainEvent.Kind.NOTICE_RECORDED, "BIP-1").invoice());
  }
}
