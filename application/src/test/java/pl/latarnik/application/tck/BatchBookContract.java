package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.application.port.out.BatchBook.Entry;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.lifecycle.SessionReference;

/** What every implementation of {@link BatchBook} must do. */
@Tag("P-06")
public interface BatchBookContract {

  SessionReference ONE = SessionReference.of("20260515-SB-1A2B3C4D5E-6F708192A3-B4");
  SessionReference OTHER = SessionReference.of("20260515-SB-000000000Ż-000000000;-'\"");

  /** Returns the book under test, empty at the start of a test; the same one throughout it. */
  BatchBook batches();

  /** Returns the transactions that it takes part in. */
  Transactions transactions();

  @Test
  default void required_BB1_an_entry_comes_back_as_it_was_written_last() {
    Entry opened = Entry.opened(ONE, TckInvoices.FRIDAY_NOON);
    batches().write(opened);
    batches().write(Entry.opened(OTHER, TckInvoices.FRIDAY_NOON.plusNanos(1)));
    assertEquals(Option.some(opened), batches().find(ONE));

    Entry closing = opened.closing(TckInvoices.FRIDAY_NOON.plusSeconds(60));
    batches().write(closing);

    assertEquals(Option.some(closing), batches().find(ONE));
    assertEquals(closing, closing.closing(TckInvoices.FRIDAY_NOON.plusSeconds(90)));
    assertEquals(
        Option.some(Entry.opened(OTHER, TckInvoices.FRIDAY_NOON.plusNanos(1))),
        batches().find(OTHER));
  }

  @Test
  default void required_BB1_a_session_that_was_never_written_is_not_there() {
    assertEquals(Option.none(), batches().find(ONE));
  }

  @Test
  default void required_BB2_entries_go_with_their_transaction() {
    transactions()
        .inTransaction(
            () -> {
              batches().write(Entry.opened(ONE, TckInvoices.FRIDAY_NOON));
              return Either.left("rolled back");
            });

    assertEquals(Option.none(), batches().find(ONE));
  }
}
