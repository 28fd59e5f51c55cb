package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/** What every implementation of {@link OutageBoard} must do. */
public interface OutageBoardContract {

  /** Returns the board under test, empty at the start of a test; the same one throughout it. */
  OutageBoard outages();

  /** Returns the transactions that it takes part in. */
  Transactions transactions();

  @Test
  default void required_OB1_a_notice_comes_back_with_all_its_values() {
    List<Notice> notices =
        List.of(OutageKind.values())
            .crossProduct(List.of(AnnouncementSource.values()))
            .map(
                pair ->
                    new Notice(
                        NoticeId.of(pair._1() + "/" + pair._2()),
                        1,
                        new Announcement(
                            pair._1(),
                            Instant.parse("2026-05-15T08:00:00.1234567Z"),
                            Option.some(Instant.parse("2026-05-15T20:00:00.000000001Z")),
                            Instant.parse("2026-05-15T09:30:00Z"),
                            Option.some(Instant.parse("2026-05-16T06:00:00Z"))),
                        pair._2(),
                        "https://www.gov.pl/komunikat?id=" + pair._1()))
            .toList();

    notices.forEach(outages()::record);

    assertEquals(notices, outages().current());
  }

  @Test
  default void required_OB1_an_open_outage_comes_back_without_an_end() {
    Notice open = notice("OGL-1");

    outages().record(open);

    assertEquals(Option.some(open), outages().find(NoticeId.of("OGL-1")));
  }

  @Test
  @Tag("I-03")
  default void required_OB1_ids_and_evidence_come_back_as_they_were_written() {
    List<Notice> notices =
        TckTexts.awkward()
            .map(
                text ->
                    new Notice(
                        NoticeId.of(text),
                        1,
                        notice("x").announcement(),
                        AnnouncementSource.BIP,
                        text));

    notices.forEach(outages()::record);

    assertEquals(notices, outages().current());
    assertEquals(notices.map(Option::some), notices.map(n -> outages().find(n.id())));
  }

  @Test
  default void required_OB1_an_unknown_notice_is_not_found() {
    outages().record(notice("OGL-1"));

    assertEquals(Option.none(), outages().find(NoticeId.of("OGL-2")));
    assertEquals(List.empty(), outages().versions(NoticeId.of("OGL-2")));
  }

  @Test
  @Tag("O-01")
  default void required_OB2_the_highest_version_is_current_and_the_earlier_ones_stay() {
    Notice first = notice("OGL-1");
    Notice second = first.revised(first.announcement().ended(TckInvoices.FRIDAY_NOON));
    outages().record(first);

    outages().record(second);

    assertEquals(Option.some(second), outages().find(first.id()));
    assertEquals(List.of(second), outages().current());
    assertEquals(List.of(first, second), outages().versions(first.id()));
  }

  @Test
  @Tag("O-01")
  default void required_OB2_an_earlier_version_that_comes_late_is_not_current() {
    Notice first = notice("OGL-1");
    Notice second = first.revised(first.announcement().ended(TckInvoices.FRIDAY_NOON));
    outages().record(second);

    outages().record(first);

    assertEquals(List.of(second), outages().current());
    assertEquals(List.of(first, second), outages().versions(first.id()));
  }

  @Test
  default void required_OB2_a_new_version_keeps_the_place_of_the_first_recording() {
    Notice one = notice("Z");
    Notice two = notice("A");
    Notice oneAgain = one.revised(one.announcement().ended(TckInvoices.FRIDAY_NOON));

    List.of(one, two, oneAgain).forEach(outages()::record);

    assertEquals(List.of(oneAgain, two), outages().current());
  }

  @Test
  @Tag("O-01")
  default void required_OB3_a_version_that_is_there_is_never_overwritten() {
    Notice first = notice("OGL-1");
    outages().record(first);
    Notice other =
        new Notice(
            first.id(),
            1,
            first.announcement(),
            AnnouncementSource.MEDIA,
            "inne słowa, ta sama wersja");

    assertThrows(IllegalStateException.class, () -> outages().record(other));

    assertEquals(List.of(first), outages().versions(first.id()));
  }

  @Test
  default void required_OB3_the_transaction_goes_on_after_a_refused_version() {
    Notice first = notice("OGL-1");
    Notice second = notice("OGL-2");
    outages().record(first);

    transactions()
        .inTransaction(
            () -> {
              assertThrows(IllegalStateException.class, () -> outages().record(first));
              outages().record(second);
              return Either.right("committed");
            });

    assertEquals(List.of(first, second), outages().current());
  }

  @Test
  default void required_OB4_a_notice_goes_with_its_transaction() {
    transactions()
        .inTransaction(
            () -> {
              outages().record(notice("OGL-1"));
              return Either.left("rolled back");
            });
    transactions()
        .inTransaction(
            () -> {
              outages().record(notice("OGL-2"));
              return Either.right("committed");
            });

    assertEquals(List.of(notice("OGL-2")), outages().current());
  }

  @Test
  @Tag("L05")
  @Tag("L06")
  default void required_OB5_a_notice_that_was_taken_back_keeps_all_its_versions() {
    Notice first = notice("OGL-1");
    Notice withdrawn = first.withdrawn("sprostowanie w BIP");
    Notice again = withdrawn.revised(first.announcement(), AnnouncementSource.SOFTWARE, "K/1");

    List.of(first, withdrawn, again).forEach(outages()::record);

    assertEquals(List.of(first, withdrawn, again), outages().versions(first.id()));
    assertEquals(
        List.of(Notice.Standing.STANDS, Notice.Standing.WITHDRAWN, Notice.Standing.STANDS),
        outages().versions(first.id()).map(Notice::standing));
  }

  @Test
  default void required_OB5_a_notice_that_is_taken_back_is_current_as_taken_back() {
    Notice first = notice("OGL-1");
    outages().record(first);

    outages().record(first.withdrawn(""));

    assertEquals(List.of(first.withdrawn("")), outages().current());
    assertEquals(Option.some(first.withdrawn("")), outages().find(first.id()));
  }

  @Test
  @Tag("O-01")
  default void required_OB6_versions_in_any_order_give_the_same_ledger() {
    Notice one = notice("OGL-1");
    Notice ended = one.revised(one.announcement().ended(TckInvoices.FRIDAY_NOON));
    Notice reopened = ended.revised(ended.announcement().reopened());
    Notice other = notice("OGL-2");
    List<List<Notice>> orders = List.of(one, ended, reopened, other).permutations().toList();

    // One board for all orders: each gets notices of its own.
    List<List<Notice>> current =
        orders.zipWithIndex(
            (order, n) -> {
              order.map(notice -> renamed(notice, n)).forEach(outages()::record);
              return outages()
                  .current()
                  .filter(notice -> notice.id().text().startsWith(n + "/"))
                  .sorted(Comparator.comparing(notice -> notice.id().text()));
            });

    assertEquals(
        orders.zipWithIndex((order, n) -> List.of(renamed(reopened, n), renamed(other, n))),
        current);
  }

  private static Notice renamed(Notice notice, int n) {
    return new Notice(
        NoticeId.of(n + "/" + notice.id()),
        notice.version(),
        notice.announcement(),
        notice.source(),
        notice.evidence(),
        notice.standing());
  }

  private static Notice notice(String id) {
    return new Notice(
        NoticeId.of(id),
        1,
        Announcement.begun(OutageKind.AWARIA, TckInvoices.FRIDAY_NOON.minusSeconds(3600)),
        AnnouncementSource.BIP,
        "");
  }
}
