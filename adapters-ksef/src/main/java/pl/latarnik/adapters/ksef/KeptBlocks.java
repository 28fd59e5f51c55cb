package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.KsefBlocks;
import pl.latarnik.application.port.out.KsefBlocks.Block;

/**
 * The blocks and the last requests of one context, from one run of the program to the next. In
 * between only the clock tells how much time has passed; so a clock that was put never makes a
 * block longer than it was.
 */
final class KeptBlocks {

  private final KsefBlocks blocks;
  private final Clock clock;
  private final String context;

  /**
   * Keeps them here.
   *
   * @param context begins every name: another context has blocks of its own
   */
  KeptBlocks(KsefBlocks blocks, Clock clock, String context) {
    this.blocks = requireNonNull(blocks, "blocks");
    this.clock = requireNonNull(clock, "clock");
    this.context = requireNonNull(context, "context");
  }

  /**
   * What is left of a block.
   *
   * @param left how much longer it lasts; zero where it is over
   * @param length how long it was
   * @param reason why
   */
  record Kept(Duration left, Duration length, String reason) {

    boolean lasts() {
      return !left.isZero();
    }
  }

  /** Returns what an earlier run, or this one, kept under a name. */
  Option<Kept> find(String name) {
    Instant now = clock.instant();
    return blocks
        .find(named(name))
        .map(block -> new Kept(left(block, now), block.length(), block.reason()));
  }

  private static Duration left(Block block, Instant now) {
    Duration left = Duration.between(now, block.until());
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(block.length()) < 0 ? left : block.length();
  }

  /** Keeps a block that begins now. What it came with counts even where it cannot be kept. */
  void begin(String name, Duration length, String reason) {
    try {
      blocks.keep(new Block(named(name), clock.instant().plus(length), length, reason));
    } catch (RuntimeException e) {
      // This run goes by its own memory, and the next one will be told again.
    }
  }

  /** Forgets a block. */
  void end(String name) {
    blocks.forget(named(name));
  }

  /**
   * Returns how long ago the last requests of a name left, the earliest first. One that left in the
   * future, by a clock that was put back since, counts as of now.
   */
  List<Duration> requests(String name) {
    Instant now = clock.instant();
    return blocks
        .requests(named(name))
        .map(left -> Duration.between(left, now))
        .map(ago -> ago.isNegative() ? Duration.ZERO : ago);
  }

  /**
   * Keeps how long ago requests left, by name and the earliest first. Where that fails the next run
   * knows only what was kept before.
   */
  void keepRequests(Map<String, List<Duration>> ago) {
    Instant now = clock.instant();
    try {
      blocks.keepRequests(ago.mapKeys(this::named).mapValues(all -> all.map(now::minus)));
    } catch (RuntimeException e) {
      // This run goes by its own memory; a request too much in the next one is refused once.
    }
  }

  private String named(String name) {
    return context + " " + name;
  }
}
