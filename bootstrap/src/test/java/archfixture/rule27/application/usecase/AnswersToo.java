package archfixture.rule27.application.usecase;

import archfixture.rule27.application.port.in.Chatty;
import archfixture.rule27.application.port.in.Contested;

/** Stands for a use case. */
public final class AnswersToo implements Contested, Chatty {
  @Override
  public String ask() {
    return "";
  }

  @Override
  public String askAgain() {
    return "";
  }
}
