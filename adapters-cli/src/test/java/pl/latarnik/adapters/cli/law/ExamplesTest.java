package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pl.latarnik.domain.rulebook.InvoiceCase;

/** Checks every worked example of the project, and those that came with its specification. */
class ExamplesTest {

  @Tag("D22")
  @TestFactory
  Stream<DynamicTest> our_examples_hold() throws IOException {
    return OwnExamples.all().map(ExamplesTest::holds).asJava().stream();
  }

  /** They lie beside the project where it is developed, and are not part of it. */
  @TestFactory
  Stream<DynamicTest> examples_of_the_specification_hold() throws IOException {
    return Files.isDirectory(OwnExamples.OF_THE_SPECIFICATION)
        ? OwnExamples.in(OwnExamples.OF_THE_SPECIFICATION)
            .map(ExamplesTest::holds)
            .asJava()
            .stream()
        : Stream.empty();
  }

  @Tag("D22")
  @Test
  void there_are_eighty_or_more_and_each_expects_something() throws IOException {
    List<OwnExamples.Filed> all = OwnExamples.all();

    assertTrue(all.size() >= 80, "published examples: " + all.size());
    assertEquals(List.empty(), all.filter(f -> f.example().expected().size() < 5).map(ids()));
  }

  @Test
  void an_id_names_one_example_in_all_files() throws IOException {
    List<String> repeated =
        OwnExamples.all()
            .groupBy(ids())
            .filter((id, filed) -> filed.size() > 1)
            .map(e -> e._1() + " in " + e._2().map(OwnExamples.Filed::file).mkString(", "))
            .toList();

    assertEquals(List.empty(), repeated);
  }

  @Test
  void no_two_examples_have_the_same_facts_under_the_same_readings() throws IOException {
    List<String> twins =
        OwnExamples.all()
            .groupBy(f -> List.of(f.example().facts(), f.example().readings()))
            .values()
            .filter(same -> same.size() > 1)
            .map(same -> same.map(ids()).mkString(", "))
            .toList();

    assertEquals(List.empty(), twins);
  }

  /** Skipped where the examples of the specification do not lie beside the project. */
  @Test
  void none_is_a_copy_of_an_example_of_the_specification() throws IOException {
    assumeTrue(Files.isDirectory(OwnExamples.OF_THE_SPECIFICATION));
    List<OwnExamples.Filed> theirs = OwnExamples.in(OwnExamples.OF_THE_SPECIFICATION);
    List<InvoiceCase> facts = theirs.map(f -> withoutAsOf(f.example()));
    List<String> names = theirs.map(ids());

    List<OwnExamples.Filed> copies =
        OwnExamples.all()
            .filter(
                f -> facts.contains(withoutAsOf(f.example())) || names.contains(f.example().id()));

    assertEquals(List.empty(), copies.map(ids()));
  }

  @Test
  void a_changed_answer_would_be_noticed() throws IOException {
    WorkedExample example = OwnExamples.find("zwykly-wtorek").get();
    WorkedExample other = OwnExamples.find("piatek-wieczorem").get();

    WorkedExample wrong =
        new WorkedExample(
            example.id(), example.facts(), example.readings(), other.expected(), example.ruling());

    assertFalse(wrong.mismatches().isEmpty());
  }

  /** The moment of judging is the least of what makes a case; another one makes no other case. */
  private static InvoiceCase withoutAsOf(WorkedExample example) {
    return example.facts().asOf(java.time.Instant.EPOCH);
  }

  private static java.util.function.Function<OwnExamples.Filed, String> ids() {
    return filed -> filed.example().id();
  }

  private static DynamicTest holds(OwnExamples.Filed filed) {
    return DynamicTest.dynamicTest(
        filed.file() + " " + filed.example().id(),
        () -> assertEquals(List.empty(), filed.example().mismatches()));
  }
}
