package pl.latarnik.bootstrap;

import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.LatarnikCli;

/**
 * Starts the program: the only place that touches the process itself, its streams, environment,
 * clock and end.
 */
public final class Main {

  private static final String NOT_PACKAGED = "?";

  private Main() {}

  /** Runs one command line and ends the process with its exit status. */
  public static void main(String[] args) {
    boolean terminal = System.console() != null;
    boolean colour = terminal && System.getenv("NO_COLOR") == null;
    Console console =
        new Console(
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            terminal,
            Option.of(System.console()).map(Main::prompt));
    Wiring wiring =
        new Wiring(
            HashMap.ofAll(System.getenv()),
            Path.of("").toAbsolutePath(),
            Path.of(System.getProperty("user.home", "")),
            Clock.systemUTC());
    int status = new LatarnikCli(wiring, console, version(), colour).run(args);
    System.exit(status);
  }

  private static Console.SecretPrompt prompt(java.io.Console terminal) {
    return question ->
        Option.of(terminal.readPassword("%s", question)).getOrElse(() -> new char[0]);
  }

  private static String version() {
    return Option.of(Main.class.getPackage())
        .flatMap(p -> Option.of(p.getImplementationVersion()))
        .getOrElse(NOT_PACKAGED);
  }
}
