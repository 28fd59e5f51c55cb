package archfixture.rule14.domain;

import io.vavr.control.Try;

/** Breaks the rule: swallows a failure. */
public final class Tries {
  Object result = Try.of(() -> 1);
}
