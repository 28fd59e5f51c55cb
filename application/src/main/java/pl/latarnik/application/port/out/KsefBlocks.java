package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Driven port: until when KSeF wants nothing of a kind from us, and what we asked of it lately,
 * kept from one run of the program to the next. A program that is started every few minutes would
 * else ask again and again what it was told not to ask, and every time be shut out for longer.
 *
 * <ul>
 *   <li>KB-1 The last block that was kept of a name is found, also by another process, and also
 *       after its end: the next may be longer than this was.
 *   <li>KB-2 What is forgotten is not found.
 *   <li>KB-3 Changes belong to the surrounding transaction of {@link Transactions}, or to one of
 *       their own.
 *   <li>KB-4 The requests that were last kept of a name are found in their order and to the
 *       millisecond, also by another process. Names that are not kept with them stay as they are.
 * </ul>
 */
public interface KsefBlocks {

  /**
   * A block.
   *
   * @param name whom and what it concerns; a word of whoever keeps it
   * @param until its end
   * @param length how long it was when it began
   * @param reason what was seen, in words for people; no secret
   */
  record Block(String name, Instant until, Duration length, String reason) {
    public Block {
      requireNonNull(name, "name");
      requireNonNull(until, "until");
      requireNonNull(length, "length");
      requireNonNull(reason, "reason");
    }
  }

  /** Finds the last block of a name, over or not (KB-1). */
  Option<Block> find(String name);

  /** Keeps a block in place of the last of its name (KB-1). */
  void keep(Block block);

  /** Forgets the block of a name (KB-2); one that was never kept is no trouble. */
  void forget(String name);

  /** Returns when the last requests of a name left, the earliest first; empty for others (KB-4). */
  List<Instant> requests(String name);

  /**
   * Keeps when requests left, in place of what was kept of the same names (KB-4).
   *
   * @param left by name, the earliest first
   */
  void keepRequests(Map<String, List<Instant>> left);

  /** Returns blocks that are kept nowhere: for a KSeF of one's own. */
  static KsefBlocks nowhere() {
    return new KsefBlocks() {
      @Override
      public Option<Block> find(String name) {
        return Option.none();
      }

      @Override
      public void keep(Block block) {
        // Whoever holds it in memory goes by it.
      }

      @Override
      public void forget(String name) {
        // Nothing is kept.
      }

      @Override
      public List<Instant> requests(String name) {
        return List.empty();
      }

      @Override
      public void keepRequests(Map<String, List<Instant>> left) {
        // Nothing is kept.
      }
    };
  }
}
