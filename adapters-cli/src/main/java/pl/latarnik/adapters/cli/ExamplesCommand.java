package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.adapters.cli.law.ExamplesCheck;

/** {@code examples check}: whether the program rules as worked examples expect. */
@Command(name = "examples")
final class ExamplesCommand {

  private final Context context;

  ExamplesCommand(Context context) {
    this.context = context;
  }

  @Command(name = "check")
  int check(
      @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "examples.files")
          java.util.List<Path> files,
      @Mixin JsonOption json) {
    Either<List<String>, ExamplesCheck> read =
        ExamplesCheck.of(List.ofAll(files), context.console().in(), context.messages().locale());
    if (read.isLeft()) {
      read.getLeft().forEach(context::note);
      return ExitStatus.BAD_INPUT.code();
    }
    if (json.json) {
      Json.write(context.console().out(), read.get()::write);
    } else {
      read.get().lines(context::line);
    }
    return read.get().allHold() ? ExitStatus.DONE.code() : ExitStatus.ATTENTION.code();
  }
}
