package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Keeps from logging in again and again after KSeF has refused: first for a minute, then for twice
 * as long each time, also from one run of the program to the next. Another certificate or token is
 * tried at once, one that is put right in KSeF when the pause is over.
 */
final class LoginBrake {

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(32);

  private final Ticker ticker;
  private final KeptBlocks kept;
  private final Supplier<String> login;
  private String name = "";
  private Duration pause = Duration.ZERO;
  private Option<Refusal> last = Option.none();

  /**
   * Knows of no refusal but what an earlier run kept.
   *
   * @param login names what logs in now: something else is tried at once
   */
  LoginBrake(Ticker ticker, KeptBlocks kept, Supplier<String> login) {
    this.ticker = ticker;
    this.kept = kept;
    this.login = login;
  }

  private record Refusal(Instant until, KsefFailure why) {}

  /** Returns the last refusal while its pause lasts; none when one may log in. */
  Option<KsefFailure> refusal() {
    Instant now = ticker.now();
    String current = "LOGIN " + login.get();
    if (!current.equals(name)) {
      name = current;
      pause = Duration.ZERO;
      last = Option.none();
      kept.find(name).forEach(earlier -> remember(earlier, now));
    }
    return last.filter(refusal -> now.isBefore(refusal.until())).map(Refusal::why);
  }

  private void remember(KeptBlocks.Kept earlier, Instant now) {
    pause = earlier.length();
    last =
        Option.some(
            new Refusal(
                now.plus(earlier.left()),
                new KsefFailure.AccessDenied(
                    earlier.reason()
                        + "; not tried again for another "
                        + (earlier.left().toMinutes() + 1)
                        + " min")));
  }

  /** Begins a pause. */
  void on(KsefFailure refusal) {
    Duration twice = pause.isZero() ? FIRST : pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    last = Option.some(new Refusal(ticker.now().plus(pause), refusal));
    kept.begin(name, pause, refusal.detail());
  }

  /** Ends all pauses, because a login has succeeded. */
  void release() {
    if (!pause.isZero()) {
      kept.end(name);
    }
    pause = Duration.ZERO;
    last = Option.none();
  }
}
