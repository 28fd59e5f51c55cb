package pl.latarnik.domain.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InvoiceValuesTest {

  private static final LocalDate FRI_2026_05_01 = LocalDate.of(2026, 5, 1);
  private static final InvoiceNumber NUMBER = InvoiceNumber.of("FV 1/2026");
  private static final Option<KsefNumber> IN_KSEF =
      Option.some(KsefNumber.of("5265877635-20260201-0100001AF62A-72"));

  @Test
  void bytes_are_equal_by_content_and_shown_by_size_only() {
    ExactBytes bytes = ExactBytes.of(new byte[] {1, 2, 3});

    assertEquals(3, bytes.size());
    assertEquals("3 bytes", bytes.toString());
    assertEquals(ExactBytes.of(new byte[] {1, 2, 3}), bytes);
    assertEquals(ExactBytes.of(new byte[] {1, 2, 3}).hashCode(), bytes.hashCode());
    assertNotEquals(ExactBytes.of(new byte[] {1, 2, 4}).hashCode(), bytes.hashCode());
    assertNotEquals(ExactBytes.of(new byte[] {1, 2, 4}), bytes);
    assertFalse(bytes.equals(new Object()));
  }

  @Test
  void nobody_changes_bytes_from_outside() {
    byte[] given = {1, 2, 3};
    ExactBytes bytes = ExactBytes.of(given);

    given[0] = 9;
    bytes.toByteArray()[1] = 9;

    assertEquals(ExactBytes.of(new byte[] {1, 2, 3}), bytes);
  }

  @Test
  void an_invoice_number_is_kept_as_written_with_1_to_256_characters() {
    assertEquals("FV 1/2026", NUMBER.toString());
    assertEquals(256, InvoiceNumber.of("x".repeat(256)).text().length());
    assertEquals(512, InvoiceNumber.of("😀".repeat(256)).text().length());
    assertThrows(IllegalArgumentException.class, () -> InvoiceNumber.of("x".repeat(257)));
    assertThrows(IllegalArgumentException.class, () -> InvoiceNumber.of("😀".repeat(257)));
    assertThrows(IllegalArgumentException.class, () -> InvoiceNumber.of(" "));
  }

  @Test
  void three_kinds_of_invoices_correct_another_one() {
    assertEquals(
        List.of(InvoiceKind.KOR, InvoiceKind.KOR_ZAL, InvoiceKind.KOR_ROZ),
        List.of(InvoiceKind.values()).filter(InvoiceKind::isCorrection));
  }

  @Test
  void an_original_with_a_ksef_number_lies_in_ksef() {
    IssueDate day = IssueDate.of(FRI_2026_05_01);

    assertEquals(true, new CorrectedInvoice(NUMBER, day, IN_KSEF).inKsef());
    assertEquals(false, new CorrectedInvoice(NUMBER, day, Option.none()).inKsef());
    assertEquals(true, new CorrectedInvoice(NUMBER, day, Option.none(), true).inKsef());
    assertThrows(
        IllegalArgumentException.class, () -> new CorrectedInvoice(NUMBER, day, IN_KSEF, false));
  }

  @Test
  void the_two_legal_dates_are_shown_as_days() {
    assertEquals("2026-05-01", IssueDate.of(FRI_2026_05_01).toString());
    assertEquals("2026-05-01", ReceiptDate.of(FRI_2026_05_01).toString());
  }
}
