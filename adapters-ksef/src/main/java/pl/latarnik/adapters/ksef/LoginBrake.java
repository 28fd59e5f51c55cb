package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Keeps from logging in again and again after KSeF has refused: first for a minute, then for twice
 * as long each time. A certificate or token that is put right is tried when the pause is over.
 */
final class LoginBrake {

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(32);

  private final Ticker ticker;
  private Duration pause = Duration.ZERO;
  private Option<Refusal> last = Option.none();

  LoginBrake(Ticker ticker) {
    this.ticker = ticker;
  }

  private record Refusal(Instant until, KsefFailure why) {}

  /** Returns the last refusal while its pause lasts; none when one may log in. */
  Option<KsefFailure> refusal() {
    Instant now = ticker.now();
    return last.filter(refusal -> now.isBefore(refusal.until())).map(Refusal::why);
  }

  /** Begins a pause. */
  void on(KsefFailure refusal) {
    Duration twice = pause.isZero() ? FIRST : pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    last = Option.some(new Refusal(ticker.now().plus(pause), refusal));
  }

  /** Ends all pauses, because a login has succeeded. */
  void release() {
    pause = Duration.ZERO;
    last = Option.none();
  }
}
