package pl.latarnik.application.triage;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.time.Instant;
import pl.latarnik.application.port.out.NetworkProbe;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.outage.OutageKind;

/**
 * What a triage looks at, all of it seen at one moment.
 *
 * @param now that moment
 * @param environment which KSeF is spoken to
 * @param calls the last calls to KSeF, oldest first
 * @param status the status service
 * @param network the own network
 * @param announced what the ledger knows to be in force now
 * @param unconfirmedTotal whether the status service tells of a total failure in force now that no
 *     person has confirmed
 */
public record Observations(
    Instant now,
    Environment environment,
    List<SeenCall> calls,
    StatusSight status,
    NetworkProbe.Sight network,
    Set<OutageKind> announced,
    boolean unconfirmedTotal) {

  public Observations {
    requireNonNull(now, "now");
    requireNonNull(environment, "environment");
    requireNonNull(calls, "calls");
    requireNonNull(status, "status");
    requireNonNull(network, "network");
    requireNonNull(announced, "announced");
  }
}
