package pl.latarnik.domain.rulebook;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Wording;

/**
 * What the program knows of one article, in the order of the act.
 *
 * @param act the act
 * @param name the article as lawyers write it, for example {@code art. 106nda}
 * @param subject what it is about
 * @param home the class with its constants; the tests of the article are in the class of this name
 *     and {@code Test}
 * @param parameters the values that it fixes
 * @param provisions what its units say
 */
public record Article(
    LegalAct act,
    String name,
    Wording subject,
    Class<?> home,
    List<Parameter<?>> parameters,
    List<Provision> provisions) {

  public Article {
    requireNonNull(act, "act");
    requireNonNull(name, "name");
    requireNonNull(subject, "subject");
    requireNonNull(home, "home");
    requireNonNull(parameters, "parameters");
    requireNonNull(provisions, "provisions");
  }

  /** Lists the rules made of its units. */
  public List<LegalRule<?, ?>> rules() {
    return provisions.flatMap(Provision::rules);
  }
}
