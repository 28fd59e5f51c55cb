package archfixture.rule13.adapters;

import java.util.Optional;

/** Keeps the rule: an adapter speaks as the JDK does. */
public final class SpeaksJdk {
  Optional<String> name() {
    return Optional.empty();
  }
}
