package pl.latarnik.application.usecase;

import java.util.function.Consumer;
import pl.latarnik.application.port.in.Dispatch;

/** Brings a backlog to number and UPO; each call is a run of its own. */
public final class DispatchService implements Dispatch {

  private final DispatchParts parts;

  /** Takes what it works with. */
  public DispatchService(DispatchParts parts) {
    this.parts = parts;
  }

  @Override
  public Report dispatch(Order order, Consumer<News> watcher) {
    try (Hands hands = new Hands(parts.settings().hands())) {
      return new DispatchRun(parts, order, watcher, hands).run();
    }
  }
}
