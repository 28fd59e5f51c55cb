package pl.latarnik.bootstrap.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;

/** Questions about types that ArchUnit has no word for. */
final class Types {

  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private Types() {}

  static DescribedPredicate<JavaClass> named(String... simpleNames) {
    Set<String> names = Set.of(simpleNames);
    return DescribedPredicate.describe(
        "are named " + names, c -> names.contains(c.getSimpleName()));
  }

  static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
    return DescribedPredicate.not(predicate);
  }

  /** Holds for types that a person wrote: no package-info, no switch table of the compiler. */
  static DescribedPredicate<JavaClass> written() {
    return DescribedPredicate.describe(
        "are written by hand",
        c ->
            !c.getSimpleName().equals("package-info")
                && !c.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  /** Holds for ports as others see them: top-level interfaces that anybody may implement. */
  static DescribedPredicate<JavaClass> openInterfaces() {
    return DescribedPredicate.describe(
        "are open top-level interfaces",
        c -> written().test(c) && c.isInterface() && c.isTopLevelClass() && !sealed(c));
  }

  /** Holds for sealed types; class files say so, ArchUnit does not. */
  static boolean sealed(JavaClass type) {
    return type.reflect().isSealed();
  }

  /** Holds for the class that MapStruct writes for an interface of ours and names itself. */
  static DescribedPredicate<JavaClass> writtenByMapStruct() {
    return DescribedPredicate.describe(
        "are written by MapStruct",
        c ->
            c.getAllRawInterfaces().stream()
                .anyMatch(
                    i ->
                        i.isAnnotatedWith("org.mapstruct.Mapper")
                            && c.getName().equals(i.getName() + "Impl")));
  }

  static boolean floating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }
}
