package pl.latarnik.domain.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.law.LegalRule;

/** Every rule has tests that are named like its unit, in the class named like its article. */
class UnitTestsTest {

  /** The unit at the start of a constant's name; a rule of guidance is named as a whole. */
  private static final Pattern UNIT =
      Pattern.compile(
          "((?:UST|PAR)_\\d+[A-Z]?(?:_UST_\\d+[A-Z]?)?(?:_PKT_\\d+[A-Z]?)?|ZD_(?:\\d+|.+)).*");

  @Test
  @Tag("O01")
  void every_rule_has_a_test_named_like_its_unit() throws ClassNotFoundException {
    List<String> lacking = List.empty();
    for (Class<?> article : LawIndex.articles().map(Article::home).distinct()) {
      List<String> tests = testsOf(article);
      lacking =
          lacking.appendAll(
              List.of(article.getDeclaredFields())
                  .filter(field -> field.getType() == LegalRule.class)
                  .map(field -> unit(field.getName()))
                  .distinct()
                  .reject(unit -> tests.exists(test -> test.startsWith(unit + "_")))
                  .map(unit -> article.getSimpleName() + ": " + unit));
    }

    assertEquals(List.empty(), lacking);
  }

  private static List<String> testsOf(Class<?> article) throws ClassNotFoundException {
    return List.of(Class.forName(article.getName() + "Test").getDeclaredMethods())
        .map(Method::getName);
  }

  private static String unit(String constant) {
    Matcher unit = UNIT.matcher(constant);
    if (!unit.matches()) {
      throw new AssertionError(constant + " is not named like a unit");
    }
    return unit.group(1).toLowerCase(Locale.ROOT);
  }
}
