package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import pl.latarnik.domain.law.LegalRule;

/** Finds every constant that is a rule, in every class under {@code pl.latarnik.domain.law}. */
final class LawConstants {

  private static final String PACKAGE = "pl/latarnik/domain/law";

  private LawConstants() {}

  /**
   * A rule and the constant that holds it.
   *
   * @param constant class and field, for example {@code Art106nda.UST_2}
   * @param rule the rule
   */
  record Named(String constant, LegalRule<?, ?> rule) {
    Named {
      requireNonNull(constant, "constant");
      requireNonNull(rule, "rule");
    }
  }

  /** Lists them by class and in the order of the constants in it. */
  static List<Named> rules() throws IOException {
    return classes().flatMap(LawConstants::rulesOf);
  }

  private static List<Named> rulesOf(Class<?> type) {
    return List.of(type.getDeclaredFields())
        .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == LegalRule.class)
        .map(f -> new Named(type.getSimpleName() + "." + f.getName(), valueOf(f)));
  }

  private static LegalRule<?, ?> valueOf(Field field) {
    try {
      field.setAccessible(true);
      return requireNonNull((LegalRule<?, ?>) field.get(null), field.getName());
    } catch (IllegalAccessException e) {
      throw new AssertionError(field.toString(), e);
    }
  }

  private static List<Class<?>> classes() throws IOException {
    Path place = placeOfTheDomain();
    if (Files.isDirectory(place)) {
      return classesUnder(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return classesUnder(jar.getPath("/"));
    }
  }

  /** The folder of classes or the jar, whichever the build of this test uses. */
  private static Path placeOfTheDomain() {
    try {
      return Path.of(LegalRule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Class<?>> classesUnder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(PACKAGE))) {
      return List.ofAll(files)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .sorted()
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .map(LawConstants::load);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
