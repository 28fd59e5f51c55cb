package archfixture.rule03.adapters;

/** Breaks the rule: reads the nanoseconds. */
public final class ReadsNanos {
  long when() {
    return System.nanoTime();
  }
}
