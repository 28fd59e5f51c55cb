package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Stops all traffic of one context after KSeF, or what stands in front of it, has shut us out. Who
 * goes on calling is taken for an attacker, and the block gets longer; so a long pause has to be
 * over, whatever program of ours calls next.
 */
final class Standstill {

  private static final Duration PAUSE = Duration.ofHours(1);
  private static final String NAME = "STANDSTILL";

  private final Ticker ticker;
  private final KeptBlocks kept;
  private boolean remembered;
  private Option<Block> block = Option.none();

  Standstill(Ticker ticker, KeptBlocks kept) {
    this.ticker = ticker;
    this.kept = kept;
  }

  private record Block(Instant until, String reason) {}

  /** Returns why nothing may leave now; none when all may. */
  synchronized Option<KsefFailure> refusal() {
    Instant now = ticker.now();
    if (!remembered) {
      remembered = true;
      block =
          kept.find(NAME)
              .filter(KeptBlocks.Kept::lasts)
              .map(earlier -> new Block(now.plus(earlier.left()), earlier.reason()));
    }
    block = block.filter(b -> now.isBefore(b.until()));
    return block.map(
        b ->
            new KsefFailure.AccessDenied(
                KsefFailure.Barred.ADDRESS,
                b.reason()
                    + "; all traffic is stopped for another "
                    + (Duration.between(now, b.until()).toMinutes() + 1)
                    + " min"));
  }

  /** Stops everything because of this. */
  synchronized void begin(String reason) {
    remembered = true;
    block = Option.some(new Block(ticker.now().plus(PAUSE), reason));
    kept.begin(NAME, PAUSE, reason);
  }
}
