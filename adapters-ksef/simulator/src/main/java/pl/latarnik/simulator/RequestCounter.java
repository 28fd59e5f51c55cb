package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Counts the requests of one caller in one group, and blocks him when a window is full. A block
 * lasts until the window has room again; a further overrun within an hour doubles it, and so on, an
 * hour at most. Requests refused while it lasts neither count nor lengthen it.
 */
final class RequestCounter {
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final Duration LONGEST_BLOCK = Duration.ofHours(1);

  private final Deque<Instant> passed = new ArrayDeque<>();
  private Instant blockedUntil = Instant.MIN;
  private String text = "";
  private int overruns;

  /** A refusal: what was exceeded and for how long to stay away. */
  record Refusal(String exceeded, long seconds) {}

  /** Counts a request, or refuses it. */
  synchronized Optional<Refusal> count(Rates rates, Instant now) {
    if (now.isBefore(blockedUntil)) {
      return Optional.of(refusal(now));
    }
    if (overruns > 0 && now.isAfter(blockedUntil.plus(MEMORY))) {
      overruns = 0;
    }
    while (!passed.isEmpty() && !passed.getFirst().isAfter(now.minus(MEMORY))) {
      passed.removeFirst();
    }
    Optional<Duration> wait = overrun(rates, now);
    if (wait.isPresent()) {
      block(wait.get(), now);
      return Optional.of(refusal(now));
    }
    passed.addLast(now);
    return Optional.empty();
  }

  /** Finds the first window that is full, and how long until it has room again. */
  private Optional<Duration> overrun(Rates rates, Instant now) {
    List<Instant> newestLast = new ArrayList<>(passed);
    for (Rates.Window window : rates.windows()) {
      int place = newestLast.size() - window.most();
      if (place >= 0 && newestLast.get(place).isAfter(now.minus(window.length()))) {
        text = "Przekroczono limit " + window.most() + " żądań na " + window.name();
        return Optional.of(Duration.between(now, newestLast.get(place).plus(window.length())));
      }
    }
    return Optional.empty();
  }

  private void block(Duration wait, Instant now) {
    overruns++;
    Duration length = wait.plusSeconds(1);
    for (int i = 1; i < overruns && length.compareTo(LONGEST_BLOCK) < 0; i++) {
      length = length.multipliedBy(2);
    }
    blockedUntil =
        now.plus(length.compareTo(LONGEST_BLOCK) > 0 ? LONGEST_BLOCK : length)
            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    if (!blockedUntil.isAfter(now)) {
      blockedUntil = now.plusSeconds(1);
    }
  }

  private Refusal refusal(Instant now) {
    return new Refusal(
        text, Math.max(1, Duration.between(now, blockedUntil).plusMillis(999).toSeconds()));
  }
}
