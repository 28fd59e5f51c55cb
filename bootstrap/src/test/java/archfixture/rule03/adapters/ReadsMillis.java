package archfixture.rule03.adapters;

/** Breaks the rule: reads the milliseconds. */
public final class ReadsMillis {
  long when() {
    return System.currentTimeMillis();
  }
}
