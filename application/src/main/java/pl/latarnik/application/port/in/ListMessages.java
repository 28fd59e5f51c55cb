package pl.latarnik.application.port.in;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;

/**
 * Driving port: lists what KSeF's status service was seen to say, every wording of every message;
 * the service itself forgets them after thirty days.
 */
public interface ListMessages {

  /** Lists all messages in the order in which they were first seen. */
  List<Message> messages();
}
