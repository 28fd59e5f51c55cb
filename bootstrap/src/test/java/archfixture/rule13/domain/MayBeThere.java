package archfixture.rule13.domain;

import java.util.Optional;

/** Breaks the rule: another word for absence. */
public final class MayBeThere {
  Optional<String> name() {
    return Optional.empty();
  }
}
