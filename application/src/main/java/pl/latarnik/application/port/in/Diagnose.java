package pl.latarnik.application.port.in;

import io.vavr.collection.List;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.application.triage.SeenCall;

/**
 * Driving port: finds out why KSeF is, or seems, away, and what may be proposed. It asks KSeF, the
 * status service and, where KSeF does not answer, the own network; what the status service
 * announces is brought into the ledger on the way. It issues nothing and sends nothing.
 */
public interface Diagnose {

  /**
   * Diagnoses now.
   *
   * @param earlier calls to KSeF that were made already, oldest first: a refused login or a wanted
   *     pause is not tried again
   */
  Diagnosis diagnose(List<SeenCall> earlier);
}
