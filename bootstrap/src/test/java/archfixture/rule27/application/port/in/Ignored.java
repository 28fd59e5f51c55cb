package archfixture.rule27.application.port.in;

/** Breaks the rule: nobody answers. */
public interface Ignored {
  String ask();
}
