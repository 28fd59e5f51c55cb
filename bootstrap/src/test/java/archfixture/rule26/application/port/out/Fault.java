package archfixture.rule26.application.port.out;

/** Keeps the rule: a sealed answer needs no adapter. */
public sealed interface Fault {
  record Gone() implements Fault {}
}
