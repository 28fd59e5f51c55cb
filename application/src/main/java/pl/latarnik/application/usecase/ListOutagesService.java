package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import pl.latarnik.application.port.in.ListOutages;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.domain.law.vat.Art106ne;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.OutageLedger;

/** Lists what the board keeps. */
public final class ListOutagesService implements ListOutages {

  private final OutageBoard board;

  /** Takes what it works with. */
  public ListOutagesService(OutageBoard board) {
    this.board = board;
  }

  @Override
  public List<Outage> outages() {
    List<Notice> current = board.current();
    OutageLedger ledger = OutageLedger.of(current, Art106ne::announces);
    return current.map(
        notice -> new Outage(notice, board.versions(notice.id()), ledger.overruling(notice.id())));
  }
}
