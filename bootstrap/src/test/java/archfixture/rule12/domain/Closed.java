package archfixture.rule12.domain;

/** Keeps the rule: all its cases are here. */
public sealed interface Closed {
  record One() implements Closed {}

  enum Two implements Closed {
    TWO {
      @Override
      int number() {
        return 2;
      }
    };

    abstract int number();
  }

  final class Three implements Closed {}
}
