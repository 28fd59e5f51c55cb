package archfixture.rule27.application.usecase;

import archfixture.rule27.application.port.in.Asked;
import archfixture.rule27.application.port.in.Contested;

/** Stands for a use case. */
public final class Answers implements Asked, Contested {
  @Override
  public String ask() {
    return "";
  }
}
