package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A session for a package of invoices; guarded by {@link SimulatedKsef}. */
final class BatchSession extends Session {
  private static final Duration TIME_A_PART = Duration.ofMinutes(20);
  private static final Duration LIFETIME = Duration.ofHours(12);

  private final PackageInfo declared;
  private final boolean offlineMode;
  private final List<String> keys;
  private final Map<Integer, PartStore.Stored> parts = new TreeMap<>();
  private boolean read;

  /** Takes the keys of the links of its parts, in their order. */
  BatchSession(
      String reference,
      Authentication owner,
      Opening opening,
      PackageInfo declared,
      boolean offlineMode,
      List<String> keys,
      Instant created) {
    super(reference, owner, opening, SessionState.BATCH_OPEN, created);
    this.declared = declared;
    this.offlineMode = offlineMode;
    this.keys = keys;
  }

  @Override
  String kind() {
    return "Batch";
  }

  @Override
  boolean complete() {
    return state() == SessionState.BATCH_PROCESSING && read;
  }

  @Override
  SessionState success() {
    return SessionState.BATCH_DONE;
  }

  @Override
  Instant validUntil() {
    return created().plus(LIFETIME);
  }

  @Override
  boolean tellsZeros() {
    return state() == SessionState.BATCH_DONE || state() == SessionState.NOTHING_VALID;
  }

  PackageInfo declared() {
    return declared;
  }

  boolean offlineMode() {
    return offlineMode;
  }

  List<String> keys() {
    return keys;
  }

  /** Returns until when the sending of a part may begin: 20 minutes for each declared part. */
  Instant uploadUntil() {
    return created().plus(TIME_A_PART.multipliedBy(declared.parts().size()));
  }

  /**
   * Tells whether its time is over: parts are missing that may not be sent any more, or nobody has
   * closed it in twelve hours.
   */
  boolean timeOver(Instant now) {
    if (parts.size() < declared.parts().size()) {
      return now.isAfter(uploadUntil());
    }
    Instant end = created().plus(LIFETIME);
    return now.isAfter(end.isAfter(uploadUntil()) ? end : uploadUntil());
  }

  /** Takes in a part; returns what it replaces. */
  Optional<PartStore.Stored> put(int ordinal, PartStore.Stored part) {
    return Optional.ofNullable(parts.put(ordinal, part));
  }

  Optional<PartStore.Stored> part(int ordinal) {
    return Optional.ofNullable(parts.get(ordinal));
  }

  List<PartStore.Stored> parts() {
    return List.copyOf(parts.values());
  }

  /** Notes that every invoice of the package has been taken out of it. */
  void markRead() {
    read = true;
  }
}
