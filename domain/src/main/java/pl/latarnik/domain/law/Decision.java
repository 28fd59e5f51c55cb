package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * The answer to one legal question, with every rule that was considered.
 *
 * @param question the rule book that was asked
 * @param conclusion the answer
 * @param decisive the step that decides
 * @param considered every rule of the book, in the book's order
 * @param <R> type of the answer
 */
public record Decision<R>(
    String question, R conclusion, TraceStep<R> decisive, List<TraceStep<R>> considered) {

  public Decision {
    requireNonNull(question, "question");
    requireNonNull(conclusion, "conclusion");
    requireNonNull(decisive, "decisive");
    requireNonNull(considered, "considered");
  }

  /** Returns how well the answer is founded: the weakest of the rules that decide or yield. */
  public Confidence confidence() {
    return considered
        .filter(s -> s.conclusion().isDefined())
        .map(s -> s.rule().basis().confidence())
        .fold(Confidence.WORDING_READ, Confidence::weaker);
  }
}
