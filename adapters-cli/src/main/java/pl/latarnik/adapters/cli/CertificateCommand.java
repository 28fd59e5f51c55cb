package pl.latarnik.adapters.cli;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.EnrolCertificate;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.ListCertificates.Certificates;
import pl.latarnik.application.port.in.RevokeCertificate;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.KsefCertificate;

/** {@code certificate import|list|check|enroll|revoke}. */
@Command(name = "certificate")
final class CertificateCommand {

  private final Context context;

  CertificateCommand(Context context) {
    this.context = context;
  }

  @Command(name = "import")
  int add(
      @Parameters(paramLabel = "FILE", descriptionKey = "certificate.file") Path file,
      @picocli.CommandLine.Option(names = "--key", descriptionKey = "certificate.key")
          Optional<Path> key) {
    try (Program.Desk desk = context.program().openDesk()) {
      ImportCertificate.Command order =
          CertificateFiles.read(context, file, Option.ofOptional(key));
      Either<CertificateRefusal, KsefCertificate> added = desk.importCertificate().add(order);
      if (added.isLeft() && needsPassword(order, added.getLeft())) {
        added =
            context
                .console()
                .secrets()
                .map(prompt -> prompt.ask(context.messages().text("certificate.password", file)))
                .map(typed -> desk.importCertificate().add(CertificateFiles.with(order, typed)))
                .getOrElse(added);
      }
      if (added.isLeft()) {
        context.note(CertificateFiles.sentence(context.messages(), added.getLeft()));
        return ExitStatus.CONFIGURATION.code();
      }
      context.line(context.messages().text("certificate.imported", lines().line(added.get())));
      return ExitStatus.DONE.code();
    }
  }

  @Command(name = "list")
  int list(@Mixin JsonOption json) {
    try (Program.Desk desk = context.program().openDesk()) {
      Certificates certificates = desk.listCertificates().certificates();
      if (json.json) {
        CertificateJson.list(context, certificates);
        return ExitStatus.DONE.code();
      }
      if (certificates.all().isEmpty() && certificates.pending().isEmpty()) {
        context.line(context.messages().text("certificate.none"));
      }
      certificates
          .all()
          .forEach(
              c ->
                  context.line(
                      lines()
                          .line(
                              c,
                              certificates.standings().get(c.serial()),
                              certificates.signing().contains(c))));
      certificates
          .pending()
          .forEach(
              p ->
                  context.line(
                      context
                          .messages()
                          .text("certificate.pending", p.name(), Words.local(p.begunAt()))));
      return ExitStatus.DONE.code();
    }
  }

  @Command(name = "check")
  int check(
      @picocli.CommandLine.Option(names = "--renew", descriptionKey = "certificate.renew")
          boolean renew,
      @Mixin JsonOption json) {
    try (Program.Desk desk = context.program().openDesk()) {
      return new CertificateCheck(context, desk).run(renew, json.json).code();
    }
  }

  @Command(name = "enroll")
  int enroll(
      @picocli.CommandLine.Option(
              names = "--type",
              paramLabel = "offline|authentication",
              descriptionKey = "certificate.type")
          Optional<String> type,
      @picocli.CommandLine.Option(
              names = "--name",
              paramLabel = "NAME",
              descriptionKey = "certificate.name")
          Optional<String> name,
      @picocli.CommandLine.Option(names = "--rsa", descriptionKey = "certificate.rsa") boolean rsa,
      @Mixin JsonOption json) {
    EnrolCertificate.Order order =
        CertificateEnrolment.order(
            context,
            Option.ofOptional(type),
            Option.ofOptional(name),
            rsa ? CertificateKey.RSA_2048 : CertificateKey.EC_P256);
    try (Program.Desk desk = context.program().openDesk()) {
      CertificateEnrolment.Outcome outcome = new CertificateEnrolment(context, desk).run(order);
      if (json.json) {
        CertificateJson.enrolled(context, outcome.kept());
      } else {
        outcome
            .kept()
            .forEach(
                kept ->
                    context.line(
                        context
                            .messages()
                            .text("certificate.enrolled", lines().line(kept.certificate()))));
      }
      return outcome.status().code();
    }
  }

  @Command(name = "revoke")
  int revoke(
      @Parameters(paramLabel = "SERIAL", descriptionKey = "certificate.serial") String serial,
      @picocli.CommandLine.Option(
              names = "--reason",
              paramLabel = "unspecified|superseded|key-compromise",
              descriptionKey = "certificate.reason")
          Optional<String> reason,
      @picocli.CommandLine.Option(names = "--yes", descriptionKey = "certificate.yes") boolean yes,
      @Mixin JsonOption json) {
    RevokeCertificate.Order order =
        CertificateRevocation.order(serial, Option.ofOptional(reason), yes);
    try (Program.Desk desk = context.program().openDesk()) {
      return new CertificateRevocation(context, desk).run(order, json.json).code();
    }
  }

  /** Nobody is asked where a password was configured: then it is the wrong one. */
  private static boolean needsPassword(
      ImportCertificate.Command order, CertificateRefusal refusal) {
    return order.password().length == 0 && refusal.reason() == Reason.WRONG_PASSWORD_OR_DAMAGED;
  }

  private CertificateLines lines() {
    return new CertificateLines(context);
  }
}
