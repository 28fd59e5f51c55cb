package archfixture.rule24.adapters.cli;

import java.util.function.UnaryOperator;

/** Breaks the rule: reads the environment. */
public final class ReadsEnvironment {
  UnaryOperator<String> environment = System::getenv;
}
