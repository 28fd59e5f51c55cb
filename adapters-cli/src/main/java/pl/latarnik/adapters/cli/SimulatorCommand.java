package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code simulator}: the local KSeF. */
@Command(name = "simulator")
final class SimulatorCommand implements Callable<Integer> {

  private final Context context;

  @picocli.CommandLine.Option(
      names = "--port",
      required = true,
      paramLabel = "N",
      descriptionKey = "simulator.port")
  private int port;

  @picocli.CommandLine.Option(
      names = "--clock",
      paramLabel = "INSTANT",
      descriptionKey = "simulator.clock")
  private java.util.Optional<String> clock = java.util.Optional.empty();

  @picocli.CommandLine.Option(
      names = "--faults",
      paramLabel = "FILE",
      descriptionKey = "simulator.faults")
  private java.util.Optional<Path> faults = java.util.Optional.empty();

  SimulatorCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "port " + port + " nie istnieje; podaj 0 (dowolny wolny) do 65535",
          "there is no port " + port + "; give 0 (any free one) to 65535");
    }
    return context
        .program()
        .simulator(
            new Program.SimulatorOrder(
                port, Option.ofOptional(clock).map(Words::instant), Option.ofOptional(faults)),
            context.console())
        .code();
  }
}
