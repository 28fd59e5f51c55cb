package archfixture.rule10.adapters.cli;

import archfixture.rule10.application.port.in.Ask;

/** Keeps the rule: knows the port. */
public final class KnowsPort {
  Ask ask;
}
