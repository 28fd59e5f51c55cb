package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Stops all traffic of one context after KSeF, or what stands in front of it, has shut us out. Who
 * goes on calling is taken for an attacker, and the block gets longer; so a person has to act, or a
 * long pause to be over.
 */
final class Standstill {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final Ticker ticker;
  private Option<Block> block = Option.none();

  Standstill(Ticker ticker) {
    this.ticker = ticker;
  }

  private record Block(Instant until, String reason) {}

  /** Returns why nothing may leave now; none when all may. */
  synchronized Option<KsefFailure> refusal() {
    Instant now = ticker.now();
    block = block.filter(b -> now.isBefore(b.until()));
    return block.map(
        b ->
            new KsefFailure.AccessDenied(
                b.reason()
                    + "; all traffic is stopped for another "
                    + (Duration.between(now, b.until()).toMinutes() + 1)
                    + " min, or until the program is started again"));
  }

  /** Stops everything because of this. */
  synchronized void begin(String reason) {
    block = Option.some(new Block(ticker.now().plus(PAUSE), reason));
  }
}
