package pl.latarnik.domain.rulebook;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Constants of the domain, found in its compiled classes and not in {@link LawIndex}.
 *
 * @param name class and field, for example {@code Art106nda.UST_2}
 * @param value what it holds
 */
record LawConstants<T>(String name, T value) {

  LawConstants {
    requireNonNull(name, "name");
    requireNonNull(value, "value");
  }

  /** Finds the static fields of a type, public or not, in a package and those below it. */
  static <T> List<LawConstants<T>> of(Class<T> type, String packageBelowDomain) {
    return classesIn(packageBelowDomain)
        .flatMap(owner -> List.of(owner.getDeclaredFields()))
        .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == type)
        .map(
            f ->
                new LawConstants<>(
                    f.getDeclaringClass().getSimpleName() + "." + f.getName(), read(f, type)));
  }

  /** Lists the classes of a package and of those below it. */
  static List<Class<?>> classesIn(String packageBelowDomain) {
    Path root = place().resolve("pl/latarnik/domain");
    try (Stream<Path> files = Files.walk(root.resolve(packageBelowDomain))) {
      return List.ofAll(files)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .sorted()
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .map(LawConstants::load);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static <T> T read(Field field, Class<T> type) {
    try {
      field.setAccessible(true);
      return type.cast(field.get(null));
    } catch (IllegalAccessException closed) {
      throw new AssertionError(field.toString(), closed);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("pl.latarnik.domain." + name);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(name, missing);
    }
  }

  private static Path place() {
    try {
      return Path.of(LawIndex.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException odd) {
      throw new AssertionError(odd);
    }
  }
}
