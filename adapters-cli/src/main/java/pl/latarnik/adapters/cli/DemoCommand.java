package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: the main job on embedded parts. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  private static final int FEWEST = 4;
  private static final int MOST = 500;

  private final Context context;

  @picocli.CommandLine.Option(names = "--out", paramLabel = "DIR", descriptionKey = "demo.out")
  private java.util.Optional<Path> out = java.util.Optional.empty();

  @picocli.CommandLine.Option(
      names = "--invoices",
      paramLabel = "N",
      descriptionKey = "demo.invoices")
  private int invoices = FEWEST;

  @picocli.CommandLine.Option(names = "--fast", descriptionKey = "demo.fast")
  private boolean fast;

  @Mixin private JsonOption json = new JsonOption();

  DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (invoices < FEWEST || invoices > MOST) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "--invoices: od " + FEWEST + " do " + MOST + ", podano " + invoices,
          "--invoices: " + FEWEST + " to " + MOST + ", given " + invoices);
    }
    Program.DemoOrder order =
        new Program.DemoOrder(Option.ofOptional(out), invoices, fast, json.json);
    return context.program().demo(order, context.console(), context.messages()).code();
  }
}
