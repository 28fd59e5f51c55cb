package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Optional;
import pl.latarnik.application.port.in.LinkInvoice;
import pl.latarnik.domain.verification.ContextIdentifier;

/**
 * Options from which the links of the codes are made; shared by {@code links} and {@code render}.
 */
final class LinksOptions {

  @picocli.CommandLine.Option(
      names = "--environment",
      paramLabel = "E",
      descriptionKey = "option.environment")
  private String environment = "production";

  @picocli.CommandLine.Option(
      names = "--context",
      paramLabel = "TYPE:VALUE",
      descriptionKey = "option.context")
  private Optional<String> identifier = Optional.empty();

  @picocli.CommandLine.Option(
      names = "--certificate",
      paramLabel = "F",
      descriptionKey = "option.certificate")
  private Optional<Path> certificate = Optional.empty();

  @picocli.CommandLine.Option(names = "--key", paramLabel = "F", descriptionKey = "certificate.key")
  private Optional<Path> key = Optional.empty();

  LinkInvoice.Command command(Context context, Path file) {
    return new LinkInvoice.Command(
        InputFiles.read(file),
        Environments.choose(context, environment).codes(),
        Option.ofOptional(identifier).map(LinksOptions::identifier),
        Option.ofOptional(certificate)
            .map(c -> CertificateFiles.read(context, c, Option.ofOptional(key))));
  }

  private static ContextIdentifier identifier(String text) {
    return ContextIdentifier.parse(text)
        .toEither()
        .getOrElseThrow(
            error ->
                new CliFailure(
                    ExitStatus.BAD_INPUT,
                    "--context: „" + text + "” nie jest np. Nip:1111111111",
                    "--context: '" + text + "' is not like Nip:1111111111"));
  }

  /** Tells the user why there are no links, and returns the exit status. */
  static ExitStatus refused(Context context, Path file, LinkInvoice.Refusal refusal) {
    if (refusal instanceof LinkInvoice.Refusal.NotReadable unreadable) {
      context.note(context.messages().text("validate.invalid", file));
      unreadable.findings().forEach(f -> context.note("  " + Findings.line(context.messages(), f)));
      return ExitStatus.BAD_INPUT;
    }
    context.note(
        CertificateFiles.sentence(
            context.messages(), ((LinkInvoice.Refusal.CertificateUnusable) refusal).certificate()));
    return ExitStatus.CONFIGURATION;
  }
}
