package pl.latarnik.bootstrap;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Prints one line until the command line is wired. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    out.println("Latarnik");
  }
}
