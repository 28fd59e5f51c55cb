package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.in.Dispatch.Wall;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/** The line to KSeF goes while invoices are under way: it is told what it is, and goes on later. */
class NetworkFaultsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"CUT, CONNECTION_CUT", "HTTP_503, FOREIGN_ANSWER"})
  @Tag("N-01")
  @Tag("L09")
  void a_line_that_is_gone_is_named_is_no_outage_of_ksef_and_keeps_all_waiting(
      String mode, KsefFailure.Cause cause) {
    try (FaultOffice office = new FaultOffice(folder)) {
      List<InvoiceId> ids = List.of("FV/1", "FV/2").map(office::offline);
      InvoiceId online = office.prepared("FV/3");
      office.ksef().connection(mode);

      Dispatch.Report report = office.dispatch(PATIENCE);

      assertEquals(List.fill(3, End.WAITING), report.outcomes().map(Outcome::end));
      assertTrue(report.wall().exists(wall -> isUnreachable(wall, cause)), report::toString);
      assertEquals(Invoice.Kind.PREPARED, office.invoice(online).kind(), "not offline by itself");
      assertTrue(office.desk().diagnose().diagnose(List.empty()).announced().isEmpty());
      isBack(office, ids.append(online));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CUT", "HTTP_503"})
  @Tag("N-01")
  @Tag("K11")
  void a_line_that_goes_amid_a_session_leaves_what_was_under_way_unknown_and_not_lost(String mode) {
    try (FaultOffice office = new FaultOffice(folder)) {
      List<InvoiceId> ids = List.of("FV/1", "FV/2", "FV/3").map(office::offline);
      office.ksef().fault("F-08", "\"duration\": \"PT10M\"");
      office.step(ids.head());
      office.ksef().connection(mode);

      Dispatch.Report report = office.dispatch(PATIENCE);

      assertEquals(List.fill(3, End.UNDECIDED), report.outcomes().map(Outcome::end));
      assertTrue(report.wall().isDefined(), "and it says what kept them");
      isBack(office, ids);
    }
  }

  /** The line is there again: each is in KSeF once, and nothing went twice. */
  private static void isBack(FaultOffice office, List<InvoiceId> ids) {
    office.ksef().connection("UP");
    office.later(Duration.ofMinutes(20));
    office.dispatch(PATIENCE);

    office.areInKsefOnce(ids);
    assertEquals(List.of(1), office.timesArrived(ids).distinct());
  }

  private static boolean isUnreachable(Wall wall, KsefFailure.Cause cause) {
    return wall instanceof Wall.Failed failed
        && failed.failure() instanceof KsefFailure.Unreachable unreachable
        && unreachable.cause() == cause;
  }
}
