package pl.latarnik.adapters.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code init}: writes the configuration and creates the store. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

  private final Context context;

  InitCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path written = context.program().init(Path.of(""));
    context.line(context.messages().text("init.done", written));
    return ExitStatus.DONE.code();
  }
}
