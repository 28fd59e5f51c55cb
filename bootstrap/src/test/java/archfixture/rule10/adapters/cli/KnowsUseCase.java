package archfixture.rule10.adapters.cli;

import archfixture.rule10.application.usecase.AskService;

/** Breaks the rule: knows who is behind the port. */
public final class KnowsUseCase {
  AskService ask;
}
