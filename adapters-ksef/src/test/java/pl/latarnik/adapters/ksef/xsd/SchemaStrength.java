package pl.latarnik.adapters.ksef.xsd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks whether a walk over a schema would notice a fault in it: changes the schema itself a little
 * and looks for a document whose verdict changes with it.
 */
public final class SchemaStrength {

  private record Judged(String xml, boolean accepted) {}

  private final Map<String, List<Judged>> byKey = new HashMap<>();

  /**
   * Keeps the documents of a walk.
   *
   * @param every as {@link SchemaMutants#each} takes it
   */
  public SchemaStrength(SchemaModel model, int every, SchemaJudge judge) {
    SchemaMutants.each(
        model,
        every,
        mutant -> {
          Judged judged = new Judged(mutant.xml(), judge.refusal(mutant.xml()).isEmpty());
          keep(mutant.declaration(), judged);
          if (!mutant.facet().isEmpty()) {
            keep(mutant.facet().substring(0, mutant.facet().indexOf(' ')), judged);
          }
        });
  }

  private void keep(String key, Judged judged) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(judged);
  }

  /** Counts changes, and those that no document noticed. */
  public record Result(int changes, int notSchemas, List<String> unnoticed) {}

  /**
   * Changes the files of a folder, one thing at a time.
   *
   * @param oneOf one of so many changes is tried
   */
  public Result changed(Path folder, String main, int oneOf) {
    List<String> unnoticed = new ArrayList<>();
    int tried = 0;
    int notSchemas = 0;
    List<SchemaChanges.Change> all = SchemaChanges.of(folder);
    for (int i = 0; i < all.size(); i += oneOf) {
      SchemaChanges.Change change = all.get(i);
      tried++;
      Optional<SchemaJudge> judge = SchemaChanges.judge(change, main);
      if (judge.isEmpty()) {
        notSchemas++;
      } else if (documents(change.about())
          .allMatch(d -> judge.get().refusal(d.xml()).isEmpty() == d.accepted())) {
        unnoticed.add(change.name());
      }
    }
    return new Result(tried, notSchemas, unnoticed);
  }

  private Stream<Judged> documents(String about) {
    return about.endsWith("/")
        ? byKey.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(about))
            .flatMap(entry -> entry.getValue().stream())
        : byKey.getOrDefault(about, List.of()).stream();
  }
}
