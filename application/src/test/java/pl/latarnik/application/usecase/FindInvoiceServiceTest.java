package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

class FindInvoiceServiceTest {

  private final Office office = new Office();

  @Test
  @Tag("K02")
  void an_invoice_is_found_by_id_own_number_and_ksef_number() {
    office.cutOff();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.issue(2);
    office.connect();
    office.sendAll(id);
    Invoice.Accepted accepted = (Invoice.Accepted) office.invoice(id);

    assertEquals(List.of(id), find(id.text()));
    assertEquals(List.of(id), find("FV/1/05/2026"));
    assertEquals(List.of(id), find(accepted.acceptance().number().text()));
    assertTrue(find("FV/3/05/2026").isEmpty());
    assertTrue(find("").isEmpty());
    assertTrue(find("x".repeat(300)).isEmpty());
  }

  @Test
  @Tag("D21")
  void an_overdue_invoice_stays_in_the_queue_and_is_called_overdue() {
    office.cutOff();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.itIs(office.now().plus(Duration.ofDays(10)));

    InvoiceView view = new ListDutiesService(office.desk().invoices(), views()).duties().single();

    assertEquals(id, view.stored().invoice().id());
    assertEquals(Timeliness.OVERDUE, view.ruling().timeliness());
    assertEquals(2, view.history().size());
  }

  private List<InvoiceId> find(String text) {
    return new FindInvoiceService(office.desk().invoices(), views())
        .find(text)
        .map(view -> view.stored().invoice().id());
  }

  private InvoiceViews views() {
    return new InvoiceViews(office.law(), office.desk().journal(), office.clock());
  }
}
