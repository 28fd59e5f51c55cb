package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Faults in the processing of an invoice; whether one strikes is settled when it is taken in. */
final class InvoiceFaults {
  private static final String SEND = "POST /sessions/online/{}/invoices";
  private static final String CLOSE_BATCH = "POST /sessions/batch/{}/close";
  private static final String STUCK = "F-08";
  private static final String CANCELLED = "F-10";
  private static final String UNDECIPHERED = "F-11";
  private static final String STANDSTILL = "F-36";

  private final FaultBoard board;
  private final Waiting waiting;
  private final SimulatedClock clock;
  private final Consumer<HeldInvoice> inProgress;
  private final BiConsumer<HeldInvoice, HeldInvoice.Status> end;
  private final Map<Integer, Instant> standstills = new ConcurrentHashMap<>();

  /** Takes the ways to mark an invoice as in progress and to end it with a status. */
  InvoiceFaults(
      FaultBoard board,
      Waiting waiting,
      SimulatedClock clock,
      Consumer<HeldInvoice> inProgress,
      BiConsumer<HeldInvoice, HeldInvoice.Status> end) {
    this.board = board;
    this.waiting = waiting;
    this.clock = clock;
    this.inProgress = inProgress;
    this.end = end;
  }

  static List<FaultKind> kinds() {
    FaultParameter outcome =
        FaultParameter.choice("outcome", "status that follows, by turns", "200", "550");
    return List.of(
        FaultKind.of(
                STUCK,
                FaultKind.Place.INVOICE,
                "The invoice stays at 150 until the simulator's clock has gone on by the duration,"
                    + " then it gets its due status or 550",
                SEND,
                CLOSE_BATCH)
            .with(
                FaultParameter.duration("duration", "PT2H", "how long, on the simulator's clock"),
                outcome.preset("200"))
            .thatPasses(),
        FaultKind.of(
                CANCELLED,
                FaultKind.Place.INVOICE,
                "The invoice ends with 550 (cancelled by the system, no number given) or 500",
                SEND,
                CLOSE_BATCH)
            .with(FaultParameter.choice("code", "final status", "550", "500"))
            .thatPasses(),
        FaultKind.of(
                UNDECIPHERED,
                FaultKind.Place.INVOICE,
                "The invoice ends with 435 although it was encrypted rightly",
                SEND,
                CLOSE_BATCH)
            .thatPasses(),
        FaultKind.of(
                STANDSTILL,
                FaultKind.Place.INVOICE,
                "Invoices are taken in and stay at 100; all go on when the duration has passed since"
                    + " the first of them",
                SEND,
                CLOSE_BATCH)
            .with(
                FaultParameter.duration("duration", "PT30M", "how long, on the simulator's clock"))
            .endless()
            .thatPasses());
  }

  void reset() {
    standstills.clear();
  }

  /** Returns the step that follows the intake: processing, or what a fault makes of it. */
  Runnable planned(HeldInvoice invoice, Operation by, Runnable processing) {
    Optional<Strike> strike =
        board.strike(
            kind -> kind.place() == FaultKind.Place.INVOICE,
            by,
            Optional.of(invoice.session().context().value()));
    return strike.map(hit -> struck(hit, invoice, processing)).orElse(processing);
  }

  private Runnable struck(Strike strike, HeldInvoice invoice, Runnable processing) {
    return switch (strike.kind().id()) {
      case STUCK -> stuck(strike, invoice, processing);
      case CANCELLED ->
          () ->
              end.accept(
                  invoice,
                  strike.choice("code").equals("550")
                      ? HeldInvoice.Status.cancelledBySystem()
                      : HeldInvoice.Status.unknown("Usterka ustawiona w symulatorze."));
      case UNDECIPHERED ->
          () -> end.accept(invoice, HeldInvoice.Status.rejected(RejectedInvoice.undecipherable()));
      case STANDSTILL -> standing(strike, processing);
      default -> throw new IllegalStateException(strike.kind().id() + " strikes no invoice");
    };
  }

  private Runnable stuck(Strike strike, HeldInvoice invoice, Runnable processing) {
    Instant until = clock.now().plus(strike.duration("duration"));
    Runnable then =
        strike.choice("outcome").equals("550")
            ? () -> end.accept(invoice, HeldInvoice.Status.cancelledBySystem())
            : processing;
    return () -> {
      inProgress.accept(invoice);
      waiting.until(until, then);
    };
  }

  private Runnable standing(Strike strike, Runnable processing) {
    Duration duration = strike.duration("duration");
    Instant until =
        standstills.computeIfAbsent(strike.order(), order -> clock.now().plus(duration));
    return () -> waiting.until(until, processing);
  }
}
