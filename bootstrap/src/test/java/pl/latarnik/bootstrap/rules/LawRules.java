package pl.latarnik.bootstrap.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** How the law is written down. */
public final class LawRules {

  private LawRules() {}

  /** Rule 6: only the law itself says what it rests on. */
  public static ArchRule basesComeFromTheLaw(House house) {
    return constructors()
        .that()
        .areDeclaredIn(house.at("domain.law.LegalBasis"))
        .should(
            new ArchCondition<>("be used inside domain.law only") {
              @Override
              public void check(JavaConstructor constructor, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> use : constructor.getAccessesToSelf()) {
                  boolean inside =
                      (use.getOriginOwner().getPackageName() + ".")
                          .startsWith(house.at("domain.law."));
                  events.add(new SimpleConditionEvent(use, inside, use.getDescription()));
                }
              }
            });
  }

  /** Rule 7: a rule of law is a public constant, named like its unit, in the file of its act. */
  public static ArchRule rulesAreUnits(House house) {
    return fields()
        .that()
        .haveRawType(house.at("domain.law.LegalRule"))
        .and()
        .areStatic()
        .should()
        .bePublic()
        .andShould()
        .beFinal()
        .andShould()
        .haveNameMatching("(UST|PAR|PKT|ZD)_[0-9A-Z_]+")
        .andShould()
        .beDeclaredInClassesThat()
        .haveNameMatching(".*\\.(Art|Rozporzadzenie|Objasnienia)[0-9A-Za-z]*");
  }
}
