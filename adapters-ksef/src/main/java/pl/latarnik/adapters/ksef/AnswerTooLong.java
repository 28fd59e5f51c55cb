package pl.latarnik.adapters.ksef;

import java.io.IOException;

/** Breaks an answer off that is longer than what was asked for can ever be. */
final class AnswerTooLong extends IOException {

  private static final long serialVersionUID = 1L;

  AnswerTooLong(int limit) {
    super("the answer is longer than " + limit + " B");
  }
}
