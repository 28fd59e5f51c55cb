package archfixture.rule27.application.port.in;

/** Keeps the rule: one method, one use case. */
public interface Asked {
  String ask();
}
