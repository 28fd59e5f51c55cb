package pl.latarnik.application.triage;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What may be proposed to a person. It is never done without that person's word, and nothing but an
 * announcement opens any procedure but online and offline24.
 *
 * @param step what to do first
 * @param pause how long to wait before that; zero where there is nothing to wait for
 * @param offline24 whether issuing in the procedure offline24 (art. 106nda) may be offered now
 */
public record Advice(Step step, Duration pause, boolean offline24) {

  /** What to do first. */
  public enum Step {
    /** Send: KSeF answers. */
    SEND,
    /** Wait for the end of the pause that KSeF asked for, then send. */
    WAIT,
    /** Try again: it is too early to judge, or the fault is KSeF's. */
    TRY_AGAIN,
    /** Mend the own network, name service, proxy or trust in certificates. */
    MEND_NETWORK,
    /** Leave KSeF alone until the pause is over; where it lasts, have the address let in again. */
    BE_LET_IN,
    /** Mend the login: certificate, token or permissions. */
    MEND_LOGIN,
    /** Issue in the procedure that is announced; if KSeF answers, sending is tried all the same. */
    FOLLOW_ANNOUNCEMENT,
    /** Look at the media and BIP, then confirm the total failure or keep to the ordinary way. */
    CONFIRM_TOTAL_FAILURE
  }

  public Advice {
    requireNonNull(step, "step");
    requireNonNull(pause, "pause");
  }

  static Advice to(Step step) {
    return new Advice(step, Duration.ZERO, false);
  }

  Advice offering(boolean offline24MayBe) {
    return new Advice(step, pause, offline24MayBe);
  }
}
