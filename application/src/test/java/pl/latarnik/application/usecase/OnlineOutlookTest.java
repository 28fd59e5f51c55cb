package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.application.port.in.OnlineOutlook;
import pl.latarnik.application.port.in.OnlineOutlook.Warning;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.OutageKind;

/** P_1 of the samples is Friday, 15 May 2026; midnight in Warsaw is 22:00 of universal time. */
class OnlineOutlookTest {

  private final Office office = new Office();

  @ParameterizedTest
  @CsvSource({
    "2026-05-15T10:00:00Z, NONE",
    "2026-05-15T21:44:59Z, NONE",
    "2026-05-15T21:45:00Z, NEAR_MIDNIGHT",
    "2026-05-15T21:59:59Z, NEAR_MIDNIGHT",
    "2026-05-15T22:00:00Z, DEEMED_OFFLINE24",
    "2026-05-18T08:00:00Z, DEEMED_OFFLINE24",
    "2026-05-14T21:59:59Z, REFUSED"
  })
  @Tag("M08")
  void before_an_online_sending_p_1_is_compared_with_the_polish_day(String now, Warning warning) {
    assertEquals(warning, outlook(Instant.parse(now)).warning());
  }

  @Test
  @Tag("M07")
  @Tag("M08")
  void the_warning_names_the_provision() {
    assertTrue(
        outlook(Instant.parse("2026-05-15T21:50:00Z"))
            .citation()
            .startsWith("art. 106nda ust. 16"));
  }

  @Test
  @Tag("M08")
  void the_desk_shows_it_for_prepared_invoices_only() {
    InvoiceViews views = new InvoiceViews(office.law(), office.desk().journal(), office.clock());
    office.connect();
    var prepared = office.issue(1).stored();
    office.cutOff();
    var issued = office.issue(2).stored();

    assertEquals(
        Option.some(Warning.NONE),
        views
            .of(io.vavr.collection.List.of(prepared))
            .head()
            .outlook()
            .map(OnlineOutlook::warning));
    assertEquals(Option.none(), views.of(io.vavr.collection.List.of(issued)).head().outlook());
  }

  @Test
  void an_announced_failure_raises_no_warning_of_midnight() {
    office.announce(OutageKind.AWARIA, Instant.parse("2026-05-15T20:00:00Z"));

    assertEquals(Warning.NONE, outlook(Instant.parse("2026-05-15T21:50:00Z")).warning());
  }

  private OnlineOutlook outlook(Instant now) {
    Invoice.Prepared prepared = TckInvoices.prepared(1);
    return office.law().outlook(prepared, now);
  }
}
