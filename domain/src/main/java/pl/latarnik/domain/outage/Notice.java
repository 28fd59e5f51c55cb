package pl.latarnik.domain.outage;

import static java.util.Objects.requireNonNull;

/**
 * An announcement as kept for evidence: what was announced, where it was found, and what proves it.
 *
 * @param id its name
 * @param version counts from 1; each change of what is known is a further version, none is
 *     overwritten
 * @param announcement what it says
 * @param source where it was found
 * @param evidence address, file name or wording that proves it; empty where nothing was given
 */
public record Notice(
    NoticeId id,
    int version,
    Announcement announcement,
    AnnouncementSource source,
    String evidence) {

  public Notice {
    requireNonNull(id, "id");
    requireNonNull(announcement, "announcement");
    requireNonNull(source, "source");
    requireNonNull(evidence, "evidence");
    if (version < 1) {
      throw new IllegalArgumentException("versions of a notice count from 1: " + version);
    }
  }

  /** Returns the next version of this notice, saying something else. */
  public Notice revised(Announcement now) {
    return new Notice(id, version + 1, now, source, evidence);
  }
}
