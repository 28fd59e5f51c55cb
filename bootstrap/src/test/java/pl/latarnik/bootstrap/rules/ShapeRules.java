package pl.latarnik.bootstrap.rules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Optional;

/** What types look like. */
public final class ShapeRules {

  private ShapeRules() {}

  /** Rule 8: what a port shows at top level is an interface, a record or an enum. */
  public static ArchRule portTypes(House house) {
    return classes()
        .that()
        .resideInAPackage(house.at("application.port.."))
        .and()
        .areTopLevelClasses()
        .should()
        .beInterfaces()
        .orShould()
        .beRecords()
        .orShould()
        .beEnums();
  }

  /** Rule 9: a name says what a thing is; these endings say nothing. */
  public static ArchRule tellingNames(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.everywhere())
        .and(Types.not(Types.writtenByMapStruct()))
        .should()
        .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Port|Adapter)");
  }

  /** Rule 11: nothing in the domain changes. */
  public static ArchRule finalFields(House house) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(house.at("domain.."))
        .should()
        .beFinal();
  }

  /** Rule 12: the domain's types are closed; a calendar alone can be replaced. */
  public static ArchRule closedTypes(House house) {
    DescribedPredicate<JavaClass> closed =
        DescribedPredicate.describe(
            "final, a record, an enum or a sealed interface",
            c ->
                c.getModifiers().contains(JavaModifier.FINAL)
                    || c.isRecord()
                    || c.isEnum()
                    || c.isInterface() && Types.sealed(c));
    return classes()
        .that()
        .resideInAPackage(house.at("domain.."))
        .and(Types.written())
        .and(Types.not(house.is("domain.calendar.BusinessDays")))
        .should(be(closed));
  }

  /** Rule 13: absence has one word there, and it is {@code Option}. */
  public static ArchRule noOptional(House house) {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(house.at("domain..", "application.."))
        .should()
        .haveRawReturnType(Optional.class);
  }

  /** Rule 14: the parts of vavr that hide failures or control flow stay out. */
  public static ArchRule littleVavr(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.everywhere())
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "io\\.vavr\\.(API|Patterns|Predicates|Lazy|control\\.Try|concurrent\\..*)(\\$.*)?");
  }

  /**
   * Rule 16: output goes through a writer that was handed in; bootstrap alone knows the streams.
   */
  public static ArchRule noStandardStreams(House house) {
    ArchRule streams =
        noClasses()
            .that()
            .resideOutsideOfPackages(house.at("bootstrap..", "simulator.."))
            .should()
            .accessTargetWhere(
                DescribedPredicate.describe(
                    "is a standard stream",
                    access ->
                        access.getTargetOwner().getName().equals("java.lang.System")
                            && access.getTarget().getName().matches("in|out|err|console")));
    ArchRule traces =
        noClasses()
            .that()
            .resideInAPackage(house.everywhere())
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "prints a stack trace to standard error",
                    call ->
                        call.getTargetOwner().isAssignableTo(Throwable.class)
                            && call.getTarget().getName().equals("printStackTrace")
                            && call.getTarget().getRawParameterTypes().isEmpty()));
    return CompositeArchRule.of(streams).and(traces);
  }

  /** Rule 17: {@code System.Logger} is the one way to log. */
  public static ArchRule noJulLogging(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.everywhere())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..");
  }

  /** Rule 18: each package introduces itself. */
  public static ArchRule introducedPackages(House house) {
    return classes()
        .that()
        .resideInAPackage(house.everywhere())
        .should(
            new ArchCondition<>("live in a package with a package-info") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                events.add(
                    new SimpleConditionEvent(
                        type,
                        type.getPackage().tryGetPackageInfo().isPresent(),
                        type.getName() + " lives in a package without package-info"));
              }
            });
  }

  /** Rule 24, second half: surroundings and the end of the process belong to bootstrap. */
  public static ArchRule surroundingsInBootstrap(House house) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(house.at("bootstrap..", "simulator.."))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "reads the surroundings or ends the process",
                access -> {
                  String owner = access.getTargetOwner().getName();
                  String name = access.getTarget().getName();
                  return owner.equals("java.lang.System")
                          && name.matches("getenv|getProperty|getProperties|exit")
                      || owner.equals("java.lang.Runtime") && name.matches("exit|halt");
                }));
  }

  /** Rule 28: no binary fractions near money. */
  public static ArchRule noFloatingPoint(House house) {
    DescribedPredicate<JavaClass> inside =
        DescribedPredicate.describe(
            "in domain and application",
            c ->
                (c.getPackageName() + ".").startsWith(house.at("domain."))
                    || (c.getPackageName() + ".").startsWith(house.at("application.")));
    ArchRule held =
        noFields()
            .that()
            .areDeclaredInClassesThat(inside)
            .should(
                be(
                    DescribedPredicate.<JavaField>describe(
                        "binary fractions", f -> Types.floating(f.getRawType()))));
    ArchRule passed =
        ArchRuleDefinition.noCodeUnits()
            .that()
            .areDeclaredInClassesThat(inside)
            .should(
                be(
                    DescribedPredicate.<JavaCodeUnit>describe(
                        "taking or giving binary fractions",
                        u ->
                            Types.floating(u.getRawReturnType())
                                || u.getRawParameterTypes().stream().anyMatch(Types::floating))));
    return CompositeArchRule.of(held).and(passed);
  }

  /** Rule 29: in the domain only a wrong model of the law is an exception. */
  public static ArchRule oneException(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.at("domain.."))
        .and(Types.not(house.is("domain.law.LawModelException")))
        .should()
        .beAssignableTo(Throwable.class);
  }

  /** Rule 30: no shared state that anybody may change, and no drawer for constants. */
  public static ArchRule noSharedState(House house) {
    ArchRule state =
        noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(house.everywhere())
            .and()
            .areStatic()
            .and()
            .arePublic()
            .should(
                be(
                    DescribedPredicate.<JavaField>describe(
                        "open to change",
                        f ->
                            !f.getModifiers().contains(JavaModifier.FINAL)
                                || f.getRawType().isArray())));
    ArchRule drawer =
        noClasses()
            .that()
            .resideInAPackage(house.everywhere())
            .should()
            .haveNameMatching(".*Constants");
    return CompositeArchRule.of(state).and(drawer);
  }
}
