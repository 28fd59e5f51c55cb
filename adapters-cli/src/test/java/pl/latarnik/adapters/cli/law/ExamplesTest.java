package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pl.latarnik.domain.rulebook.Rulings;

/** Checks every worked example of the project, and those that came with its specification. */
class ExamplesTest {

  private static final Rulings RULINGS = Rulings.polish();

  @Tag("D22")
  @TestFactory
  Stream<DynamicTest> our_examples_hold() throws IOException {
    java.util.List<DynamicTest> tests = examplesIn(Path.of("../docs/examples")).toList();
    assertTrue(tests.size() >= 12, "too few examples were found: " + tests.size());
    return tests.stream();
  }

  /** They lie beside the project where it is developed, and are not part of it. */
  @TestFactory
  Stream<DynamicTest> examples_of_the_specification_hold() throws IOException {
    return examplesIn(Path.of("../../shared/examples"));
  }

  private static Stream<DynamicTest> examplesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    java.util.List<DynamicTest> tests = new java.util.ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : List.ofAll(files).filter(f -> f.toString().endsWith(".yaml")).sorted()) {
        tests.addAll(testsOf(file).asJava());
      }
    }
    return tests.stream();
  }

  private static List<DynamicTest> testsOf(Path file) throws IOException {
    String name = file.getFileName().toString();
    Either<List<Problem>, List<WorkedExample>> read =
        YamlText.read(name, Files.readAllBytes(file))
            .mapLeft(List::of)
            .flatMap(node -> ExampleReader.list(RULINGS, name, node));
    if (read.isLeft()) {
      LawWords words = LawWords.of(Locale.ENGLISH);
      String all = read.getLeft().map(p -> p.sentence(words)).mkString("\n");
      return List.of(DynamicTest.dynamicTest(name, () -> fail(all)));
    }
    return read.get()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    name + " " + example.id(),
                    () -> assertEquals(List.empty(), example.mismatches())));
  }
}
