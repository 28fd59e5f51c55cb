package archfixture.rule24.adapters.cli;

/** Breaks the rule: ends the process. */
public final class Leaves {
  void leave() {
    System.exit(1);
  }
}
