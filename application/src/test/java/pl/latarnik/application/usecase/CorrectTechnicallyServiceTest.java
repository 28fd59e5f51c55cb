package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.CorrectTechnically;
import pl.latarnik.application.port.in.CorrectTechnically.Recorded;
import pl.latarnik.application.port.in.CorrectTechnically.Refusal;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.FieldType;
import pl.latarnik.domain.correction.FieldValue;
import pl.latarnik.domain.correction.TechnicalCorrection;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Rejection;

@Tag("R06")
class CorrectTechnicallyServiceTest {

  private static final FieldChange SYSTEM =
      FieldChange.changed(
          "Faktura/Naglowek/SystemInfo",
          FieldType.TEXT,
          new FieldValue("ERP 1", "/Faktura/Naglowek/SystemInfo", 5, 7),
          new FieldValue("ERP 2", "/Faktura/Naglowek/SystemInfo", 5, 7));
  private static final FieldChange DAY =
      FieldChange.changed(
          "Faktura/Fa/P_1",
          FieldType.TEXT,
          new FieldValue("2026-05-15", "/Faktura/Fa/P_1", 20, 7),
          new FieldValue("2026-05-16", "/Faktura/Fa/P_1", 20, 7));

  private final Office office = new Office();

  @Test
  @Tag("U01")
  void a_corrected_file_takes_the_place_of_the_refused_one_and_keeps_its_term() {
    InvoiceId refused = refused(1, 450);
    Recorded recorded = correct(refused, corrected(1, 501, SYSTEM)).get();
    InvoiceId correction = recorded.correction().invoice().id();
    java.util.List<Object> hashes = new java.util.ArrayList<>();
    KsefGateway listening =
        Bent.bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "correct",
            (arguments, usual) -> {
              hashes.add(arguments[2]);
              return usual.get();
            });

    Dispatch.Report report = dispatch(listening);

    assertEquals(List.of(End.DONE), report.outcomes().map(Dispatch.Outcome::end));
    assertEquals(java.util.List.of(InvoiceHash.from(TckInvoices.file(1))), hashes);
    Invoice.Rejected original = assertInstanceOf(Invoice.Rejected.class, office.invoice(refused));
    assertEquals(Option.some(correction), original.replacedBy());
    Invoice accepted = office.invoice(correction);
    assertEquals(Invoice.Kind.ACCEPTED, accepted.kind());
    assertEquals(original.particulars().duty(), accepted.particulars().duty());
    assertEquals(original.particulars().issuance(), accepted.particulars().issuance());
    assertTrue(office.desk().invoices().open().isEmpty());
    assertTrue(office.history(refused).contains(Kind.TECHNICAL_CORRECTION));
    assertTrue(office.history(correction).contains(Kind.TECHNICAL_CORRECTION));
  }

  @Test
  void a_changed_content_is_refused_with_the_fields_that_changed() {
    InvoiceId refused = refused(1, 450);

    Refusal refusal = correct(refused, corrected(1, 501, SYSTEM, DAY)).getLeft();

    TechnicalCorrection verdict = assertInstanceOf(Refusal.NotAllowed.class, refusal).verdict();
    assertEquals(List.of(DAY), verdict.forbidden().map(judged -> judged.change()));
    assertEquals(1, office.all().size());
  }

  @Test
  void a_lack_of_rights_is_no_case_for_it() {
    InvoiceId refused = refused(1, 415);

    Refusal refusal = correct(refused, corrected(1, 501, SYSTEM)).getLeft();

    assertEquals(
        List.of(TechnicalCorrection.Refusal.NO_PERMISSION),
        assertInstanceOf(Refusal.NotAllowed.class, refusal).verdict().refusals());
  }

  @Test
  void a_second_correction_names_the_first_file_and_takes_over_the_term() {
    InvoiceId refused = refused(1, 450);
    InvoiceId first = correct(refused, corrected(1, 501, SYSTEM)).get().correction().invoice().id();
    bend(501, 430);
    office.dispatch();
    assertEquals(Invoice.Kind.REJECTED, office.invoice(first).kind());

    InvoiceId second = correct(first, corrected(1, 502, SYSTEM)).get().correction().invoice().id();
    office.dispatch();

    Invoice accepted = office.invoice(second);
    assertEquals(Invoice.Kind.ACCEPTED, accepted.kind());
    assertEquals(
        Option.some(InvoiceHash.from(TckInvoices.file(1))),
        accepted.particulars().transport().replaces());
    assertEquals(Option.some(second), ((Invoice.Rejected) office.invoice(first)).replacedBy());
    assertEquals(Option.some(second), ((Invoice.Rejected) office.invoice(refused)).replacedBy());
    assertTrue(office.desk().invoices().open().isEmpty());
  }

  @Test
  void while_one_correction_is_on_its_way_there_is_no_other() {
    InvoiceId refused = refused(1, 450);
    InvoiceId first = correct(refused, corrected(1, 501, SYSTEM)).get().correction().invoice().id();

    assertEquals(
        new Refusal.AlreadyReplaced(first, Invoice.Kind.ISSUED),
        correct(refused, corrected(1, 502, SYSTEM)).getLeft());
  }

  @Test
  void what_was_not_refused_or_not_issued_offline_is_no_case_for_it() {
    office.cutOff();
    InvoiceId waiting = office.issue(1).stored().invoice().id();
    office.connect();
    InvoiceId online = office.issue(2).stored().invoice().id();
    bend(2, 450);
    office.dispatch();

    assertEquals(
        new Refusal.NotRefused(Invoice.Kind.ACCEPTED),
        correct(waiting, corrected(1, 501, SYSTEM)).getLeft());
    assertInstanceOf(
        Refusal.NotOffline.class, correct(online, corrected(2, 502, SYSTEM)).getLeft());
  }

  @Test
  @Tag("F-32")
  void what_ksef_says_of_an_accepted_correction_brings_it_back_to_its_owner() {
    InvoiceId refused = refused(1, 450);
    InvoiceId correction =
        correct(refused, corrected(1, 501, SYSTEM)).get().correction().invoice().id();

    dispatch(refusingCorrections());

    assertEquals(
        21166,
        assertInstanceOf(Invoice.Rejected.class, office.invoice(correction)).rejection().code());
    assertEquals(1, office.desk().invoices().open().size());
  }

  @Test
  @Tag("F-32")
  @Tag("F-01")
  void a_correction_that_ksef_has_by_an_earlier_sending_goes_on_with_that_one() {
    InvoiceId refused = refused(1, 450);
    InvoiceId correction =
        correct(refused, corrected(1, 501, SYSTEM)).get().correction().invoice().id();
    assertEquals(Invoice.Kind.ISSUED, thoughtLost(correction).kind());

    Dispatch.Report report = dispatch(refusingCorrections());

    assertEquals(List.of(End.DONE), report.outcomes().map(Dispatch.Outcome::end));
    assertEquals(1, office.timesHeld(correction));
  }

  @Test
  @Tag("F-32")
  @Tag("F-18")
  void while_earlier_sendings_cannot_be_asked_for_a_correction_is_not_given_back() {
    InvoiceId refused = refused(1, 450);
    InvoiceId correction =
        correct(refused, corrected(1, 501, SYSTEM)).get().correction().invoice().id();
    assertEquals(Invoice.Kind.ISSUED, thoughtLost(correction).kind());
    KsefFailure shutOut = new KsefFailure.AccessDenied("HTTP 403, text/html");
    KsefGateway blind =
        Bent.bent(
            KsefGateway.class,
            refusingCorrections(),
            "find",
            (arguments, usual) -> Either.left(shutOut));

    dispatch(blind);
    assertNotEquals(Invoice.Kind.REJECTED, office.invoice(correction).kind());
    Dispatch.Report report = dispatch(refusingCorrections());

    assertEquals(List.of(End.DONE), report.outcomes().map(Dispatch.Outcome::end));
    assertEquals(1, office.timesHeld(correction));
  }

  private Invoice thoughtLost(InvoiceId correction) {
    var unused = ThoughtLost.run(office);
    return office.invoice(correction);
  }

  private KsefGateway refusingCorrections() {
    return Bent.bent(
        KsefGateway.class,
        office.ksef().gateway(),
        "correct",
        (arguments, usual) ->
            Either.left(new KsefFailure.Refused(21166, "Korekta już przyjęta", List.empty())));
  }

  private InvoiceId refused(int sample, int code) {
    office.cutOff();
    InvoiceId id = office.issue(sample).stored().invoice().id();
    office.connect();
    bend(sample, code);
    office.dispatch();
    assertEquals(Invoice.Kind.REJECTED, office.invoice(id).kind());
    return id;
  }

  private void bend(int sample, int code) {
    office.files().forget(TckInvoices.file(sample));
    office
        .ksef()
        .bend(
            InvoiceHash.from(TckInvoices.file(sample)),
            new Fate.Rejected(new Rejection(code, "Błąd", List.empty())));
  }

  private ExactBytes corrected(int original, int sample, FieldChange... changes) {
    ExactBytes file = TckInvoices.file(sample);
    office.files().know(TckInvoices.facts(file, TckInvoices.facts(original).number().text()), file);
    office.files().knowDifference(TckInvoices.file(original), file, List.of(changes));
    return file;
  }

  private Dispatch.Report dispatch(KsefGateway gateway) {
    return office.dispatch(
        gateway, office.ksef().batch(), Dispatch.Order.all(Duration.ofMinutes(10)));
  }

  private Either<Refusal, Recorded> correct(InvoiceId refused, ExactBytes file) {
    return office.correct(new CorrectTechnically.Command(refused, file));
  }
}
