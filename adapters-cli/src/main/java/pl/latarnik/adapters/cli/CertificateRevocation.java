package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import pl.latarnik.application.port.in.RevokeCertificate.Order;
import pl.latarnik.application.port.in.RevokeCertificate.Refusal;
import pl.latarnik.application.port.in.RevokeCertificate.Revoked;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.RevocationReason;

/** Has a certificate revoked, unless that would spoil prints that are still needed. */
final class CertificateRevocation {

  private final Context context;
  private final Program.Desk desk;

  CertificateRevocation(Context context, Program.Desk desk) {
    this.context = context;
    this.desk = desk;
  }

  /** Reads what a user wishes. */
  static Order order(String serial, Option<String> reason, boolean yes) {
    CertificateSerial which =
        CertificateSerial.parse(serial)
            .getOrElseThrow(
                () ->
                    new CliFailure(
                        ExitStatus.BAD_INPUT,
                        "„"
                            + serial
                            + "” to nie jest numer certyfikatu KSeF: ma do 16 cyfr szesnastkowych"
                            + " (zera na początku można pominąć); numery pokazuje certificate list",
                        "'"
                            + serial
                            + "' is not the serial of a KSeF certificate: it has up to 16"
                            + " hexadecimal digits (leading zeros may be left out); certificate"
                            + " list shows them"));
    String word = reason.getOrElse("unspecified");
    RevocationReason why =
        List.of(RevocationReason.values())
            .find(r -> r.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
            .getOrElseThrow(
                () ->
                    new CliFailure(
                        ExitStatus.BAD_INPUT,
                        "--reason: jest unspecified, superseded i key-compromise, podano „"
                            + word
                            + "”",
                        "--reason: there is unspecified, superseded and key-compromise, given '"
                            + word
                            + "'"));
    return new Order(which, why, yes);
  }

  ExitStatus run(Order order, boolean json) {
    Either<Refusal, Revoked> done = desk.revokeCertificate().revoke(order);
    if (done.isLeft()) {
      return refused(order, done.getLeft(), json);
    }
    if (json) {
      CertificateJson.revoked(context, done.get());
    } else {
      context.line(context.messages().text("certificate.revoked", done.get().serial()));
    }
    done.get().failing().forEach(stored -> name("certificate.print-fails", stored));
    return ExitStatus.DONE;
  }

  private ExitStatus refused(Order order, Refusal refusal, boolean json) {
    if (refusal instanceof Refusal.Ksef ksef) {
      return CertificateEnrolment.failed(context, ksef.failure());
    }
    List<StoredInvoice> unsent = ((Refusal.Unsent) refusal).invoices();
    if (json) {
      CertificateJson.notRevoked(context, order.serial().hex(), unsent);
    }
    unsent.forEach(stored -> name("certificate.would-fail", stored));
    context.note(context.messages().text("certificate.not-revoked", order.serial(), unsent.size()));
    return ExitStatus.ATTENTION;
  }

  private void name(String key, StoredInvoice stored) {
    context.note(
        context
            .messages()
            .text(
                key,
                stored.invoice().id(),
                stored.invoice().particulars().facts().number(),
                context.messages().text("state." + InvoiceLines.state(stored.invoice()))));
  }
}
