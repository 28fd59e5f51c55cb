package pl.latarnik.application.port.in;

import io.vavr.control.Option;
import pl.latarnik.application.port.in.SyncOutages.Synced;

/**
 * Driving port: keeps up with the status service while other work is done. It reads it at most once
 * a minute, counted over all runs of the program, and whatever comes of it stops nothing: a service
 * that is down, slow or talks nonsense says nothing about KSeF.
 */
public interface FollowStatus {

  /**
   * Reads the service and brings the ledger up to it, where the last reading is over a minute ago.
   *
   * @return what the reading led to; none where it was not due, there is no service, or nothing
   *     could be read
   */
  Option<Synced> follow();
}
