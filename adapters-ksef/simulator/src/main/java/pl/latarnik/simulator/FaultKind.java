package pl.latarnik.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A fault of the catalogue: its name, where it strikes, and what it does there.
 *
 * @param id name in the catalogue, like {@code F-01}
 * @param place where it strikes
 * @param summary what the server then does, in one line
 * @param operations where it strikes unless the order says otherwise; empty for the whole interface
 * @param parameters extra keys of an order
 * @param times how often it strikes unless the order says otherwise; 0 for without end
 * @param passing whether a client that asks on gets through, so that random mixes may hold it
 * @param fits answers that it strikes on, where it strikes on answers
 * @param effect what it does to a call, where it strikes on calls
 */
record FaultKind(
    String id,
    Place place,
    String summary,
    List<Operation> operations,
    List<FaultParameter> parameters,
    int times,
    boolean passing,
    Predicate<Reply> fits,
    Effect effect) {
  /** Where a fault strikes. */
  enum Place {
    /** Before the handler, mostly instead of it. */
    BEFORE,
    /** After the handler: what was asked has been done, the answer is lost or changed. */
    ANSWER,
    /** In what becomes of an invoice that was taken in. */
    INVOICE,
    /** In the simulator's clock, as long as it is set. */
    CLOCK,
    /** Nowhere to switch: the rules of the simulator bring it about. */
    ALWAYS
  }

  /** What a fault does to a call: an answer of its own, or empty to leave it as it is. */
  interface Effect {
    Optional<Reply> on(Strike strike, FaultScene scene, Optional<Reply> answer);
  }

  private static final Effect NONE = (strike, scene, answer) -> Optional.empty();

  static FaultKind of(String id, Place place, String summary, String... operations) {
    List<Operation> on = new ArrayList<>();
    for (String operation : operations) {
      on.add(Operation.read(operation));
    }
    return new FaultKind(
        id, place, summary, List.copyOf(on), List.of(), 1, false, Reply::succeeded, NONE);
  }

  FaultKind with(FaultParameter... more) {
    return new FaultKind(
        id, place, summary, operations, List.of(more), times, passing, fits, effect);
  }

  FaultKind endless() {
    return new FaultKind(id, place, summary, operations, parameters, 0, passing, fits, effect);
  }

  /** Marks it as one that passes. */
  FaultKind thatPasses() {
    return new FaultKind(id, place, summary, operations, parameters, times, true, fits, effect);
  }

  FaultKind on(Predicate<Reply> answers) {
    return new FaultKind(
        id, place, summary, operations, parameters, times, passing, answers, effect);
  }

  FaultKind doing(Effect what) {
    return new FaultKind(id, place, summary, operations, parameters, times, passing, fits, what);
  }

  boolean always() {
    return place == Place.ALWAYS;
  }
}
