package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Decision;

/**
 * What the rules make of a prepared invoice if KSeF takes it in online: the day of sending decides,
 * and around midnight a few minutes decide the day.
 *
 * @param today the day by Polish time
 * @param now if it is taken in at this moment
 * @param soon if it is taken in some minutes later
 */
public record OnlineOutlook(
    LocalDate today, Decision<IssuanceOutcome> now, Decision<IssuanceOutcome> soon) {

  /** What a person should know before it is sent. */
  public enum Warning {
    /** Nothing: it is issued online, today. */
    NONE,
    /** P_1 is a day that is over: it will be offline24 by operation of law. */
    DEEMED_OFFLINE24,
    /** P_1 is a day that has not come: KSeF will refuse it. */
    REFUSED,
    /** Midnight is near: taken in after it, it will be offline24 by operation of law. */
    NEAR_MIDNIGHT
  }

  public OnlineOutlook {
    requireNonNull(today, "today");
    requireNonNull(now, "now");
    requireNonNull(soon, "soon");
  }

  /** Returns what a person should know before it is sent. */
  public Warning warning() {
    if (now.conclusion() instanceof IssuanceOutcome.Rejected) {
      return Warning.REFUSED;
    }
    if (isDeemed(now)) {
      return Warning.DEEMED_OFFLINE24;
    }
    return isDeemed(soon) ? Warning.NEAR_MIDNIGHT : Warning.NONE;
  }

  /** Returns the citation of the provision that the warning rests on. */
  public String citation() {
    return (isDeemed(soon) ? soon : now).decisive().basis().citation();
  }

  private static boolean isDeemed(Decision<IssuanceOutcome> decision) {
    return decision.conclusion().procedure().contains(IssuanceKind.DEEMED_OFFLINE24);
  }
}
