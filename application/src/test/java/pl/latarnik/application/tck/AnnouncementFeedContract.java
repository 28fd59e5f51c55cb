package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.AnnouncementFeed.Reading;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;

/** What every implementation of {@link AnnouncementFeed} must do. */
public interface AnnouncementFeedContract {

  /** What a status service can answer instead of its status. */
  enum Breakage {
    NO_CONNECTION,
    ERROR_PAGE,
    HTML_WITH_200,
    UNKNOWN_STATUS,
    NO_STATUS,
    CUT_IN_THE_MIDDLE,
    TOO_LARGE
  }

  /** Returns the feed under test; the same one throughout a test. */
  AnnouncementFeed feed();

  /** Lets the service show this. */
  void publish(Status status, List<Message> messages);

  /** Lets the service answer like this from now on. */
  void breakDown(Breakage breakage);

  @Test
  default void required_AF1_nothing_announced_is_available_without_messages() {
    publish(Status.AVAILABLE, List.empty());

    assertEquals(Either.right(new Reading(Status.AVAILABLE, List.empty())), feed().read());
  }

  @ParameterizedTest
  @EnumSource
  default void required_AF1_every_status_is_read(Status status) {
    publish(status, List.empty());

    assertEquals(status, feed().read().get().status());
  }

  @Test
  @Tag("O-01")
  default void required_AF1_messages_come_as_they_were_published() {
    List<Message> messages = List.of(failureBegun(), failureEnded(), maintenance());
    publish(Status.FAILURE, messages);

    Reading reading = feed().read().get();

    assertEquals(messages.toSet(), reading.messages().toSet());
    assertEquals(messages.size(), reading.messages().size());
  }

  @ParameterizedTest
  @EnumSource
  @Tag("O-02")
  @Tag("F-37")
  default void required_AF2_anything_else_is_unreadable_and_never_available(Breakage breakage) {
    publish(Status.AVAILABLE, List.empty());
    breakDown(breakage);

    Either<AnnouncementFeed.Unreadable, Reading> answer = feed().read();

    assertFalse(answer.isRight(), () -> "read: " + answer.get());
    assertFalse(answer.getLeft().why().isBlank());
  }

  private static Message failureBegun() {
    return new Message(
        "K/2026/AWR/02",
        1010,
        "FAILURE",
        "FAILURE_START",
        "Wystąpiła awaria",
        "Trwa usuwanie awarii.\n\"Prosimy\" o cierpliwość: żółć <b>",
        Instant.parse("2026-05-15T07:10:00Z"),
        Option.none(),
        1,
        Instant.parse("2026-05-15T07:20:00.123Z"));
  }

  private static Message failureEnded() {
    return new Message(
        "K/2026/AWR/03",
        1010,
        "FAILURE",
        "FAILURE_END",
        "Koniec awarii",
        "",
        Instant.parse("2026-05-15T07:10:00Z"),
        Option.some(Instant.parse("2026-05-15T15:40:00Z")),
        2,
        Instant.parse("2026-05-15T15:45:00Z"));
  }

  private static Message maintenance() {
    return new Message(
        "K/2026/NI/01",
        1011,
        "MAINTENANCE",
        "MAINTENANCE_ANNOUNCEMENT",
        "Prace",
        "Prace",
        Instant.parse("2026-05-17T20:00:00Z"),
        Option.some(Instant.parse("2026-05-18T02:00:00Z")),
        1,
        Instant.parse("2026-05-12T08:00:00Z"));
  }
}
