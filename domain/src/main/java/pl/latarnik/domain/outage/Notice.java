package pl.latarnik.domain.outage;

import static java.util.Objects.requireNonNull;

/**
 * An announcement as kept for evidence: what was announced, where it was found, and what proves it.
 *
 * @param id its name
 * @param version counts from 1; each change of what is known is a further version, none is
 *     overwritten
 * @param announcement what it says, or said before it was withdrawn
 * @param source where it was found
 * @param evidence address, file name or wording that proves it; empty where nothing was given
 * @param standing whether it still says so
 */
public record Notice(
    NoticeId id,
    int version,
    Announcement announcement,
    AnnouncementSource source,
    String evidence,
    Standing standing) {

  /** Whether what a notice says still holds. */
  public enum Standing {
    /** It says what it says. */
    STANDS,
    /** It was taken back, or should never have been recorded: it governs nothing. */
    WITHDRAWN
  }

  public Notice {
    requireNonNull(id, "id");
    requireNonNull(announcement, "announcement");
    requireNonNull(source, "source");
    requireNonNull(evidence, "evidence");
    requireNonNull(standing, "standing");
    if (version < 1) {
      throw new IllegalArgumentException("versions of a notice count from 1: " + version);
    }
  }

  /** Makes a notice that stands. */
  public Notice(
      NoticeId id,
      int version,
      Announcement announcement,
      AnnouncementSource source,
      String evidence) {
    this(id, version, announcement, source, evidence, Standing.STANDS);
  }

  /** Says whether it still says what it says. */
  public boolean stands() {
    return standing == Standing.STANDS;
  }

  /** Returns the next version of this notice, which says this and stands. */
  public Notice revised(Announcement now) {
    return new Notice(id, version + 1, now, source, evidence, Standing.STANDS);
  }

  /** Returns the next version of this notice, found elsewhere, which says this and stands. */
  public Notice revised(Announcement now, AnnouncementSource where, String proof) {
    return new Notice(id, version + 1, now, where, proof, Standing.STANDS);
  }

  /** Returns the next version of this notice, which takes it back. */
  public Notice withdrawn(String proof) {
    return new Notice(id, version + 1, announcement, source, proof, Standing.WITHDRAWN);
  }

  /**
   * Says whether another notice tells of the same kind of outage in a period of which both tell.
   */
  public boolean tellsOfTheSameOutageAs(Notice other) {
    return announcement.kind() == other.announcement.kind()
        && announcement.overlaps(other.announcement);
  }

  /** Says whether another version says the same; where it was found and its proof do not count. */
  public boolean saysTheSameAs(Notice other) {
    return standing == other.standing && (!stands() || announcement.equals(other.announcement));
  }
}
