package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.MessageArchive;
import pl.latarnik.application.port.out.Transactions;

/** What every implementation of {@link MessageArchive} must do. */
@Tag("L05")
public interface MessageArchiveContract {

  /** Returns the archive under test, empty at the start of a test; the same one throughout it. */
  MessageArchive messages();

  /** Returns the transactions that it takes part in. */
  Transactions transactions();

  @Test
  default void required_MA1_a_message_comes_back_with_all_its_values() {
    List<Message> all =
        TckTexts.awkward().map(text -> message("K/" + text, 1, text)).append(open("K/2026/AWR/01"));

    assertEquals(all, messages().keep(all, TckInvoices.FRIDAY_NOON));
    assertEquals(all, messages().all());
  }

  @Test
  @Tag("O-01")
  default void required_MA2_what_is_kept_is_not_kept_again() {
    Message one = message("K/2026/AWR/01", 1, "a");
    Message two = message("K/2026/AWR/01", 2, "a");
    messages().keep(List.of(one, one), TckInvoices.FRIDAY_NOON);

    List<Message> fresh = messages().keep(List.of(two, one, two), TckInvoices.FRIDAY_NOON);

    assertEquals(List.of(two), fresh);
    assertEquals(List.of(one, two), messages().all());
  }

  @Test
  @Tag("O-01")
  default void required_MA2_another_wording_of_a_version_stands_beside_the_first() {
    Message one = message("K/2026/AWR/01", 1, "a");
    Message other = message("K/2026/AWR/01", 1, "b");

    messages().keep(List.of(one), TckInvoices.FRIDAY_NOON);
    messages().keep(List.of(other), TckInvoices.FRIDAY_NOON);

    assertEquals(List.of(one, other), messages().all());
  }

  @Test
  default void required_MA3_messages_go_with_their_transaction() {
    transactions()
        .inTransaction(
            () -> {
              messages().keep(List.of(open("K/1")), TckInvoices.FRIDAY_NOON);
              return Either.left("rolled back");
            });
    transactions()
        .inTransaction(
            () -> {
              messages().keep(List.of(open("K/2")), TckInvoices.FRIDAY_NOON);
              return Either.right("committed");
            });

    assertEquals(List.of(open("K/2")), messages().all());
  }

  @Test
  default void required_MA4_messages_come_back_in_the_order_in_which_they_were_seen() {
    List<Message> all = List.of(open("Z"), open("A"), open("M"));
    all.forEach(message -> messages().keep(List.of(message), TckInvoices.FRIDAY_NOON));

    assertEquals(all, messages().all());
  }

  private static Message open(String id) {
    return new Message(
        id,
        1010,
        "FAILURE",
        "FAILURE_START",
        "",
        "",
        Instant.parse("2026-07-02T07:10:00Z"),
        Option.none(),
        1,
        Instant.parse("2026-07-02T07:20:00.123Z"));
  }

  private static Message message(String id, int version, String text) {
    return new Message(
        id,
        4_000_000_000L,
        "FAILURE",
        "FAILURE_END",
        text,
        text,
        Instant.parse("2026-07-02T07:10:00.1234567Z"),
        Option.some(Instant.parse("2026-07-02T15:40:00.000000001Z")),
        version,
        Instant.parse("2026-07-02T15:45:00Z"));
  }
}
