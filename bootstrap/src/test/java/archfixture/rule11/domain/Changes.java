package archfixture.rule11.domain;

/** Breaks the rule: a field that changes. */
public final class Changes {
  int count;
}
