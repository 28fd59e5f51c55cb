package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import pl.latarnik.application.port.in.ListMessages;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.MessageArchive;

/** Lists what the archive keeps. */
public final class ListMessagesService implements ListMessages {

  private final MessageArchive archive;

  /** Takes what it works with. */
  public ListMessagesService(MessageArchive archive) {
    this.archive = archive;
  }

  @Override
  public List<Message> messages() {
    return archive.all();
  }
}
