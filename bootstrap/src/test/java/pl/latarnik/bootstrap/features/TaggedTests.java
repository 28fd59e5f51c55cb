package pl.latarnik.bootstrap.features;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds tagged tests in the class files of all modules, of JUnit and of jqwik alike: the tags of a
 * method, of its class, of what the class extends, implements or is nested in. Tests that are
 * switched off by {@code @Disabled} show nothing and are left out.
 */
final class TaggedTests {

  private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";
  private static final Set<String> TAGS = Set.of("org.junit.jupiter.api.Tag", "net.jqwik.api.Tag");
  private static final Set<String> LISTS_OF_TAGS =
      Set.of("org.junit.jupiter.api.Tags", "net.jqwik.api.TagList");
  private static final Set<String> OFF =
      Set.of("org.junit.jupiter.api.Disabled", "net.jqwik.api.Disabled");

  private TaggedTests() {}

  /** Returns the tagged tests of these modules under a package, in a fixed order. */
  static List<TaggedTest> in(Path root, List<String> modules, String base) {
    Map<Path, String> folders = new TreeMap<>();
    for (String module : modules) {
      Path folder = root.resolve(module).resolve("target/test-classes").toAbsolutePath();
      if (Files.isDirectory(folder)) {
        folders.put(folder.normalize(), module);
      }
    }
    Set<TaggedTest> found = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter().importPaths(folders.keySet())) {
      boolean runs = !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
      if (runs && type.getName().startsWith(base + ".")) {
        moduleOf(type, folders).forEach(module -> found.addAll(testsOf(type, module)));
      }
    }
    return List.copyOf(found);
  }

  private static List<TaggedTest> testsOf(JavaClass type, String module) {
    Map<String, Set<String>> rowsByMethod = new TreeMap<>();
    type.getAllMethods().stream()
        .filter(m -> m.isMetaAnnotatedWith(TESTABLE))
        .filter(m -> around(type, m).noneMatch(TaggedTests::isOff))
        .forEach(
            m ->
                rowsByMethod
                    .computeIfAbsent(m.getName(), name -> new TreeSet<>())
                    .addAll(rows(type, m)));
    return rowsByMethod.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> new TaggedTest(module, type.getName(), e.getKey(), e.getValue()))
        .toList();
  }

  private static Set<String> rows(JavaClass type, JavaMethod method) {
    Set<String> rows = new TreeSet<>();
    around(type, method)
        .flatMap(place -> place.getAnnotations().stream())
        .flatMap(TaggedTests::tags)
        .filter(FeatureRows::looksLikeRow)
        .forEach(rows::add);
    return rows;
  }

  /** Lists what an annotation may stand on to concern a method. */
  private static Stream<HasAnnotations<?>> around(JavaClass type, JavaMethod method) {
    Stream<HasAnnotations<?>> places = Stream.of(method);
    for (Optional<JavaClass> at = Optional.of(type);
        at.isPresent();
        at = at.get().getEnclosingClass()) {
      places =
          Stream.of(
                  places,
                  Stream.of(at.get()),
                  at.get().getAllRawSuperclasses().stream(),
                  at.get().getAllRawInterfaces().stream())
              .flatMap(some -> some);
    }
    return places;
  }

  private static Stream<String> tags(JavaAnnotation<?> annotation) {
    String kind = annotation.getRawType().getName();
    Object value = annotation.get("value").orElse("");
    if (TAGS.contains(kind)) {
      return Stream.of(value.toString());
    }
    if (LISTS_OF_TAGS.contains(kind)) {
      return Stream.of((JavaAnnotation<?>[]) value).flatMap(TaggedTests::tags);
    }
    return Stream.of();
  }

  private static boolean isOff(HasAnnotations<?> place) {
    Predicate<String> there = place::isAnnotatedWith;
    return OFF.stream().anyMatch(there);
  }

  private static Stream<String> moduleOf(JavaClass type, Map<Path, String> folders) {
    return type.getSource().stream()
        .map(source -> Path.of(source.getUri()))
        .flatMap(
            file ->
                folders.entrySet().stream()
                    .filter(folder -> file.startsWith(folder.getKey()))
                    .map(Map.Entry::getValue));
  }
}
