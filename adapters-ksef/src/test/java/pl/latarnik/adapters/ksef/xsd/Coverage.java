package pl.latarnik.adapters.ksef.xsd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Facet;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.SimpleType;

/**
 * Counts for every declaration and every limit of a schema how many changed documents that touch it
 * were accepted and how many refused. A refusal counts for a limit only where the validator named a
 * limit of that kind as its reason.
 */
public final class Coverage {

  private record Counts(int accepted, int refused) {
    Counts plus(boolean wasAccepted) {
      return new Counts(accepted + (wasAccepted ? 1 : 0), refused + (wasAccepted ? 0 : 1));
    }
  }

  private static final Counts NONE = new Counts(0, 0);

  private final Map<String, Counts> declarations = new TreeMap<>();
  private final Map<String, Counts> facets = new TreeMap<>();
  private int accepted;
  private int refused;

  /** Begins with all declarations and limits of this schema at zero. */
  public Coverage(SchemaModel model) {
    model.elements().forEach(element -> declarations.put(element.id(), NONE));
    model.attributes().forEach(attribute -> declarations.put(attribute.id(), NONE));
    for (SimpleType type : model.simpleTypes()) {
      for (Facet facet : type.facets()) {
        facets.put(FacetValues.key(type, facet), NONE);
      }
    }
  }

  /** Counts one. */
  public void count(SchemaMutants.Mutant mutant, String refusal) {
    boolean accept = refusal.isEmpty();
    if (accept) {
      accepted++;
    } else {
      refused++;
    }
    declarations.computeIfPresent(mutant.declaration(), (id, counts) -> counts.plus(accept));
    if (accept || refusal.startsWith("cvc-" + kind(mutant.facet()) + "-valid")) {
      facets.computeIfPresent(mutant.facet(), (id, counts) -> counts.plus(accept));
    }
  }

  private static String kind(String facet) {
    String[] words = facet.split(" ", -1);
    return words.length > 1 ? words[1] : "";
  }

  public int accepted() {
    return accepted;
  }

  public int refused() {
    return refused;
  }

  /** Returns what was never accepted or never refused, as {@code name: never accepted}. */
  public List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    gapsOf(declarations, gaps);
    gapsOf(facets, gaps);
    return gaps;
  }

  private static void gapsOf(Map<String, Counts> all, List<String> gaps) {
    all.forEach(
        (name, counts) -> {
          if (counts.accepted() == 0) {
            gaps.add(name + ": never accepted");
          }
          if (counts.refused() == 0) {
            gaps.add(name + ": never refused");
          }
        });
  }

  /** Returns a line for each declaration: its name, how many were accepted, how many refused. */
  public List<String> lines() {
    return declarations.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue().accepted() + " " + e.getValue().refused())
        .toList();
  }

  /** Returns a report in Markdown. */
  public String report(String title) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(title).append("\n\n");
    text.append("Changed documents: ").append(accepted).append(" accepted, ");
    text.append(refused).append(" refused.\n");
    table(text, "Declarations", declarations);
    table(text, "Limits", facets);
    return text.toString();
  }

  private static void table(StringBuilder text, String title, Map<String, Counts> all) {
    text.append("\n## ").append(title).append(" (").append(all.size()).append(")\n\n");
    text.append("| what | accepted | refused |\n|---|---|---|\n");
    all.forEach(
        (name, counts) ->
            text.append("| `")
                .append(name)
                .append("` | ")
                .append(counts.accepted())
                .append(" | ")
                .append(counts.refused())
                .append(" |\n"));
  }
}
