package archfixture.rule14.application;

import io.vavr.Lazy;

/** Breaks the rule: remembers behind the back. */
public final class IsLazy {
  Object result = Lazy.of(() -> 1);
}
