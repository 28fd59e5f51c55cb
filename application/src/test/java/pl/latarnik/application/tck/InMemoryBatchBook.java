package pl.latarnik.application.tck;

import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Keeps the entries of batches in memory. */
final class InMemoryBatchBook implements BatchBook {

  private final InMemoryTransactions memory;

  InMemoryBatchBook(InMemoryTransactions memory) {
    this.memory = memory;
  }

  @Override
  public void write(Entry entry) {
    memory.joined(
        () -> {
          memory.change(all -> all.with(entry));
          return Either.right(entry);
        });
  }

  @Override
  public Option<Entry> find(SessionReference session) {
    return memory.contents().batches().get(session);
  }
}
