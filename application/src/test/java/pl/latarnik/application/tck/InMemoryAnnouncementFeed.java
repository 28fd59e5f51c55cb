package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.KsefFailure;

/** Shows what the test lets it show; nothing announced at the start. */
public final class InMemoryAnnouncementFeed implements AnnouncementFeed {

  private Either<Unreadable, Reading> answer =
      Either.right(new Reading(Status.AVAILABLE, List.empty()));

  /** Shows this from now on. */
  public synchronized void publish(Status status, List<Message> messages) {
    answer = Either.right(new Reading(status, messages));
  }

  /** Cannot be read from now on. */
  public synchronized void breakDown(String why) {
    answer = Either.left(new Unreadable(KsefFailure.Cause.SERVER_ERROR, why));
  }

  @Override
  public synchronized Either<Unreadable, Reading> read() {
    return answer;
  }
}
