package archfixture.rule14.adapters;

import io.vavr.API;

/** Breaks the rule: a second language for choices. */
public final class Matches {
  String name(int number) {
    return API.Match(number).of(API.Case(API.$(), "any"));
  }
}
