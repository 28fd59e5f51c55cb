package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.TraceStep;

/**
 * A rule that was considered for a question, and why it decides, yields or does not apply.
 *
 * @param id its id, as in the index of the law
 * @param citation where it stands
 * @param finding what came of it
 * @param reason why, in words
 * @param conclusion what it answers, where it applies
 * @param yieldsTo id of the rule that displaces it
 * @param confidence how well it is founded
 * @param verifiedOn when somebody last compared it with its source
 */
public record ConsideredRule(
    String id,
    String citation,
    TraceStep.Finding finding,
    String reason,
    Option<String> conclusion,
    Option<String> yieldsTo,
    Confidence confidence,
    LocalDate verifiedOn) {

  public ConsideredRule {
    requireNonNull(id, "id");
    requireNonNull(citation, "citation");
    requireNonNull(finding, "finding");
    requireNonNull(reason, "reason");
    requireNonNull(conclusion, "conclusion");
    requireNonNull(yieldsTo, "yieldsTo");
    requireNonNull(confidence, "confidence");
    requireNonNull(verifiedOn, "verifiedOn");
  }
}
