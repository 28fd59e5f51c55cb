package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.in.ListCertificates.Certificates;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.KsefCertificate;

/** Certificates as lines for people. */
final class CertificateLines {

  private final Context context;
  private final Messages messages;

  CertificateLines(Context context) {
    this.context = context;
    this.messages = context.messages();
  }

  /** Type, serial, key, holder, validity and the days that are left. */
  String line(KsefCertificate c) {
    long days = c.daysLeft(now());
    return messages.text(
        "certificate.line",
        messages.text("certificate.type." + c.type()),
        c.serial().hex(),
        c.keyAlgorithm(),
        c.holder(),
        Words.local(c.validFrom()),
        Words.local(c.validTo()),
        messages.text("left.days." + Plurals.of(messages, days), days));
  }

  /** The same with what KSeF last said of it, and whether it is the one that signs. */
  String line(KsefCertificate c, Option<CertificateStanding> standing, boolean signs) {
    return line(c)
        + "  "
        + standing(standing)
        + (signs ? "  " + messages.text("certificate.signs") : "");
  }

  private String standing(Option<CertificateStanding> standing) {
    return standing
        .map(
            said ->
                messages.text(
                    "certificate.standing",
                    messages.text("certificate.status." + said.status()),
                    Words.local(said.checkedAt())))
        .getOrElse(() -> messages.text("certificate.standing-unknown"));
  }

  /** Returns the warning that a certificate ends soon; none while there is time. */
  Option<String> endsSoon(KsefCertificate c) {
    Instant now = now();
    if (!c.endsSoon(now)) {
      return Option.none();
    }
    long days = c.daysLeft(now);
    return Option.some(
        messages.text(
            "certificate.ends-soon",
            c.serial().hex(),
            Words.local(c.validTo()),
            messages.text("left.days." + Plurals.of(messages, days), days)));
  }

  /**
   * Returns what a person who works offline should know of the certificates in good time; none
   * where all is well, and where there is no certificate at all.
   */
  Option<String> warning(Certificates certificates) {
    if (certificates.all().isEmpty()) {
      return Option.none();
    }
    return certificates
        .signing()
        .fold(refusal -> Option.some(CertificateFiles.sentence(messages, refusal)), this::endsSoon);
  }

  private Instant now() {
    return context.program().clock().instant();
  }
}
