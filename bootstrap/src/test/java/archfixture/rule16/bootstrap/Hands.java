package archfixture.rule16.bootstrap;

/** Keeps the rule: bootstrap hands the stream out. */
public final class Hands {
  Object out = System.out;
}
