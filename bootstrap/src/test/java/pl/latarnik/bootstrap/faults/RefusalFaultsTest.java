package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.in.CorrectTechnically;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.verification.VerificationCodes;

/** What KSeF refuses, what stands in for it, and what the pages behind the codes say meanwhile. */
class RefusalFaultsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;
  private FaultOffice office;

  @BeforeEach
  void open() {
    office = new FaultOffice(folder);
  }

  @AfterEach
  void close() {
    office.ksef().allHaveStruck();
    office.close();
  }

  /** Somebody else takes these numbers, so that KSeF calls ours duplicates. */
  private void taken(List<String> numbers) {
    try (FaultOffice other = office.beside()) {
      numbers.forEach(number -> other.offline(number, "Inna treść"));
      other.dispatch(PATIENCE);
    }
  }

  private Either<CorrectTechnically.Refusal, CorrectTechnically.Recorded> correct(
      FaultOffice where, InvoiceId refused, String number) {
    return where
        .desk()
        .correctTechnically()
        .correct(new CorrectTechnically.Command(refused, where.file(number)));
  }

  private InvoiceId refused(FaultOffice where, String number) {
    InvoiceId id = where.offline(number);
    assertEquals(Next.DONE, where.send(id).next());
    assertEquals(Invoice.Kind.REJECTED, where.invoice(id).kind());
    return id;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 31})
  @Tag("F-31")
  @Tag("F-03")
  void of_a_session_without_one_right_invoice_each_is_back_with_its_reason(int count) {
    List<String> numbers = List.rangeClosed(1, count).map(n -> "FV/" + n);
    taken(numbers);
    List<InvoiceId> ids = numbers.map(office::offline);

    Dispatch.Report report = office.dispatch(PATIENCE);
    assertEquals(Option.none(), office.desk().closeSession().close());

    assertEquals(List.fill(count, End.REJECTED), report.outcomes().map(Outcome::end));
    for (InvoiceId id : ids) {
      Invoice.Rejected back = assertInstanceOf(Invoice.Rejected.class, office.invoice(id));
      assertEquals(440, back.rejection().code());
      assertEquals(0, office.timesAccepted(id));
    }
    InvoiceId right = office.offline("FV/" + (count + 1));
    office.dispatch(PATIENCE);
    office.isInKsefOnce(right);
    assertEquals(List.of(1), office.timesArrived(ids).distinct(), "none went again");
  }

  @Test
  @Tag("F-32")
  void whether_there_is_something_to_correct_our_own_register_says_and_not_ksef() {
    InvoiceId never = InvoiceId.from(InvoiceHash.from(office.file("FV/0")));
    InvoiceId accepted = office.offline("FV/1");
    office.send(accepted);

    assertInstanceOf(
        CorrectTechnically.Refusal.Unknown.class, correct(office, never, "FV/0/A").getLeft());
    assertInstanceOf(
        CorrectTechnically.Refusal.NotRefused.class, correct(office, accepted, "FV/1/A").getLeft());
    assertEquals(1, office.ksef().held().size(), "KSeF, which would take it, was not asked");
  }

  @Test
  @Tag("F-32")
  @Tag("R06")
  void a_correction_is_sent_once_and_a_second_one_is_refused_here() {
    taken(List.of("FV/1"));
    InvoiceId original = refused(office, "FV/1");
    InvoiceId correction = correct(office, original, "FV/1/A").get().correction().invoice().id();

    assertInstanceOf(
        CorrectTechnically.Refusal.AlreadyReplaced.class,
        correct(office, original, "FV/1/B").getLeft());
    office.ksef().fault("F-01");
    office.sendAgainAndAgain(correction);

    assertEquals(1, office.timesArrived(correction));
    office.isInKsefOnce(correction);
    assertEquals(0, office.timesAccepted(original));
  }

  @Test
  @Tag("F-32")
  void a_correction_that_another_installation_has_made_first_is_back_with_its_owner() {
    taken(List.of("FV/1"));
    InvoiceId original = refused(office, "FV/1");
    InvoiceId ours = correct(office, original, "FV/1/A").get().correction().invoice().id();
    try (FaultOffice other = office.beside()) {
      InvoiceId theirs =
          correct(other, refused(other, "FV/1"), "FV/1/B").get().correction().invoice().id();
      other.sendAgainAndAgain(theirs);
    }

    office.send(ours);

    Invoice.Rejected back = assertInstanceOf(Invoice.Rejected.class, office.invoice(ours));
    assertEquals(21166, back.rejection().code());
    assertEquals(0, office.timesArrived(ours), "KSeF has one correction of it");
  }

  @Test
  @Tag("F-32")
  void a_correction_of_what_ksef_has_taken_after_all_is_back_with_its_owner() {
    taken(List.of("FV/1"));
    InvoiceId original = refused(office, "FV/1");
    InvoiceId ours = correct(office, original, "FV/1/A").get().correction().invoice().id();
    // A KSeF that has forgotten the rival takes the refused file, which another store still sends.
    office.ksefBeginsAnew();
    try (FaultOffice other = office.beside()) {
      other.sendAgainAndAgain(other.offline("FV/1"));
    }
    office.restart();

    office.send(ours);

    Invoice.Rejected back = assertInstanceOf(Invoice.Rejected.class, office.invoice(ours));
    assertEquals(21167, back.rejection().code());
    assertEquals(0, office.timesArrived(ours), "KSeF has the original alone");
    assertEquals(1, office.timesAccepted(original));
  }

  @ParameterizedTest
  @CsvSource({
    "F-18, ''",
    "F-35, ', \"status\": 400, \"code\": 400'",
    "F-35, ', \"status\": 400, \"code\": 21173, \"form\": \"EXCEPTION\"'",
    "F-41, ''"
  })
  @Tag("F-02")
  @Tag("F-18")
  @Tag("F-35")
  @Tag("N-05")
  void while_nobody_tells_whose_bytes_a_duplicate_has_its_fate_stays_open(
      String fault, String more) {
    InvoiceId id = office.offline("FV/1");
    isThoughtLost(id);
    assertEquals(Next.WAIT, office.step(id).next(), "it is sent again");
    String endless = "\"times\": 0" + more;
    office.ksef().fault(fault, withLists(endless));
    office.ksef().fault(fault, endless, "\"operation\": \"POST /invoices/query/metadata\"");

    office.send(id);
    assertEquals(2, office.timesArrived(id));
    assertTrue(office.ksef().struck(fault) >= 1);
    assertEquals(Invoice.Kind.SUBMITTED, office.invoice(id).kind(), "unknown is called unknown");
    office.ksef().noFaults();
    office.later(Duration.ofMinutes(61));
    office.sendAgainAndAgain(id);

    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-32")
  @Tag("F-01")
  void a_correction_that_ksef_has_by_an_earlier_sending_of_ours_is_adopted() {
    taken(List.of("FV/1"));
    InvoiceId original = refused(office, "FV/1");
    InvoiceId ours = correct(office, original, "FV/1/A").get().correction().invoice().id();
    isThoughtLost(ours);

    office.sendAgainAndAgain(ours);

    assertEquals(1, office.timesArrived(ours), "KSeF refused the second sending with 21166");
    office.isInKsefOnce(ours);
  }

  /** It arrives, the answer is lost, and KSeF denies the session for a day, until that is over. */
  private void isThoughtLost(InvoiceId id) {
    office.ksef().fault("F-01", "\"how\": \"CUT\"");
    assertInstanceOf(KsefFailure.OutcomeUnknown.class, office.failure(id));
    office
        .ksef()
        .fault(
            "F-35",
            withLists("\"times\": 0", "\"form\": \"EXCEPTION\", \"status\": 400, \"code\": 21173"));
    office.later(Duration.ofHours(25));
    assertEquals(Next.GO_ON, office.step(id).next());
    assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind(), "it is thought lost");
    office.ksef().noFaults();
    office.restart();
  }

  private static String[] withLists(String... more) {
    return List.of(more)
        .append("\"operation\": \"GET /sessions/{}/invoices\"")
        .toJavaArray(String[]::new);
  }

  @Test
  @Tag("F-38")
  void the_page_of_kod_1_knows_the_invoice_once_it_is_processed_that_of_kod_2_at_once() {
    InvoiceId id = office.offline("FV/1");
    VerificationCodes codes = office.invoice(id).particulars().codes().get();
    String kod1 = codes.kodI();
    JsonNode signature = office.ksef().page(codes.kodII());

    assertTrue(signature.get("valid").asBoolean(), signature::toString);
    assertFalse(office.ksef().page(kod1).get("found").asBoolean(), "nothing was sent");
    office.ksef().fault("F-08", "\"duration\": \"PT2H\"");
    assertEquals(Next.WAIT, office.step(id).next());
    assertEquals(1, office.timesArrived(id));
    assertFalse(office.ksef().page(kod1).get("found").asBoolean(), "nothing is processed");
    office.later(Duration.ofHours(3));
    office.sendAgainAndAgain(id);

    office.isInKsefOnce(id);
    JsonNode page = office.ksef().page(kod1);
    assertTrue(page.get("found").asBoolean(), page::toString);
    assertEquals(
        ((Invoice.Accepted) office.invoice(id)).acceptance().number().text(),
        page.get("ksefNumber").asText());
  }
}
