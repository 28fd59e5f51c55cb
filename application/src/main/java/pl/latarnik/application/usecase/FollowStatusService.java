package pl.latarnik.application.usecase;

import io.vavr.control.Option;
import pl.latarnik.application.port.in.FollowStatus;
import pl.latarnik.application.port.in.SyncOutages;
import pl.latarnik.application.port.in.SyncOutages.Synced;

/** Reads the status service when its watch says that it is time. */
public final class FollowStatusService implements FollowStatus {

  private final StatusWatch watch;
  private final SyncOutages sync;

  /**
   * Takes the watch, and what brings the ledger up to the service, reading it through the watch.
   */
  public FollowStatusService(StatusWatch watch, SyncOutages sync) {
    this.watch = watch;
    this.sync = sync;
  }

  @Override
  public Option<Synced> follow() {
    return watch.isDue() ? sync.sync().toOption() : Option.none();
  }
}
