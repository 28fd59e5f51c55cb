package pl.latarnik.application.tck;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;

class InMemoryAnnouncementFeedTest implements AnnouncementFeedContract {

  private final InMemoryAnnouncementFeed feed = new InMemoryAnnouncementFeed();

  @Override
  public AnnouncementFeed feed() {
    return feed;
  }

  @Override
  public void publish(Status status, List<Message> messages) {
    feed.publish(status, messages);
  }

  @Override
  public void breakDown(Breakage breakage) {
    feed.breakDown(breakage.name());
  }
}
