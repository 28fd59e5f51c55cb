package archfixture.rule16.adapters;

/** Breaks the rule: prints a stack trace. */
public final class Complains {
  void say(RuntimeException fault) {
    fault.printStackTrace();
  }
}
