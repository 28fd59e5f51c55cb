package archfixture.rule08.application.port.in;

/** Keeps the rule: a port. */
public interface Asks {
  record Command(String text) {}
}
