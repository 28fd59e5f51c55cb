package pl.latarnik.adapters.cli;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.RenderInvoice;
import pl.latarnik.application.port.in.RenderInvoice.Refusal;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.KsefNumber;

/** {@code render}: the print of any file. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(arity = "1..*", paramLabel = "FILE.xml", descriptionKey = "render.files")
  private List<Path> files = new ArrayList<>();

  @picocli.CommandLine.Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      descriptionKey = "render.out")
  private Path out = Path.of("");

  @picocli.CommandLine.Option(names = "--mode", paramLabel = "M", descriptionKey = "option.mode")
  private Optional<String> mode = Optional.empty();

  @picocli.CommandLine.Option(
      names = "--ksef-number",
      paramLabel = "N",
      descriptionKey = "render.ksef-number")
  private Optional<String> ksefNumber = Optional.empty();

  @picocli.CommandLine.Option(
      names = "--format",
      paramLabel = "pdf",
      descriptionKey = "render.format")
  private String format = "pdf";

  @picocli.CommandLine.Option(
      names = "--lang",
      paramLabel = "pl|en|pl+en",
      descriptionKey = "option.lang")
  private String lang = "pl";

  @Mixin private LinksOptions options = new LinksOptions();

  RenderCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    requirePdf();
    Language language = language(lang);
    Option<KsefNumber> number = Option.ofOptional(ksefNumber).map(RenderCommand::number);
    RenderInvoice render = context.program().renderInvoice();
    ExitStatus status = ExitStatus.DONE;
    for (Path file : files) {
      RenderInvoice.Command command =
          new RenderInvoice.Command(
              options.command(context, file),
              Option.ofOptional(mode).map(Words::procedure),
              number,
              language);
      status = status.worse(written(file, render.render(command)));
    }
    return status.code();
  }

  private ExitStatus written(Path file, Either<Refusal, ExactBytes> rendered) {
    if (rendered.isLeft()) {
      return refused(file, rendered.getLeft());
    }
    String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.xml$", "");
    context.line(InputFiles.write(out.resolve(name + ".pdf"), rendered.get()).toString());
    return ExitStatus.DONE;
  }

  private ExitStatus refused(Path file, Refusal refusal) {
    if (refusal instanceof Refusal.NoLinks none) {
      return LinksOptions.refused(context, file, none.cause());
    }
    if (refusal instanceof Refusal.CodesNotPossible codes) {
      context.note(
          context
              .messages()
              .text(
                  codes.hasNumber() ? "render.no-number-there" : "render.codes-missing",
                  file,
                  Words.of(codes.procedure())));
      return ExitStatus.BAD_INPUT;
    }
    if (refusal instanceof Refusal.ForeignNumber foreign) {
      context.note(context.messages().text("render.foreign-number", file, foreign.number()));
      return ExitStatus.BAD_INPUT;
    }
    Refusal.DidNotPass not = (Refusal.DidNotPass) refusal;
    context.note(
        context
            .messages()
            .text(
                "print.did-not-pass",
                file,
                context.messages().choose(not.polish(), not.english())));
    return ExitStatus.ATTENTION;
  }

  private void requirePdf() {
    if (!format.equals("pdf")) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "--format: ta wersja umie tylko pdf, podano „" + format + "”",
          "--format: this version knows pdf only, given '" + format + "'");
    }
  }

  static Language language(String text) {
    return switch (text) {
      case "pl" -> Language.PL;
      case "en" -> Language.EN;
      case "pl+en" -> Language.PL_EN;
      default ->
          throw new CliFailure(
              ExitStatus.BAD_INPUT,
              "--lang: jest pl, en i pl+en, podano „" + text + "”",
              "--lang: there is pl, en and pl+en, given '" + text + "'");
    };
  }

  private static KsefNumber number(String text) {
    return KsefNumber.parse(text)
        .toEither()
        .getOrElseThrow(
            error ->
                new CliFailure(
                    ExitStatus.BAD_INPUT,
                    "--ksef-number: „" + text + "” nie jest numerem KSeF (" + error.problem() + ")",
                    "--ksef-number: '"
                        + text
                        + "' is not a KSeF number ("
                        + error.problem()
                        + ")"));
  }
}
