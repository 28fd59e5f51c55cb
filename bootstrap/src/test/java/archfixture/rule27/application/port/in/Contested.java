package archfixture.rule27.application.port.in;

/** Breaks the rule: two answer. */
public interface Contested {
  String ask();
}
