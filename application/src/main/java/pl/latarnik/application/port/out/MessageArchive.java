package pl.latarnik.application.port.out;

import io.vavr.collection.List;
import java.time.Instant;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;

/**
 * Driven port: keeps every message of the status service that was ever seen, as evidence; the
 * service itself shows them for thirty days after the end of the event.
 *
 * <ul>
 *   <li>MA-1 A message comes back with all its values.
 *   <li>MA-2 A message that is kept already is not kept again; another wording of the same version
 *       is another message and stands beside it.
 *   <li>MA-3 Changes belong to the surrounding transaction of {@link Transactions}.
 *   <li>MA-4 Messages come back in the order in which they were first seen.
 * </ul>
 */
public interface MessageArchive {

  /**
   * Keeps messages.
   *
   * @param messages what the service shows
   * @param seen when it was read
   * @return those that were not kept yet
   */
  List<Message> keep(List<Message> messages, Instant seen);

  /** Lists everything that was ever seen. */
  List<Message> all();
}
