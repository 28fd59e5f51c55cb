package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.IssueInvoice.Approved;
import pl.latarnik.application.port.in.IssueInvoice.Refusal;
import pl.latarnik.application.port.in.IssueInvoice.WhenUnavailable;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.StatedBuyer;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/** The file of the sample has a domestic buyer. */
@Tag("M13")
class StatedBuyerServiceTest {

  private static final StatedBuyer ABROAD =
      new StatedBuyer(BuyerCategory.DOSTAWA_ZA_GRANICA, "montaż na budowie w Lyonie");

  private final Office office = new Office();
  private final ExactBytes file = office.files().know(TckInvoices.facts(1), TckInvoices.file(1));

  private Either<Refusal, Approved> issue(WhenUnavailable when, Option<StatedBuyer> buyer) {
    return office.tryToIssue(file, when, Option.none(), buyer);
  }

  private InvoiceFacts facts() {
    return office.all().head().invoice().particulars().facts();
  }

  @Test
  void what_is_stated_decides_and_what_the_file_says_is_kept_with_the_reason() {
    office.cutOff();

    InvoiceId id =
        issue(WhenUnavailable.OFFLINE24, Option.some(ABROAD)).get().stored().invoice().id();

    assertEquals(BuyerCategory.DOSTAWA_ZA_GRANICA, facts().buyer());
    assertEquals(BuyerCategory.KRAJOWY, facts().buyerByFile());
    assertEquals(Option.some(ABROAD), facts().stated());
    assertTrue(office.history(id).contains(Kind.BUYER_STATED));
    assertTrue(
        office.journal().exists(event -> event.detail().contains("montaż na budowie w Lyonie")));
  }

  @Test
  @Tag("D12")
  void the_rules_ask_for_the_stated_buyer() {
    office.cutOff();
    InvoiceId id =
        issue(WhenUnavailable.OFFLINE24, Option.some(ABROAD)).get().stored().invoice().id();

    InvoiceRuling ruling = office.law().ruling(office.invoice(id), office.now());

    assertEquals(BuyerCategory.DOSTAWA_ZA_GRANICA, ruling.facts().buyer());
  }

  @Test
  void a_statement_about_a_draft_holds_until_another_is_made() {
    office.cutOff();
    issue(WhenUnavailable.KEEP, Option.some(ABROAD));

    issue(WhenUnavailable.KEEP, Option.none());
    assertEquals(Option.some(ABROAD), facts().stated());

    StatedBuyer consumer = new StatedBuyer(BuyerCategory.KONSUMENT, "zakup prywatny");
    issue(WhenUnavailable.KEEP, Option.some(consumer));
    assertEquals(Option.some(consumer), facts().stated());
    assertEquals(1, office.all().size());

    issue(WhenUnavailable.OFFLINE24, Option.none());
    assertEquals(Option.some(consumer), facts().stated());
  }

  @Test
  void an_issued_invoice_is_not_stated_otherwise() {
    office.cutOff();
    InvoiceId id = issue(WhenUnavailable.OFFLINE24, Option.none()).get().stored().invoice().id();

    assertEquals(
        new Refusal.BuyerDecided(id, BuyerCategory.KRAJOWY),
        issue(WhenUnavailable.OFFLINE24, Option.some(ABROAD)).getLeft());
    assertTrue(issue(WhenUnavailable.OFFLINE24, Option.none()).get().alreadyThere());
    assertEquals(Option.none(), facts().stated());
  }
}
