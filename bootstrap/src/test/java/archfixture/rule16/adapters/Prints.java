package archfixture.rule16.adapters;

/** Breaks the rule: prints on its own. */
public final class Prints {
  void say() {
    System.out.println("hello");
  }
}
