package pl.latarnik.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Steps that wait for the simulated clock; done with the first request after their time. */
final class Waiting {
  private record Step(Instant due, Runnable action) {}

  private final List<Step> steps = new ArrayList<>();

  synchronized void until(Instant due, Runnable action) {
    steps.add(new Step(due, action));
  }

  synchronized void clear() {
    steps.clear();
  }

  /** Does the steps whose time has come, the earliest first. */
  void release(Instant now) {
    due(now).forEach(step -> step.action().run());
  }

  private synchronized List<Step> due(Instant now) {
    List<Step> found = new ArrayList<>();
    for (Iterator<Step> all = steps.iterator(); all.hasNext(); ) {
      Step step = all.next();
      if (!now.isBefore(step.due())) {
        found.add(step);
        all.remove();
      }
    }
    found.sort(Comparator.comparing(Step::due));
    return found;
  }
}
