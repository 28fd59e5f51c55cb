package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;

/** One command line on a program kept in memory, with what it wrote. */
final class CliRun {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final LatarnikCli cli;

  private CliRun(Program program, String input, boolean terminal) {
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new BufferedReader(new StringReader(input)),
            terminal,
            terminal ? Option.some(question -> asked(question, input)) : Option.none());
    this.cli = new LatarnikCli(program, console, "0.1.0", false);
  }

  private char[] asked(String question, String input) {
    err.append(question);
    return input.strip().toCharArray();
  }

  static CliRun inMemory() {
    return new CliRun(new ProgramInMemory(), "", false);
  }

  static CliRun of(Program program) {
    return new CliRun(program, "", false);
  }

  static CliRun atTerminal(Program program, String input) {
    return new CliRun(program, input, true);
  }

  LatarnikCli cli() {
    return cli;
  }

  int run(String... args) {
    return cli.run(args);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
