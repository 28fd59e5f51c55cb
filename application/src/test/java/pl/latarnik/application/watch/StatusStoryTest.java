package pl.latarnik.application.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;

@Tag("O-01")
@Tag("L02")
class StatusStoryTest {

  private static final Instant THU_0910 = Instant.parse("2026-07-02T07:10:00Z");
  private static final Instant THU_0920 = Instant.parse("2026-07-02T07:20:00Z");
  private static final Instant THU_1740 = Instant.parse("2026-07-02T15:40:00Z");
  private static final Instant THU_1745 = Instant.parse("2026-07-02T15:45:00Z");
  private static final Instant FRI_0800 = Instant.parse("2026-07-03T06:00:00Z");

  private static final Message START =
      failure("K/2026/AWR/03", "FAILURE_START", Option.none(), 1, THU_0920);
  private static final Message END =
      failure("K/2026/AWR/04", "FAILURE_END", Option.some(THU_1740), 1, THU_1745);

  private static Message failure(
      String id, String type, Option<Instant> end, int version, Instant published) {
    return message(1010, id, "FAILURE", type, end, version, published);
  }

  private static Message message(
      long event,
      String id,
      String category,
      String type,
      Option<Instant> end,
      int version,
      Instant published) {
    return new Message(
        id, event, category, type, "KSeF", "Tekst", THU_0910, end, version, published);
  }

  private static Announcement only(StatusStory story) {
    assertEquals(1, story.events().size());
    return story.events().head().announcement();
  }

  private static List<Doubt.Kind> doubts(Message... messages) {
    return StatusStory.of(List.of(messages)).doubts().map(Doubt::kind);
  }

  @Test
  void a_start_opens_and_an_end_of_the_same_event_closes() {
    Announcement open =
        new Announcement(OutageKind.AWARIA, THU_0910, Option.none(), THU_0920, Option.none());

    assertEquals(open, only(StatusStory.of(List.of(START))));
    assertEquals(open.ended(THU_1740, THU_1745), only(StatusStory.of(List.of(START, END))));
    assertEquals("LATARNIA-1010-AWR", StatusStory.of(List.of(END)).events().head().notice().text());
  }

  @Test
  void order_and_repetition_do_not_matter() {
    List<Message> messages =
        List.of(
            START,
            END,
            failure("K/2026/AWR/04", "FAILURE_END", Option.some(THU_1745), 2, FRI_0800),
            message(
                1011,
                "K/2026/NI/01",
                "MAINTENANCE",
                "MAINTENANCE_ANNOUNCEMENT",
                Option.some(FRI_0800),
                1,
                THU_0920));
    StatusStory story = StatusStory.of(messages);

    assertEquals(2, story.events().size());
    messages
        .permutations()
        .forEach(
            other -> {
              assertEquals(story, StatusStory.of(other));
              assertEquals(story, StatusStory.of(other.appendAll(messages)));
            });
  }

  @Test
  void an_edited_end_counts_from_its_own_publication_and_an_older_version_changes_nothing() {
    Message later = failure("K/2026/AWR/04", "FAILURE_END", Option.some(THU_1745), 2, FRI_0800);

    Announcement edited = only(StatusStory.of(List.of(START, later, END)));

    assertEquals(Option.some(THU_1745), edited.end());
    assertEquals(Option.some(FRI_0800), edited.endAnnounced());
  }

  @Test
  void an_end_without_a_start_tells_both_and_is_doubtful() {
    assertEquals(THU_0910, only(StatusStory.of(List.of(END))).start());
    assertEquals(THU_1745, only(StatusStory.of(List.of(END))).announced());
    assertEquals(List.of(Doubt.Kind.END_WITHOUT_START), doubts(END));
    assertEquals(List.empty(), doubts(START, END));
  }

  @Test
  void of_two_wordings_of_one_version_the_first_published_counts() {
    Message other = failure("K/2026/AWR/04", "FAILURE_END", Option.some(FRI_0800), 1, FRI_0800);

    assertEquals(Option.some(THU_1740), only(StatusStory.of(List.of(other, START, END))).end());
    assertEquals(List.of(Doubt.Kind.TWO_WORDINGS_OF_ONE_VERSION), doubts(START, END, other));
  }

  @Test
  void an_end_that_is_missing_or_impossible_leaves_the_outage_open() {
    Message none = failure("K/2026/AWR/04", "FAILURE_END", Option.none(), 1, THU_1745);
    Message early =
        failure("K/2026/AWR/04", "FAILURE_END", Option.some(THU_0910.minusSeconds(1)), 1, THU_1745);

    assertTrue(only(StatusStory.of(List.of(START, none))).end().isEmpty());
    assertTrue(only(StatusStory.of(List.of(START, early))).end().isEmpty());
    assertEquals(List.of(Doubt.Kind.END_NOT_STATED), doubts(START, none));
    assertEquals(List.of(Doubt.Kind.END_BEFORE_START), doubts(START, early));
  }

  @Test
  @Tag("O-02")
  void an_unknown_category_or_type_is_no_outage() {
    Message category =
        message(7, "K/2026/XX/01", "UPGRADE", "FAILURE_START", Option.none(), 1, THU_0920);
    Message type = message(8, "K/2026/XX/02", "FAILURE", "HINT", Option.none(), 1, THU_0920);

    assertEquals(List.empty(), StatusStory.of(List.of(category, type)).events());
    assertEquals(List.of(Doubt.Kind.UNKNOWN_SORT, Doubt.Kind.UNKNOWN_SORT), doubts(category, type));
  }

  @Test
  @Tag("O-03")
  void a_failure_grown_into_a_total_failure_needs_a_person_with_the_same_event_or_another() {
    Message same =
        message(
            1010, "K/2026/AWR/05", "TOTAL_FAILURE", "FAILURE_START", Option.none(), 1, THU_1745);
    Message another =
        message(
            1012, "K/2026/AWR/05", "TOTAL_FAILURE", "FAILURE_START", Option.none(), 1, THU_1745);

    assertEquals(List.of(Doubt.Kind.GREW_INTO_TOTAL_FAILURE), doubts(START, same));
    assertEquals(List.of(Doubt.Kind.GREW_INTO_TOTAL_FAILURE), doubts(START, another));
    assertEquals(2, StatusStory.of(List.of(START, same)).events().size());
  }
}
