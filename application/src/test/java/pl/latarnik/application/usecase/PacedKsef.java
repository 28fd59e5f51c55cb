package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pl.latarnik.application.dispatch.Pace;
import pl.latarnik.application.dispatch.Questions;
import pl.latarnik.application.dispatch.RequestGroup;
import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.dispatch.RequestWindow;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.tck.InMemoryKsef;

/**
 * A KSeF that enforces its limits in the time of a test, and before it the pace that a gateway
 * keeps: a request whose turn is within half a minute waits for it, one further off is told how
 * far.
 */
final class PacedKsef {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration MARGIN = Duration.ofMillis(250);

  private final InMemoryKsef ksef;
  private final RequestLimits limits = RequestLimits.published();
  private final Supplier<Instant> now;
  private final Consumer<Duration> wait;
  private final Map<RequestGroup, Pace> paces = new EnumMap<>(RequestGroup.class);
  private final Map<RequestGroup, Deque<Instant>> arrived = new EnumMap<>(RequestGroup.class);
  private final Map<RequestGroup, Integer> counts = new EnumMap<>(RequestGroup.class);
  private int sessionsListed;
  private int refused;

  PacedKsef(InMemoryKsef ksef, Supplier<Instant> now, Consumer<Duration> wait) {
    this.ksef = ksef;
    this.now = now;
    this.wait = wait;
  }

  KsefGateway gateway() {
    KsefGateway all = ksef.gateway();
    all = counted(all, "openSession", RequestGroup.ONLINE_SESSION);
    all = counted(all, "close", RequestGroup.ONLINE_SESSION);
    all = counted(all, "send", RequestGroup.INVOICE_SEND);
    all = counted(all, "correct", RequestGroup.INVOICE_SEND);
    all = counted(all, "fate", RequestGroup.INVOICE_STATUS);
    all = counted(all, "state", RequestGroup.SESSION_MISC);
    all = counted(all, "find", RequestGroup.SESSION_INVOICE_LIST);
    all = counted(all, "limits", RequestGroup.OTHER);
    return Bent.bent(KsefGateway.class, all, "fates", (arguments, usual) -> listed(usual));
  }

  BatchGateway batches() {
    BatchGateway all = ksef.batch();
    all = Bent.bent(BatchGateway.class, all, "open", answer(RequestGroup.BATCH_SESSION));
    return Bent.bent(BatchGateway.class, all, "close", answer(RequestGroup.BATCH_SESSION));
  }

  /** How many requests of a group arrived. */
  int count(RequestGroup group) {
    return counts.getOrDefault(group, 0);
  }

  /** How many requests KSeF had to refuse. */
  int refused() {
    return refused;
  }

  private KsefGateway counted(KsefGateway behind, String method, RequestGroup group) {
    return Bent.bent(KsefGateway.class, behind, method, answer(group));
  }

  private Bent.Answer answer(RequestGroup group) {
    return (arguments, usual) ->
        asked(group).<Object>map(Either::left).getOrElse(() -> usual.get());
  }

  /** A list is one request a page; UPOs are fetched by their links, which count nowhere. */
  private Object listed(Supplier<Object> usual) {
    @SuppressWarnings("unchecked")
    Either<KsefFailure, List<?>> told = (Either<KsefFailure, List<?>>) usual.get();
    int pages = Math.max(1, (told.get().size() + Questions.PAGE - 1) / Questions.PAGE);
    sessionsListed++;
    for (int page = 0; page < pages; page++) {
      Option<KsefFailure> tooMuch = asked(RequestGroup.SESSION_INVOICE_LIST);
      if (tooMuch.isDefined()) {
        return Either.left(tooMuch.get());
      }
    }
    return told;
  }

  /** How often a session was listed. */
  int sessionsListed() {
    return sessionsListed;
  }

  private Option<KsefFailure> asked(RequestGroup group) {
    Pace pace = paces.getOrDefault(group, Pace.of(limits.of(group), MARGIN));
    Duration turn = Duration.between(now.get(), pace.next(now.get()));
    if (turn.compareTo(PATIENCE) > 0) {
      return Option.some(new KsefFailure.Throttled(turn));
    }
    wait.accept(turn);
    paces.put(group, pace.after(now.get()));
    return arrive(group);
  }

  private Option<KsefFailure> arrive(RequestGroup group) {
    counts.merge(group, 1, Integer::sum);
    Deque<Instant> earlier = arrived.computeIfAbsent(group, g -> new ArrayDeque<>());
    earlier.addLast(now.get());
    for (RequestWindow window : limits.of(group)) {
      Instant since = now.get().minus(window.length());
      if (earlier.stream().filter(moment -> moment.isAfter(since)).count() > window.most()) {
        refused++;
        return Option.some(new KsefFailure.Throttled(window.length()));
      }
    }
    return Option.none();
  }
}
