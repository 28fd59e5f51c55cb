package archfixture.rule24.bootstrap;

/** Keeps the rule: bootstrap may. */
public final class Starts {
  String user = System.getProperty("user.name");
}
