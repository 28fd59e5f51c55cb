package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import pl.latarnik.application.port.in.ListOutages;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;

/** Lists what the board keeps. */
public final class ListOutagesService implements ListOutages {

  private final OutageBoard board;

  /** Takes what it works with. */
  public ListOutagesService(OutageBoard board) {
    this.board = board;
  }

  @Override
  public List<Notice> outages() {
    return board.current();
  }

  @Override
  public List<Notice> versions(NoticeId id) {
    return board.versions(id);
  }
}
