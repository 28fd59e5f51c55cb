package archfixture.rule24.application;

/** Breaks the rule: reads a property of the system. */
public final class ReadsProperty {
  String user = System.getProperty("user.name");
}
