package pl.latarnik.adapters.cli;

import static java.util.Objects.requireNonNull;

/**
 * What every command works with.
 *
 * @param program what it drives
 * @param console where it reads and writes
 * @param messages its words
 */
record Context(Program program, Console console, Messages messages) {

  Context {
    requireNonNull(program, "program");
    requireNonNull(console, "console");
    requireNonNull(messages, "messages");
  }

  /** Writes a line of the result; what could steer a terminal is spelt out. */
  void line(String text) {
    console.out().println(Visible.lines(text));
  }

  /** Writes a line beside the result: progress, a warning, an error. */
  void note(String text) {
    console.err().println(Visible.lines(text));
  }
}
