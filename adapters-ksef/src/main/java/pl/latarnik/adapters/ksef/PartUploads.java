package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Cause;
import pl.latarnik.application.port.out.KsefFailure.Refused;
import pl.latarnik.application.port.out.KsefFailure.SessionOver;
import pl.latarnik.application.port.out.KsefFailure.Unreachable;

/**
 * Brings the parts of one archive to KSeF: several at once, each as often as it takes, until the
 * session's time is over or all traffic is stopped. A part that arrived is not sent again.
 */
final class PartUploads {

  private static final int AT_ONCE = 4;
  private static final int MOST_ATTEMPTS = 6;
  private static final Duration TIME_FOR_A_PART = Duration.ofMinutes(20);
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** What has to pass in the time that an answer may take, else the line counts as dead. */
  private static final long LEAST_PROGRESS = 64 << 10;

  private final KsefHttp http;
  private final Traffic traffic;
  private final Spool spool;
  private final List<PartUpload> uploads;
  private final Pauses pauses;
  private final Clock clock;
  private final Instant end;
  private final Set<Integer> arrived = ConcurrentHashMap.newKeySet();

  /** Uploads from the spool; the session was opened at this moment. */
  PartUploads(
      KsefHttp http,
      Traffic traffic,
      Spool spool,
      List<PartUpload> uploads,
      Pauses pauses,
      Clock clock) {
    this.http = http;
    this.traffic = traffic;
    this.spool = spool;
    this.uploads = uploads;
    this.pauses = pauses;
    this.clock = clock;
    this.end = clock.instant().plus(TIME_FOR_A_PART.multipliedBy(uploads.size()));
  }

  /** Brings what has not arrived yet; none when all has. */
  Option<KsefFailure> run() {
    Queue<PartUpload> left =
        new ConcurrentLinkedQueue<>(
            uploads.filter(u -> !arrived.contains(u.part().ordinal())).asJava());
    AtomicReference<@Nullable KsefFailure> failed = new AtomicReference<>();
    int threads = Math.min(AT_ONCE, left.size());
    if (threads <= 1) {
      work(left, failed);
    } else {
      together(threads, () -> work(left, failed));
    }
    Option<KsefFailure> failure = Option.of(failed.get());
    return failure.isEmpty() && arrived.size() < uploads.size()
        ? Option.some(new Unreachable(Cause.CONNECTION_CUT, "upload: interrupted"))
        : failure;
  }

  private static void together(int threads, Runnable work) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "ksef-parts");
              thread.setDaemon(true);
              return thread;
            });
    try {
      for (Future<Object> future :
          pool.invokeAll(List.fill(threads, () -> Executors.callable(work)).asJava())) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an upload broke down", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private void work(Queue<PartUpload> left, AtomicReference<@Nullable KsefFailure> failed) {
    PartUpload next = left.poll();
    while (next != null && failed.get() == null && !Thread.currentThread().isInterrupted()) {
      int ordinal = next.part().ordinal();
      sent(next)
          .peek(answer -> arrived.add(ordinal))
          .peekLeft(failure -> failed.compareAndSet(null, failure));
      next = left.poll();
    }
  }

  private Either<KsefFailure, Answer> sent(PartUpload upload) {
    for (int attempt = 1; ; attempt++) {
      if (!clock.instant().isBefore(end)) {
        return Either.left(
            new SessionOver(upload + ": the session's time for uploads ended at " + end));
      }
      Option<KsefFailure> standstill = traffic.refusal();
      if (standstill.isDefined()) {
        return Either.left(standstill.get());
      }
      Either<KsefFailure, Answer> outcome = attempt(upload);
      boolean again = outcome.isLeft() && outcome.getLeft() instanceof Unreachable;
      if (!again || attempt == MOST_ATTEMPTS || !pauses.before(attempt)) {
        return outcome;
      }
    }
  }

  private Either<KsefFailure, Answer> attempt(PartUpload upload) {
    EncryptedParts.Part part = upload.part();
    AtomicLong read = new AtomicLong();
    BodyPublisher body =
        BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(
                () -> spool.section(part.from(), part.size(), read, this::goesOn)),
            part.size());
    return http.exchange(upload.call(), body, progress(read))
        .<KsefFailure>mapLeft(lost -> new Unreachable(lost.cause(), upload + ": " + lost.cause()))
        .peek(traffic::heard)
        .flatMap(
            answer ->
                answer.isSuccess() && !answer.isHtml()
                    ? Either.right(answer)
                    : Either.left(traffic.refusal().getOrElse(() -> refusal(upload, answer))));
  }

  /** Whoever goes on sending after having been shut out is taken for an attacker. */
  private boolean goesOn() {
    return !traffic.isStopped();
  }

  private BooleanSupplier progress(AtomicLong read) {
    AtomicLong before = new AtomicLong();
    return () -> {
      long now = read.get();
      boolean goesOn = now - before.get() >= LEAST_PROGRESS && clock.instant().isBefore(end);
      before.set(now);
      return goesOn;
    };
  }

  /**
   * The key in the address is good for this session only: when the storage refuses it, another
   * session brings another one. The storage has no errors in KSeF's form.
   */
  private static KsefFailure refusal(PartUpload upload, Answer answer) {
    int status = answer.status();
    String seen = upload + ": " + KsefErrors.summary(answer);
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return new SessionOver(seen);
    }
    if (answer.isSuccess()) {
      return new Unreachable(Cause.FOREIGN_ANSWER, seen);
    }
    return status == BAD_REQUEST
        ? new Refused(KsefErrors.code(answer), seen, List.empty())
        : KsefErrors.of(answer);
  }
}
