package archfixture.rule10.application.usecase;

import archfixture.rule10.application.port.in.Ask;

/** Stands for a use case. */
public final class AskService implements Ask {}
