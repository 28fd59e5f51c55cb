package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.latarnik.adapters.cli.explain.Format;
import pl.latarnik.adapters.cli.law.FactOptions;
import pl.latarnik.adapters.cli.law.RulingReport;

/** {@code ruling}: everything that the law makes of one set of facts, with the reasons. */
@Command(name = "ruling")
final class RulingCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "ruling.file")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--p1", paramLabel = "DATE", descriptionKey = "ruling.p1")
  private Optional<String> p1 = Optional.empty();

  @Option(names = "--issued", paramLabel = "TIME", descriptionKey = "ruling.issued")
  private Optional<String> issued = Optional.empty();

  @Option(names = "--buyer", paramLabel = "KIND", descriptionKey = "ruling.buyer")
  private Optional<String> buyer = Optional.empty();

  @Option(
      names = "--agreed-channel",
      paramLabel = "CHANNEL",
      descriptionKey = "ruling.agreed-channel")
  private Optional<String> channel = Optional.empty();

  @Option(names = "--intent", paramLabel = "INTENT", descriptionKey = "ruling.intent")
  private Optional<String> intent = Optional.empty();

  @Option(names = "--sent", paramLabel = "TIME", descriptionKey = "ruling.sent")
  private Optional<String> sent = Optional.empty();

  @Option(
      names = "--number-assigned",
      paramLabel = "TIME",
      descriptionKey = "ruling.number-assigned")
  private Optional<String> numberAssigned = Optional.empty();

  @Option(names = "--handed-over", paramLabel = "DATE", descriptionKey = "ruling.handed-over")
  private Optional<String> handedOver = Optional.empty();

  @Option(
      names = "--announcement",
      paramLabel = "KIND,START[,END[,ANNOUNCED[,END_ANNOUNCED]]]",
      descriptionKey = "ruling.announcement")
  private java.util.List<String> announcements = java.util.List.of();

  @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "ruling.as-of")
  private Optional<String> asOf = Optional.empty();

  @Mixin private ExplanationOptions form = new ExplanationOptions();

  RulingCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    FactOptions options = options();
    if (file.isPresent() != options.isEmpty()) {
      context.note(context.messages().text("ruling.file-or-options"));
      return ExitStatus.BAD_INPUT.code();
    }
    Format format = form.format(context);
    Either<List<String>, RulingReport> ruling = ruling(options);
    if (ruling.isLeft()) {
      ruling.getLeft().forEach(context::note);
      return ExitStatus.BAD_INPUT.code();
    }
    form.write(
        context,
        format,
        ruling.get(),
        context.messages().text("ruling.title", ruling.get().issueDate()),
        json -> {});
    return ExitStatus.DONE.code();
  }

  private Either<List<String>, RulingReport> ruling(FactOptions options) {
    Locale locale = context.messages().locale();
    return file.map(path -> RulingReport.of(path, context.console().in(), locale))
        .orElseGet(() -> RulingReport.of(options, locale));
  }

  private FactOptions options() {
    return new FactOptions()
        .with("p1", p1)
        .with("issued", issued)
        .with("buyer", buyer)
        .with("agreed-channel", channel)
        .with("intent", intent)
        .with("sent", sent)
        .with("number-assigned", numberAssigned)
        .with("handed-over", handedOver)
        .withAnnouncements(announcements)
        .with("as-of", asOf);
  }
}
