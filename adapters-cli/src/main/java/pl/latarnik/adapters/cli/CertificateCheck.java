package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import pl.latarnik.application.port.in.CheckCertificates.Checked;
import pl.latarnik.application.port.in.CheckCertificates.Issuing;
import pl.latarnik.application.port.in.CheckCertificates.Report;
import pl.latarnik.application.port.in.CheckCertificates.Source;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateStanding;

/** Checks the certificates for offline work, and renews them where that is due and wished for. */
final class CertificateCheck {

  private final Context context;
  private final Program.Desk desk;
  private final CertificateLines lines;

  CertificateCheck(Context context, Program.Desk desk) {
    this.context = context;
    this.desk = desk;
    this.lines = new CertificateLines(context);
  }

  ExitStatus run(boolean renew, boolean json) {
    Report report = desk.checkCertificates().check();
    CertificateEnrolment.Outcome renewal =
        new CertificateEnrolment.Outcome(ExitStatus.DONE, Option.none());
    if (renew && report.renewalIsDue()) {
      context.note(context.messages().text("certificate.renewing"));
      renewal =
          new CertificateEnrolment(context, desk)
              .run(
                  CertificateEnrolment.order(
                      context, Option.some("offline"), Option.none(), CertificateKey.EC_P256));
      report = renewal.kept().isDefined() ? desk.checkCertificates().check() : report;
    }
    if (json) {
      CertificateJson.check(context, report, renewal.kept());
    } else {
      write(report);
    }
    return told(report).worse(renewal.status());
  }

  private void write(Report report) {
    report
        .certificates()
        .forEach(
            checked ->
                context.line(
                    lines.line(
                        checked.certificate(),
                        checked.standing(),
                        report.signing().contains(checked.certificate()))));
    report
        .signing()
        .forEach(c -> context.line(context.messages().text("certificate.good", c.serial().hex())));
  }

  /** Says beside the result what needs attention. */
  private ExitStatus told(Report report) {
    Messages messages = context.messages();
    report
        .notAsked()
        .forEach(why -> context.note(messages.text("certificate.not-asked", why.detail())));
    report
        .certificates()
        .filter(checked -> checked.source() == Source.NOT_LISTED)
        .forEach(
            checked ->
                context.note(
                    messages.text("certificate.not-listed", checked.certificate().serial().hex())));
    if (report.issuing() == Issuing.NOT_LISTED) {
      context.note(messages.text("certificate.no-right-to-issue"));
    }
    ExitStatus status = ExitStatus.DONE;
    for (Checked checked : report.certificates().filter(c -> fallen(c, report))) {
      context.note(
          messages.text(
              "certificate.fallen",
              checked.certificate().serial().hex(),
              messages.text("certificate.status." + checked.standing().get().status())));
      status = ExitStatus.ATTENTION;
    }
    for (StoredInvoice stored : report.failing()) {
      context.note(failing(stored));
      status = ExitStatus.ATTENTION;
    }
    for (String warning : report.signing().toOption().flatMap(lines::endsSoon)) {
      context.note(warning);
      status = ExitStatus.ATTENTION;
    }
    for (String warning : new TokenEnd(context).warning()) {
      context.note(warning);
      status = ExitStatus.ATTENTION;
    }
    if (report.signing().isLeft()) {
      context.note(CertificateFiles.sentence(messages, report.signing().getLeft()));
      status = ExitStatus.CONFIGURATION;
    }
    return status;
  }

  /** A certificate whose time is over anyway needs nobody's attention any more. */
  private static boolean fallen(Checked checked, Report report) {
    return checked.certificate().isValidAt(report.at())
        && checked.standing().exists(CertificateStanding::forbidsSigning);
  }

  private String failing(StoredInvoice stored) {
    return context
        .messages()
        .text(
            "certificate.print-fails",
            stored.invoice().id(),
            stored.invoice().particulars().facts().number(),
            context.messages().text("state." + InvoiceLines.state(stored.invoice())));
  }
}
