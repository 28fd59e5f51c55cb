package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Comparator;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;

/** Keeps announcements in memory. */
final class InMemoryOutageBoard implements OutageBoard {

  private final InMemoryTransactions memory;

  InMemoryOutageBoard(InMemoryTransactions memory) {
    this.memory = memory;
  }

  @Override
  public void record(Notice notice) {
    memory.joined(
        () -> {
          if (versions(notice.id()).exists(n -> n.version() == notice.version())) {
            throw new IllegalStateException(
                "notice " + notice.id() + " has a version " + notice.version() + " already");
          }
          memory.change(all -> all.with(notice));
          return Either.right(notice);
        });
  }

  @Override
  public List<Notice> current() {
    return memory.contents().notices().map(Notice::id).distinct().flatMap(this::find);
  }

  @Override
  public Option<Notice> find(NoticeId id) {
    return versions(id).lastOption();
  }

  @Override
  public List<Notice> versions(NoticeId id) {
    return memory
        .contents()
        .notices()
        .filter(notice -> notice.id().equals(id))
        .sorted(Comparator.comparing(Notice::version));
  }
}
