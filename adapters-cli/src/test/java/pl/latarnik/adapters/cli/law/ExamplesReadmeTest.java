package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shows that the description of the format leaves out no file, no key and no word. */
class ExamplesReadmeTest {

  private static final Path README = OwnExamples.FOLDER.resolve("README.md");

  @Tag("D22")
  @Test
  void every_key_of_a_file_is_described() throws IOException {
    Set<String> keys = LinkedHashSet.empty();
    for (Path file : files()) {
      keys = keys.union(keysIn(ReadExamples.node(file.toString(), Files.readString(file)).get()));
    }

    assertEquals(List.empty(), notDescribed(keys.toList()));
  }

  @Test
  void every_key_and_word_of_an_answer_is_described() throws IOException {
    List<ExpectKey> keys = List.of(ExpectKey.values());

    assertEquals(List.empty(), notDescribed(keys.map(ExpectKey::key)));
    assertEquals(
        List.empty(),
        keys.flatMap(ExpectKey::words).distinct().reject(Files.readString(README)::contains));
  }

  @Test
  void every_word_of_the_facts_and_every_parameter_is_described() throws IOException {
    List<String> words =
        Vocabulary.BUYERS
            .keySet()
            .addAll(Vocabulary.INTENTS.keySet())
            .addAll(Vocabulary.CHANNELS.keySet())
            .addAll(Vocabulary.OUTAGES.keySet())
            .addAll(Vocabulary.ORIGINALS.keySet())
            .addAll(CoveragePage.PARAMETERS.keySet())
            .toList();

    assertEquals(List.empty(), notDescribed(words));
  }

  @Test
  void every_file_has_its_line() throws IOException {
    assertEquals(List.empty(), notDescribed(files().map(f -> f.getFileName().toString())));
  }

  private static List<String> notDescribed(List<String> names) throws IOException {
    String readme = Files.readString(README);
    return names.reject(name -> readme.contains("`" + name + "`"));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(OwnExamples.FOLDER)) {
      return List.ofAll(found).filter(f -> f.toString().endsWith(".yaml")).sorted();
    }
  }

  private static Set<String> keysIn(YamlNode node) {
    if (node instanceof YamlNode.Items list) {
      return list.items().map(ExamplesReadmeTest::keysIn).fold(LinkedHashSet.empty(), Set::union);
    }
    if (node instanceof YamlNode.Fields map) {
      return map.fields()
          .map(field -> keysIn(field.value()).add(field.key()))
          .fold(LinkedHashSet.empty(), Set::union);
    }
    return LinkedHashSet.empty();
  }
}
