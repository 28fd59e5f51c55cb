package pl.latarnik.bootstrap.faults;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import pl.latarnik.simulator.SimulatorServer;

/**
 * Opens offices that begin with a backlog, each as if it were the first. To issue the invoices is
 * more work than to send them, so each backlog is issued once and copied.
 */
final class Backlogs implements AutoCloseable {

  /**
   * A backlog to begin with.
   *
   * @param count how many invoices wait
   * @param offlineEach each so many-th of them was issued offline, the others wait to be sent
   *     online
   */
  record Size(int count, int offlineEach) {}

  private final Path folder;
  private final SimulatorServer simulator = FaultOffice.standingKsef();
  private final Map<Size, Path> issued = new HashMap<>();

  /** Takes a folder of its own, which it deletes in the end. */
  Backlogs(Path folder) {
    this.folder = folder;
  }

  /** Opens an office with this backlog, at a KSeF that has seen nothing yet. */
  FaultOffice open(Size size) {
    Path script = issued.computeIfAbsent(size, this::issue);
    return FaultOffice.replayable(folder, simulator, Option.some(script));
  }

  /** Returns the number of the invoice at this place of any backlog, from 1. */
  static String number(int place) {
    return "FV/" + place;
  }

  private Path issue(Size size) {
    Path script = folder.resolve("backlog-" + size.count() + "-" + size.offlineEach() + ".sql");
    Path own = folder.resolve("issued-" + size.count() + "-" + size.offlineEach());
    try (FaultOffice office = FaultOffice.replayable(own, simulator, Option.none())) {
      for (int i = 1; i <= size.count(); i++) {
        String number = number(i);
        var unused = i % size.offlineEach() == 0 ? office.offline(number) : office.prepared(number);
      }
      office.writeStore(script);
    }
    return script;
  }

  @Override
  public void close() {
    simulator.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
