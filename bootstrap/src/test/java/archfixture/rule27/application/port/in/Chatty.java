package archfixture.rule27.application.port.in;

/** Breaks the rule: two questions. */
public interface Chatty {
  String ask();

  String askAgain();
}
