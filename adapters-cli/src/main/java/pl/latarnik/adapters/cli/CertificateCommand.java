package pl.latarnik.adapters.cli;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.ListCertificates.Certificates;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.KsefCertificate;

/** {@code certificate import|list|check}. */
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
          java.util.Optional<Path> key) {
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
      context.line(context.messages().text("certificate.imported", describe(added.get())));
      return ExitStatus.DONE.code();
    }
  }

  @Command(name = "list")
  int list(@Mixin JsonOption json) {
    try (Program.Desk desk = context.program().openDesk()) {
      Certificates certificates = desk.listCertificates().certificates();
      if (json.json) {
        Json.write(
            context.console().out(),
            out -> {
              out.writeStartArray();
              for (KsefCertificate c : certificates.all()) {
                out.writeStartObject();
                out.writeStringField("serial", c.serial().hex());
                out.writeStringField("type", c.type().name());
                out.writeStringField("holder", c.holder());
                out.writeStringField("keyAlgorithm", c.keyAlgorithm());
                out.writeStringField("validFrom", c.validFrom().toString());
                out.writeStringField("validTo", c.validTo().toString());
                out.writeBooleanField("signs", certificates.signing().contains(c));
                out.writeEndObject();
              }
              out.writeEndArray();
            });
      } else if (certificates.all().isEmpty()) {
        context.line(context.messages().text("certificate.none"));
      } else {
        certificates.all().forEach(c -> context.line(describe(c)));
      }
      return ExitStatus.DONE.code();
    }
  }

  @Command(name = "check")
  int check() {
    try (Program.Desk desk = context.program().openDesk()) {
      Either<CertificateRefusal, KsefCertificate> signing =
          desk.listCertificates().certificates().signing();
      if (signing.isLeft()) {
        context.note(CertificateFiles.sentence(context.messages(), signing.getLeft()));
        return ExitStatus.CONFIGURATION.code();
      }
      context.line(context.messages().text("certificate.good", describe(signing.get())));
      return ExitStatus.DONE.code();
    }
  }

  /** Nobody is asked where a password was configured: then it is the wrong one. */
  private static boolean needsPassword(
      ImportCertificate.Command order, CertificateRefusal refusal) {
    return order.password().length == 0 && refusal.reason() == Reason.WRONG_PASSWORD_OR_DAMAGED;
  }

  private String describe(KsefCertificate c) {
    return context
        .messages()
        .text(
            "certificate.line",
            c.serial().hex(),
            c.keyAlgorithm(),
            c.holder(),
            Words.local(c.validFrom()),
            Words.local(c.validTo()));
  }
}
