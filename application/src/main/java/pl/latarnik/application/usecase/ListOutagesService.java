package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import pl.latarnik.application.port.in.ListOutages;
import pl.latarnik.application.port.out.OutageBoard;

/** Lists what the board keeps. */
public final class ListOutagesService implements ListOutages {

  private final OutageBoard board;

  /** Takes what it works with. */
  public ListOutagesService(OutageBoard board) {
    this.board = board;
  }

  @Override
  public List<Outage> outages() {
    return board.current().map(notice -> new Outage(notice, board.versions(notice.id())));
  }
}
