package archfixture.rule14.adapters;

import io.vavr.collection.List;

/** Keeps the rule: a list. */
public final class Lists {
  List<Integer> numbers = List.of(1);
}
