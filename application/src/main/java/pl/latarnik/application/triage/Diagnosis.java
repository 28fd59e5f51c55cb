package pl.latarnik.application.triage;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.outage.OutageKind;

/**
 * Why KSeF is, or seems, away.
 *
 * @param finding what it comes to
 * @param announced the announced outage; some exactly when that is the finding
 * @param reasons what it rests on
 * @param advice what may be proposed
 */
public record Diagnosis(
    Finding finding, Option<OutageKind> announced, List<Reason> reasons, Advice advice) {

  /** What a triage can come to. */
  public enum Finding {
    /** KSeF answers, and nothing is announced. */
    WELL,
    /** An outage is announced and in force. */
    ANNOUNCED,
    /** The status service tells of a total failure that no person has confirmed. */
    TOTAL_FAILURE_TOLD,
    /** KSeF refuses the login or the permission: expired, revoked, withdrawn. */
    AUTHORITY_REFUSED,
    /** What stands before KSeF shuts this address out; nothing is wrong with the login. */
    SHUT_OUT,
    /** KSeF answers, and wants fewer requests. */
    RATE_LIMIT,
    /** Nothing in the network answers: the fault is on this side. */
    OWN_NETWORK_DOWN,
    /** The name of KSeF, the trust in its certificate or the proxy fails on this side. */
    OWN_WAY_BROKEN,
    /** KSeF fails, and nothing is announced. */
    KSEF_FAILS,
    /** KSeF answers; only the status service cannot be read. */
    STATUS_SERVICE_DOWN,
    /** What was seen does not tell. */
    NOT_KNOWN
  }

  public Diagnosis {
    requireNonNull(finding, "finding");
    requireNonNull(announced, "announced");
    requireNonNull(reasons, "reasons");
    requireNonNull(advice, "advice");
    if (announced.isDefined() != (finding == Finding.ANNOUNCED)) {
      throw new IllegalArgumentException(finding + " with " + announced);
    }
  }
}
