package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.deadline.TermStep;
import pl.latarnik.domain.outage.Announcement;

/**
 * A notice, and what it did to the term.
 *
 * @param notice the notice
 * @param described the same in words
 * @param effect what it did
 * @param before the duty until then; none where it found no term
 * @param after the duty from then on; none where it found no term
 * @param reason why, in words
 */
public record TermChange(
    Announcement notice,
    String described,
    TermStep.Effect effect,
    Option<String> before,
    Option<String> after,
    String reason) {

  public TermChange {
    requireNonNull(notice, "notice");
    requireNonNull(described, "described");
    requireNonNull(effect, "effect");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(reason, "reason");
  }

  /** Says whether the term is another one since then. */
  public boolean isChange() {
    return effect == TermStep.Effect.MOVES || effect == TermStep.Effect.LIFTS;
  }
}
