package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.KsefFailure.Cause;

/** The ministry's status service ("Latarnia") over HTTP; needs no login. */
public final class LatarniaFeed implements AnnouncementFeed {

  private static final int LARGEST_ANSWER = 4 << 20;
  private static final int SERVER_ERRORS = 500;

  private final KsefHttp http;
  private final ApiAddress base;

  /**
   * Reads the service at this address.
   *
   * @param base without a slash at its end, for example {@code https://api-latarnia.ksef.mf.gov.pl}
   */
  public LatarniaFeed(URI base, Duration connectTimeout, Duration answerTimeout) {
    this.http = new KsefHttp(connectTimeout, answerTimeout);
    this.base = new ApiAddress(requireNonNull(base, "base"));
  }

  private record StatusBody(
      @Nullable String status, java.util.@Nullable List<MessageBody> messages) {}

  private record MessageBody(
      @Nullable String id,
      long eventId,
      @Nullable String category,
      @Nullable String type,
      @Nullable String title,
      @Nullable String text,
      @Nullable String start,
      @Nullable String end,
      int version,
      @Nullable String published) {}

  @Override
  public Either<Unreadable, Reading> read() {
    // Messages first: a status that is newer than they are is safer than the other way round.
    return ask("/messages", MessageBody[].class)
        .map(Iterator::of)
        .flatMap(LatarniaFeed::messages)
        .flatMap(
            messages ->
                ask("/status", StatusBody.class).flatMap(status -> reading(status, messages)));
  }

  private static Either<Unreadable, Reading> reading(StatusBody body, List<Message> listed) {
    Option<Status> status =
        Iterator.of(Status.values()).find(known -> known.name().equals(body.status()));
    if (status.isEmpty()) {
      return unreadable("unknown status: " + KsefErrors.text(body.status()));
    }
    return messages(Option.of(body.messages()).getOrElse(java.util.List.of()))
        .map(shown -> new Reading(status.get(), listed.appendAll(shown).distinct()));
  }

  private static Either<Unreadable, List<Message>> messages(Iterable<MessageBody> bodies) {
    List<Message> messages = List.empty();
    for (MessageBody body : bodies) {
      Option<Message> message = Option.of(body).flatMap(LatarniaFeed::message);
      if (message.isEmpty()) {
        return unreadable("a message without its values: " + KsefErrors.text(String.valueOf(body)));
      }
      messages = messages.append(message.get());
    }
    return Either.right(messages);
  }

  private static Option<Message> message(MessageBody body) {
    boolean endIsUnreadable = body.end() != null && Json.instant(body.end()).isEmpty();
    if (body.id() == null || body.category() == null || body.type() == null || endIsUnreadable) {
      return Option.none();
    }
    String id = body.id();
    String category = body.category();
    String type = body.type();
    return Json.instant(body.start())
        .flatMap(
            start ->
                Json.instant(body.published())
                    .map(
                        published ->
                            new Message(
                                id,
                                body.eventId(),
                                category,
                                type,
                                Option.of(body.title()).getOrElse(""),
                                Option.of(body.text()).getOrElse(""),
                                start,
                                Json.instant(body.end()),
                                body.version(),
                                published)));
  }

  private <T> Either<Unreadable, T> ask(String path, Class<T> type) {
    Call call = Call.get(base.of(path)).withLargestAnswer(LARGEST_ANSWER);
    return http.exchange(call)
        .mapLeft(lost -> new Unreadable(lost.cause(), KsefErrors.text(lost.detail())))
        .flatMap(
            answer ->
                answer.status() == 200
                    ? Json.read(answer, type).toEither(() -> misunderstood(path, answer))
                    : Either.left(misunderstood(path, answer)));
  }

  private static Unreadable misunderstood(String path, Answer answer) {
    Cause cause =
        answer.isHtml()
            ? Cause.FOREIGN_ANSWER
            : answer.status() >= SERVER_ERRORS ? Cause.SERVER_ERROR : Cause.UNREADABLE_ANSWER;
    return new Unreadable(cause, path + ": " + KsefErrors.summary(answer));
  }

  private static <T> Either<Unreadable, T> unreadable(String why) {
    return Either.left(new Unreadable(Cause.UNREADABLE_ANSWER, why));
  }
}
