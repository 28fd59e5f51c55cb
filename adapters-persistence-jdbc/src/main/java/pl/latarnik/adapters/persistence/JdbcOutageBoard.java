package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/** Keeps every version of every announcement as a row of its own. */
final class JdbcOutageBoard implements OutageBoard {

  private final Jdbc jdbc;

  JdbcOutageBoard(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void record(Notice notice) {
    Either<String, Boolean> recorded = jdbc.joined(() -> Either.right(inserted(notice)));
    if (!recorded.get()) {
      throw new IllegalStateException(
          "notice " + notice.id() + " has a version " + notice.version() + " already");
    }
  }

  private boolean inserted(Notice notice) {
    Announcement says = notice.announcement();
    return jdbc.insertIfFree(
        """
        INSERT INTO notices (id, version, kind, started_at, ended_at, announced_at,
            end_announced_at, source, evidence, standing)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.text(notice.id())
                .number(notice.version())
                .text(says.kind().name())
                .instant(says.start())
                .optionalInstant(says.end())
                .instant(says.announced())
                .optionalInstant(says.endAnnounced())
                .text(notice.source().name())
                .text(notice.evidence())
                .text(notice.standing().name()));
  }

  @Override
  public List<Notice> current() {
    return jdbc.query(
        """
        SELECT n.id, n.version, n.kind, n.started_at, n.ended_at, n.announced_at,
            n.end_announced_at, n.source, n.evidence, n.standing
        FROM notices n
        JOIN (
            SELECT id, MAX(version) AS version, MIN(seq) AS seq
            FROM notices
            GROUP BY id
        ) latest ON latest.id = n.id AND latest.version = n.version
        ORDER BY latest.seq
        """,
        p -> {},
        JdbcOutageBoard::notice);
  }

  @Override
  public Option<Notice> find(NoticeId id) {
    return versions(id).lastOption();
  }

  @Override
  public List<Notice> versions(NoticeId id) {
    return jdbc.query(
        """
        SELECT id, version, kind, started_at, ended_at, announced_at,
            end_announced_at, source, evidence, standing
        FROM notices
        WHERE id = ?
        ORDER BY version
        """,
        p -> p.text(id),
        JdbcOutageBoard::notice);
  }

  private static Notice notice(Row row) throws SQLException {
    return new Notice(
        NoticeId.of(row.text("id")),
        row.number("version"),
        new Announcement(
            row.constant("kind", OutageKind.class),
            row.instant("started_at"),
            row.optionalInstant("ended_at"),
            row.instant("announced_at"),
            row.optionalInstant("end_announced_at")),
        row.constant("source", AnnouncementSource.class),
        row.text("evidence"),
        row.constant("standing", Notice.Standing.class));
  }
}
