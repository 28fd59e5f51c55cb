package pl.latarnik.application.watch;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;

/**
 * What the messages of the status service come to. Depends on which messages were ever seen, not on
 * their order, nor on how often each came: notices may be late, repeated, edited, and their
 * versions may go back.
 *
 * @param events by event id
 * @param doubts what a person must look at, by event id
 */
public record StatusStory(List<StatusEvent> events, List<Doubt> doubts) {

  private static final String START = "FAILURE_START";
  private static final String END = "FAILURE_END";
  private static final String PLANNED = "MAINTENANCE_ANNOUNCEMENT";

  private static final Comparator<Message> FIRST_PUBLISHED =
      Comparator.comparing(Message::published)
          .thenComparing(Message::id)
          .thenComparing(Message::toString);

  public StatusStory {
    requireNonNull(events, "events");
    requireNonNull(doubts, "doubts");
  }

  /** Puts together all messages that were ever seen. */
  public static StatusStory of(Iterable<Message> everSeen) {
    List<Message> messages = List.ofAll(everSeen).distinct().sorted(FIRST_PUBLISHED);
    List<Doubt> unknown =
        messages
            .filter(message -> kind(message).isEmpty())
            .map(message -> doubt(Doubt.Kind.UNKNOWN_SORT, message));
    List<Told> told =
        messages
            .filter(message -> kind(message).isDefined())
            .groupBy(message -> new Subject(message.eventId(), kind(message).get()))
            .toList()
            .map(entry -> Told.of(entry._1(), entry._2()));
    List<StatusEvent> events =
        told.map(Told::event)
            .sorted(
                Comparator.comparing(StatusEvent::eventId)
                    .thenComparing(event -> event.announcement().kind()));
    return new StatusStory(
        events,
        unknown
            .appendAll(told.flatMap(Told::doubts))
            .appendAll(grown(events))
            .distinct()
            .sorted(
                Comparator.comparing(Doubt::eventId)
                    .thenComparing(Doubt::kind)
                    .thenComparing(Doubt::message)));
  }

  private record Subject(long eventId, OutageKind kind) {}

  private static Option<OutageKind> kind(Message message) {
    boolean failure = message.type().equals(START) || message.type().equals(END);
    return switch (message.category()) {
      case "MAINTENANCE" -> Option.when(message.type().equals(PLANNED), OutageKind.NIEDOSTEPNOSC);
      case "FAILURE" -> Option.when(failure, OutageKind.AWARIA);
      case "TOTAL_FAILURE" -> Option.when(failure, OutageKind.AWARIA_CALKOWITA);
      default -> Option.none();
    };
  }

  private static Doubt doubt(Doubt.Kind kind, Message message) {
    return new Doubt(kind, message.eventId(), message.id());
  }

  private static List<Doubt> grown(List<StatusEvent> events) {
    List<Announcement> total =
        events.map(StatusEvent::announcement).filter(a -> a.kind() == OutageKind.AWARIA_CALKOWITA);
    return events
        .filter(event -> event.announcement().kind() == OutageKind.AWARIA)
        .filter(event -> total.exists(event.announcement()::overlaps))
        .map(
            event ->
                new Doubt(
                    Doubt.Kind.GREW_INTO_TOTAL_FAILURE, event.eventId(), event.notice().text()));
  }

  /** One outage, and what is doubtful about it. */
  private record Told(StatusEvent event, List<Doubt> doubts) {

    static Told of(Subject subject, List<Message> messages) {
      List<List<Message>> versions =
          messages.groupBy(m -> m.id() + ' ' + m.version()).values().toList();
      List<Doubt> doubts =
          versions
              .filter(wordings -> wordings.size() > 1)
              .map(w -> doubt(Doubt.Kind.TWO_WORDINGS_OF_ONE_VERSION, w.head()));
      List<Message> single = versions.map(w -> w.minBy(FIRST_PUBLISHED).get());
      List<Message> current =
          single
              .groupBy(Message::id)
              .values()
              .map(all -> all.maxBy(Message::version).get())
              .toList();
      List<Message> starts = current.filter(m -> !m.type().equals(END));
      if (starts.isEmpty()) {
        doubts = doubts.append(doubt(Doubt.Kind.END_WITHOUT_START, last(current)));
      }
      List<Message> ends = current.filter(m -> m.type().equals(END));
      Message begun = last(starts.isEmpty() ? ends : starts);
      Message decides = ends.isEmpty() ? begun : last(ends);
      Announcement open =
          new Announcement(
              subject.kind(),
              begun.start(),
              Option.none(),
              published(single.filter(m -> starts.isEmpty() || !m.type().equals(END))),
              Option.none());
      if (decides.end().isEmpty()) {
        boolean needed = !decides.type().equals(START);
        return told(
            subject,
            open,
            needed ? doubts.append(doubt(Doubt.Kind.END_NOT_STATED, decides)) : doubts);
      }
      Instant end = decides.end().get();
      if (end.isBefore(begun.start())) {
        return told(subject, open, doubts.append(doubt(Doubt.Kind.END_BEFORE_START, decides)));
      }
      return told(
          subject, open.ended(end, published(single.filter(m -> m.end().contains(end)))), doubts);
    }

    private static Told told(Subject subject, Announcement announcement, List<Doubt> doubts) {
      return new Told(new StatusEvent(subject.eventId(), announcement), doubts);
    }

    private static Message last(List<Message> some) {
      return some.maxBy(FIRST_PUBLISHED).get();
    }

    private static Instant published(Seq<Message> some) {
      return some.map(Message::published).min().get();
    }
  }
}
