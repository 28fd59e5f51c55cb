package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Instant;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.MessageArchive;

/** Keeps messages in memory. */
final class InMemoryMessageArchive implements MessageArchive {

  private final InMemoryTransactions memory;

  InMemoryMessageArchive(InMemoryTransactions memory) {
    this.memory = memory;
  }

  @Override
  public List<Message> keep(List<Message> messages, Instant seen) {
    return memory
        .joined(
            () -> {
              List<Message> fresh = messages.distinct().removeAll(all());
              fresh.forEach(message -> memory.change(kept -> kept.with(message)));
              return Either.<String, List<Message>>right(fresh);
            })
        .get();
  }

  @Override
  public List<Message> all() {
    return memory.contents().messages();
  }
}
