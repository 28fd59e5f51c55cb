package archfixture.rule16.adapters;

import java.io.PrintWriter;

/** Keeps the rule: writes where it was told. */
public final class Writes {
  void say(PrintWriter out) {
    out.println("hello");
  }
}
