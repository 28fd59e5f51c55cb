package pl.latarnik.adapters.cli;

import io.vavr.control.Either;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pl.latarnik.adapters.cli.law.RulesReport;

/** {@code rules}: the procedures side by side, generated from the rules. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

  private final Context context;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "rules.as-of")
  private Optional<String> asOf = Optional.empty();

  @Option(names = "--format", paramLabel = "text|md|html|json", descriptionKey = "rules.format")
  private String format = "text";

  @Mixin private JsonOption json = new JsonOption();

  RulesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Either<String, RulesReport> rules =
        RulesReport.of(asOf, context.program().clock().instant(), context.messages().locale());
    if (rules.isLeft()) {
      context.note(rules.getLeft());
      return ExitStatus.BAD_INPUT.code();
    }
    switch (json.json ? "json" : format) {
      case "text" -> context.console().out().print(rules.get().text());
      case "md" -> context.console().out().print(rules.get().markdown());
      case "html" -> context.console().out().print(rules.get().html());
      case "json" -> Json.write(context.console().out(), rules.get()::write);
      default -> {
        context.note(context.messages().text("rules.unknown-format", format));
        return ExitStatus.BAD_INPUT.code();
      }
    }
    return ExitStatus.DONE.code();
  }
}
