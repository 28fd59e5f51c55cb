package pl.latarnik.adapters.ksef.fa3.meaning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps the first defects of each kind, and counts the rest. */
final class Defects {

  private final List<Defect> kept = new ArrayList<>();
  private final Map<MeaningKind, Integer> counts = new EnumMap<>(MeaningKind.class);

  void add(Defect defect) {
    if (counts.merge(defect.kind(), 1, Integer::sum) <= Reports.MOST) {
      kept.add(defect);
    }
  }

  void reportTo(Reports reports) {
    kept.forEach(
        defect ->
            reports.warn(
                defect.kind(), defect.field(), defect.values().toJavaArray(String[]::new)));
    counts.forEach((kind, count) -> reports.addUnshown(kind, Math.max(0, count - Reports.MOST)));
  }
}
