package pl.latarnik.adapters.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.PrintWriter;

/**
 * Where a command reads and writes.
 *
 * @param out results; with {@code --json} one document and nothing else
 * @param err progress, warnings and errors
 * @param in answers of the user, and files given as {@code -}
 * @param terminal whether a person sits there who can be asked
 */
public record Console(PrintWriter out, PrintWriter err, BufferedReader in, boolean terminal) {

  public Console {
    requireNonNull(out, "out");
    requireNonNull(err, "err");
    requireNonNull(in, "in");
  }
}
