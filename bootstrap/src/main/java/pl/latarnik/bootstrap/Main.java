package pl.latarnik.bootstrap;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.LatarnikCli;

/**
 * Starts the program; the only place that touches the process: its streams, environment and exit.
 */
public final class Main {

  private Main() {}

  /** Runs the command line and leaves with its exit status. */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    boolean terminal = System.console() != null;
    Console console =
        new Console(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            terminal);
    Wiring program =
        new Wiring(
            environment,
            Path.of(System.getProperty("user.dir")),
            Path.of(System.getProperty("user.home")),
            Clock.systemUTC());
    String version = Main.class.getPackage().getImplementationVersion();
    boolean colour = terminal && !environment.containsKey("NO_COLOR");
    System.exit(
        new LatarnikCli(program, console, version == null ? "" : version, colour).run(args));
  }
}
