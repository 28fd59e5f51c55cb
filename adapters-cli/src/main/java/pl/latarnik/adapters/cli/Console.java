package pl.latarnik.adapters.cli;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.PrintWriter;

/**
 * Where a command reads and writes.
 *
 * @param out results; with {@code --json} one document and nothing else
 * @param err progress, warnings and errors
 * @param in answers of the user, and files given as {@code -}
 * @param terminal whether a person sits there who can be asked
 * @param secrets asks that person for a password without showing it; none where nobody sits there
 */
public record Console(
    PrintWriter out,
    PrintWriter err,
    BufferedReader in,
    boolean terminal,
    Option<SecretPrompt> secrets) {

  /** Asks for a password. */
  @FunctionalInterface
  public interface SecretPrompt {

    /** Returns what was typed, empty where nothing was; the caller wipes it. */
    char[] ask(String question);
  }

  /** Makes a console at which nobody can be asked for a password. */
  public Console(PrintWriter out, PrintWriter err, BufferedReader in, boolean terminal) {
    this(out, err, in, terminal, Option.none());
  }

  public Console {
    requireNonNull(out, "out");
    requireNonNull(err, "err");
    requireNonNull(in, "in");
    requireNonNull(secrets, "secrets");
  }
}
