package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import pl.latarnik.adapters.ksef.xsd.SchemaModel;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.FieldValue;

/** What holds for the difference of any valid file and a changed or rewritten one. */
@Tag("R07")
class DifferenceProperties {

  private static final List<String> FILES =
      Corpus.valid()
          .map(Corpus.Entry::text)
          .appendAll(OwnFiles.all())
          .map(file -> file.replaceAll("(?s)<!--.*?-->", "").replaceAll("\\r", ""));

  @Example
  void a_change_at_any_place_of_the_schema_is_told_by_that_field_alone() {
    Map<String, List<String>> wrong = new HashMap<>();
    TreeSet<String> seen = new TreeSet<>();
    for (SchemaDocuments.Document document : SchemaDocuments.all()) {
      for (ValuePlaces.Leaf leaf : ValuePlaces.of(document.xml())) {
        if (seen.add(leaf.path())) {
          List<String> told = told(document.xml(), leaf.replaced(document.xml(), "zmiana"));
          if (!told.equals(List.of("CHANGED " + leaf.path()))) {
            wrong.put(leaf.path(), told);
          }
        }
      }
    }

    assertEquals(Map.of(), wrong);
    assertEquals(List.empty(), fieldsOfTheSchema().removeAll(namesIn(seen)));
  }

  private static List<String> fieldsOfTheSchema() {
    SchemaModel schema = SchemaDocuments.model();
    return List.ofAll(schema.elements())
        .filter(element -> schema.textOf(element).isPresent())
        .map(SchemaModel.ElementDecl::name)
        .distinct();
  }

  private static List<String> namesIn(TreeSet<String> paths) {
    return List.ofAll(paths).map(path -> path.substring(path.lastIndexOf('/') + 1));
  }

  private static List<String> told(String before, String after) {
    return Comparing.changes(before, after).map(change -> change.kind() + " " + change.path());
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES.asJava());
  }

  @Property(tries = 1_000)
  void a_changed_value_is_told_by_its_field_with_both_values(
      @ForAll("files") String file, @ForAll Random random) {
    java.util.List<ValuePlaces.Leaf> leaves = ValuePlaces.of(file);
    ValuePlaces.Leaf leaf = leaves.get(random.nextInt(leaves.size()));
    String value = another(leaf.in(file), random);

    List<FieldChange> changes = Comparing.changes(file, leaf.replaced(file, value));

    assertEquals(List.of(leaf.path()), changes.map(FieldChange::path));
    assertEquals(value, changes.get(0).after().map(FieldValue::text).get(), changes::toString);
  }

  /** Another number for a number, another day for a day, another text for a text. */
  private static String another(String value, Random random) {
    if (value.matches("-?\\d{1,9}")) {
      return String.valueOf(Integer.parseInt(value) + 1 + random.nextInt(3));
    }
    if (value.matches("-?\\d+\\.\\d+")) {
      return value + (1 + random.nextInt(9));
    }
    if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return value.substring(0, 8) + (value.endsWith("11") ? "12" : "11");
    }
    return "Inna wartość " + random.nextInt(1_000);
  }

  @Property(tries = 300)
  void a_field_left_out_is_told_by_its_name(@ForAll("files") String file, @ForAll Random random) {
    java.util.List<ValuePlaces.Leaf> leaves = ValuePlaces.of(file);
    ValuePlaces.Leaf leaf = leaves.get(random.nextInt(leaves.size()));
    int start = file.lastIndexOf('<', leaf.start() - 1);
    int end = file.indexOf('>', leaf.end()) + 1;

    List<FieldChange> gone =
        Comparing.changes(file, file.substring(0, start) + file.substring(end));

    assertTrue(gone.forAll(c -> c.path().startsWith(leaf.path())), gone::toString);
    assertEquals(List.of(FieldChange.Kind.REMOVED), gone.map(FieldChange::kind).distinct());
  }

  @Property(tries = 500)
  void a_rewritten_file_is_the_same(@ForAll("files") String file, @ForAll Random random) {
    String rewritten = Rewriting.of(file, random);

    assertEquals(List.empty(), Comparing.said(file, rewritten), rewritten);
  }

  @Property(tries = 200)
  void only_a_file_that_says_the_same_has_no_difference_either_way_round(
      @ForAll("files") String one, @ForAll("files") String other) {
    List<FieldChange> there = Comparing.changes(one, other);
    List<FieldChange> back = Comparing.changes(other, one);

    assertEquals(one.equals(other), there.isEmpty());
    assertEquals(there.isEmpty(), back.isEmpty());
  }

  @Property(tries = 200)
  void a_line_put_in_or_taken_out_is_one_change(
      @ForAll("files") String file, @ForAll Random random) {
    java.util.List<Integer> lines = Rewriting.linesOf(file);
    if (lines.isEmpty()) {
      return;
    }
    int at = random.nextInt(lines.size());

    String without = Rewriting.withoutLine(file, at);

    assertEquals(List.of("REMOVED Faktura/Fa/FaWiersz"), told(file, without), without);
    assertEquals(List.of("ADDED Faktura/Fa/FaWiersz"), told(without, file), without);
  }
}
