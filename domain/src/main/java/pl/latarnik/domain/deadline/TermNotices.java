package pl.latarnik.domain.deadline;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.outage.Announcement;

/**
 * What the notices published between the issue and the sending of an invoice came to, found by
 * following them in the order of their publication ({@code rulebook.TermHistory}).
 *
 * @param failureInTerm the last failure announced within the term that was running then
 * @param extension the unavailability that moves an offline24 term, where that reading is chosen
 * @param totalFailure whether a total failure was announced within the term
 * @param gap whether it came in the seven days that had replaced a term of art. 106nh ust. 2
 *     already past
 * @param lateFailure whether a failure was announced when the term had run out
 * @param lateTotalFailure whether a total failure was announced when the term had run out
 * @param noWindow whether an unavailability leaves no moment of the term for sending
 */
public record TermNotices(
    Option<Announcement> failureInTerm,
    Option<Announcement> extension,
    boolean totalFailure,
    boolean gap,
    boolean lateFailure,
    boolean lateTotalFailure,
    boolean noWindow) {

  private static final TermNotices NONE =
      new TermNotices(Option.none(), Option.none(), false, false, false, false, false);

  public TermNotices {
    requireNonNull(failureInTerm, "failureInTerm");
    requireNonNull(extension, "extension");
  }

  /** Returns that nothing was announced. */
  public static TermNotices none() {
    return NONE;
  }

  /** Returns the same after a failure within the term, which replaces what moved it before. */
  public TermNotices withFailure(Announcement failure) {
    return new TermNotices(
        Option.some(failure), Option.none(), false, false, lateFailure, lateTotalFailure, noWindow);
  }

  /** Returns the same where the outage of the issue itself fixes the term again. */
  public TermNotices withoutFailure() {
    return new TermNotices(
        Option.none(), extension, totalFailure, gap, lateFailure, lateTotalFailure, noWindow);
  }

  /** Returns the same after an unavailability that moves the term. */
  public TermNotices withExtension(Announcement unavailability) {
    return new TermNotices(
        failureInTerm,
        Option.some(unavailability),
        false,
        false,
        lateFailure,
        lateTotalFailure,
        noWindow);
  }

  /** Returns the same after a total failure within the term. */
  public TermNotices withTotalFailure(boolean inGap) {
    return new TermNotices(
        failureInTerm, extension, true, inGap, lateFailure, lateTotalFailure, noWindow);
  }

  /** Returns the same after a failure that came too late. */
  public TermNotices withLateFailure() {
    return new TermNotices(
        failureInTerm, extension, totalFailure, gap, true, lateTotalFailure, noWindow);
  }

  /** Returns the same after a total failure that came too late. */
  public TermNotices withLateTotalFailure() {
    return new TermNotices(
        failureInTerm, extension, totalFailure, gap, lateFailure, true, noWindow);
  }

  /** Returns the same where an unavailability leaves no moment for sending. */
  public TermNotices withoutWindow() {
    return new TermNotices(
        failureInTerm, extension, totalFailure, gap, lateFailure, lateTotalFailure, true);
  }
}
