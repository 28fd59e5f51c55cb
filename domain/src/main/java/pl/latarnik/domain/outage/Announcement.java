package pl.latarnik.domain.outage;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What notices say of one outage: the stated period, and when each notice was published.
 *
 * <p>The stated period decides the procedure of an invoice, the publication decides whether the
 * notice came within a term (law.md, adopted readings). The outage is in force from its start up
 * to, not including, its end.
 *
 * @param kind which state was announced
 * @param start begin as stated in the notice
 * @param end end as stated in the notice of the end; none while the outage is open
 * @param announced publication of the notice of the start
 * @param endAnnounced publication of the notice of the end; there is one exactly when there is an
 *     end
 * @see "docs/slownik.md: komunikat"
 */
public record Announcement(
    OutageKind kind,
    Instant start,
    Option<Instant> end,
    Instant announced,
    Option<Instant> endAnnounced) {

  public Announcement {
    requireNonNull(kind, "kind");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(announced, "announced");
    requireNonNull(endAnnounced, "endAnnounced");
    if (end.isDefined() != endAnnounced.isDefined()) {
      throw new IllegalArgumentException("an end and its publication go together: " + end);
    }
    if (end.exists(e -> e.isBefore(start))) {
      throw new IllegalArgumentException("an outage cannot end before its start " + start);
    }
  }

  /** Returns an outage announced at the moment when it began, still open. */
  public static Announcement begun(OutageKind kind, Instant start) {
    return new Announcement(kind, start, Option.none(), start, Option.none());
  }

  /**
   * Says whether the stated period covers a moment: from the start up to, not including, the end.
   */
  public boolean covers(Instant moment) {
    return !moment.isBefore(start) && end.forAll(moment::isBefore);
  }

  /** Says whether the stated periods have a moment in common, or begin at the same one. */
  public boolean overlaps(Announcement other) {
    return start.equals(other.start)
        || end.forAll(other.start::isBefore) && other.end.forAll(start::isBefore);
  }

  /** Says whether the end, and the notice of it, were there at a moment. */
  public boolean isOverAndKnown(Instant moment) {
    return end.exists(e -> !moment.isBefore(e)) && endAnnounced.exists(e -> !moment.isBefore(e));
  }

  /** Returns the same outage, still open: what was said of its end is taken back. */
  public Announcement reopened() {
    return new Announcement(kind, start, Option.none(), announced, Option.none());
  }

  /**
   * Returns the same outage with another stated start.
   *
   * @throws IllegalArgumentException if its end lies before that
   */
  public Announcement startedAt(Instant other) {
    return new Announcement(kind, other, end, announced, endAnnounced);
  }

  /** Returns the same outage with another publication of the notice of its start. */
  public Announcement announcedAt(Instant other) {
    return new Announcement(kind, start, end, other, endAnnounced);
  }

  /** Returns the same outage with its end, announced at that moment. */
  public Announcement ended(Instant at) {
    return ended(at, at);
  }

  /** Returns the same outage with its end and the publication of the end. */
  public Announcement ended(Instant at, Instant published) {
    return new Announcement(kind, start, Option.some(at), announced, Option.some(published));
  }
}
