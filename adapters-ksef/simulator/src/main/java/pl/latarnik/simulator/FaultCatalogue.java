package pl.latarnik.simulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All faults by name; each group of them lives where it strikes. */
final class FaultCatalogue {
  private static final Map<String, FaultKind> KINDS = new TreeMap<>();

  static {
    List<FaultKind> all = new ArrayList<>();
    all.addAll(LineFaults.kinds());
    all.addAll(RefusalFaults.kinds());
    all.addAll(LoginFaults.kinds());
    all.addAll(SessionFaults.kinds());
    all.addAll(InvoiceFaults.kinds());
    all.addAll(AnswerFaults.kinds());
    all.addAll(StatusServiceFaults.kinds());
    all.addAll(RuleFaults.kinds());
    all.sort(Comparator.comparing(FaultKind::id));
    for (FaultKind kind : all) {
      if (KINDS.put(kind.id(), kind) != null) {
        throw new IllegalStateException("There are two faults called " + kind.id());
      }
    }
  }

  private FaultCatalogue() {}

  static Optional<FaultKind> find(String id) {
    return Optional.ofNullable(KINDS.get(id));
  }

  /** Returns every fault, by its name. */
  static Collection<FaultKind> all() {
    return List.copyOf(KINDS.values());
  }

  static String known() {
    return String.join(", ", KINDS.keySet());
  }
}
