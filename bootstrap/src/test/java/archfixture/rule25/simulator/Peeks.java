package archfixture.rule25.simulator;

import archfixture.rule25.application.Answer;

/** Breaks the rule: the simulator uses the program's code. */
public final class Peeks {
  Answer answer;
}
