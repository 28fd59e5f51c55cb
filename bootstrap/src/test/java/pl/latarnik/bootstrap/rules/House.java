package pl.latarnik.bootstrap.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/**
 * The place a rule looks at: {@code pl.latarnik}, or a package of fixtures that is laid out alike.
 *
 * @param base the package that holds domain, application, adapters, simulator and bootstrap
 */
public record House(String base) {

  /** Returns the pattern of all packages of this house. */
  public String everywhere() {
    return base + "..";
  }

  /** Returns the full name of a package (pattern) or class that is named from the base. */
  public String at(String name) {
    return base + "." + name;
  }

  /** Returns the full names of several packages (patterns). */
  public String[] at(String first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).map(this::at).toArray(String[]::new);
  }

  /** Returns packages of this house followed by packages of others. */
  public static String[] both(String[] ours, String... others) {
    return Stream.concat(Stream.of(ours), Stream.of(others)).toArray(String[]::new);
  }

  /** Holds for the class with this name, as named from the base, and for what is nested in it. */
  public DescribedPredicate<JavaClass> is(String name) {
    String full = at(name);
    return DescribedPredicate.describe(
        "are " + name, c -> c.getName().equals(full) || c.getName().startsWith(full + "$"));
  }
}
