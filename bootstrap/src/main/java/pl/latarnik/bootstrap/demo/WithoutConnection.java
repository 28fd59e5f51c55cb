package pl.latarnik.bootstrap.demo;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.adapters.cli.Countdown;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.verification.VerificationCodes;

/** Friday: the connection is lost, and business goes on in the procedure offline24. */
final class WithoutConnection {

  /** Monday 18 May 2026, the next business day. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 18);

  private static final int WARNING_DAYS = 3;

  private final Play play;
  private final int wanted;

  WithoutConnection(Play play, int wanted) {
    this.play = play;
    this.wanted = wanted;
  }

  /** Plays the chapter and returns the invoices issued in it. */
  List<Played> play() {
    Story story = play.story();
    story.chapter("offline");
    story.step("simulator", this::simulator);
    story.step("certificate", this::certificate);
    story.step("connection-lost", this::connectionLost);
    story.step("issued-offline", this::issued);
    story.step("printed-with-both-codes", this::printed);
    story.step("codes-verified", this::verified);
    story.step("queue-warns", this::queue);
    story.step("correction-blocked", this::correctionBlocked);
    return play.invoices();
  }

  private void simulator(Checks checks) {
    checks.that(play.stage().gateway().reach().isRight(), "KSeF does not answer");
    play.story().tell("clock", day());
  }

  private void certificate(Checks checks) {
    Control.Issued login = play.stage().control().certificate(seller(), "Authentication");
    Option<CertificateRefusal> refused = imported(login).swap().toOption();
    checks.equal(
        Option.some(Reason.NOT_OF_TYPE_OFFLINE),
        refused.map(CertificateRefusal::reason),
        "a certificate of type Authentication");
    refused.forEach(
        r -> play.story().line("    " + play.story().messages().text(key(r), r.detail())));
    Control.Issued offline = play.stage().control().certificate(seller(), "Offline");
    play.certificate(offline.certificate());
    play.folder().write(Demonstration.CERTIFICATE, Stage.bytes(offline.certificate()));
    checks.that(imported(offline).isRight(), "the certificate of type Offline was refused");
  }

  private static String key(CertificateRefusal refusal) {
    return "certificate." + refusal.reason();
  }

  private io.vavr.control.Either<CertificateRefusal, ?> imported(Control.Issued issued) {
    return play.stage()
        .desk()
        .importCertificate()
        .add(
            new ImportCertificate.Command(
                Stage.bytes(issued.certificate()),
                Option.some(Stage.bytes(issued.privateKey())),
                new char[0]));
  }

  private void connectionLost(Checks checks) {
    play.stage().control().connection("CUT");
    checks.that(play.stage().gateway().reach().isLeft(), "KSeF still answers");
  }

  private void issued(Checks checks) {
    for (int n = 0; n < wanted; n++) {
      InvoiceNumber number = play.nextNumber();
      Played invoice = play.issue(Templates.invoice(n, number, play.stage().now()), number);
      Invoice state = play.state(invoice);
      checks.equal(Invoice.Kind.ISSUED, state.kind(), number + " state");
      Issuance issuance = state.particulars().issuance();
      checks.equal(IssuanceKind.OFFLINE24, issuance.kind(), number + " procedure");
      checks.equal(Issuance.Cause.CONNECTIVITY, issuance.cause(), number + " cause");
      checks.equal(
          new SubmissionDuty.DueBy(LAST_DAY, LAST_DAY),
          state.particulars().duty(),
          number + " term");
      play.story().tell("issued", number, invoice.id(), LAST_DAY);
    }
  }

  private void printed(Checks checks) {
    play.invoices().forEach(play::printFirst);
    checks.that(play.invoices().forAll(i -> i.print().isDefined()), "a print is missing");
  }

  private void verified(Checks checks) {
    for (Played invoice : play.invoices()) {
      checks.problems(CodeCheck.offline(play, invoice));
    }
    play.story().tell("codes", play.invoices().size());
  }

  private void queue(Checks checks) {
    LocalDate today = PolishTime.dayOf(play.stage().now());
    List<String> warnings =
        Countdown.of(play.stage().desk().listDuties().duties())
            .warnings(play.story().messages(), today, WARNING_DAYS);
    warnings.forEach(warning -> play.story().line("    " + warning));
    checks.equal(1, warnings.size(), "warnings");
    checks.that(
        warnings.exists(w -> w.contains("3") && w.contains(String.valueOf(wanted))),
        "the warning names neither days nor invoices: " + warnings);
  }

  private void correctionBlocked(Checks checks) {
    Played original = play.invoices().head();
    InvoiceNumber number = InvoiceNumber.of("POKAZ/KOR/2026");
    var refused =
        play.tryToIssue(
            Templates.correction(
                number,
                play.stage().now(),
                original.number(),
                play.state(original).particulars().facts().issueDate(),
                invented()));
    checks.that(
        refused.isLeft() && refused.getLeft() instanceof IssueInvoice.Refusal.CorrectionBlocked,
        "the correction of an original without a number: " + refused);
    if (refused.isLeft()
        && refused.getLeft() instanceof IssueInvoice.Refusal.CorrectionBlocked blocked) {
      play.story().tell("blocked", original.number(), blocked.citation());
    }
  }

  /** A number that has the right form and that KSeF never gave: the desk must not believe it. */
  private static KsefNumber invented() {
    return List.rangeClosed(0, 255)
        .map(crc -> KsefNumber.parse("%s-20260515-000000000000-%02X".formatted(seller(), crc)))
        .find(parsed -> parsed.isValid())
        .get()
        .get();
  }

  private static String seller() {
    return Stage.SELLER.digits();
  }

  private LocalDate day() {
    return PolishTime.dayOf(play.stage().now());
  }

  static VerificationCodes codes(Invoice invoice) {
    return invoice
        .particulars()
        .codes()
        .getOrElseThrow(() -> new IllegalStateException("no codes: " + invoice.id()));
  }
}
