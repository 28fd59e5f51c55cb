package pl.latarnik.bootstrap.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;

/** Where time comes from, and in which types it is kept. */
public final class TimeRules {

  private static final Set<String> OLD_TYPES =
      Set.of(
          "java.util.Date",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.sql.Date",
          "java.sql.Time",
          "java.sql.Timestamp",
          "java.text.SimpleDateFormat");

  private TimeRules() {}

  /** Rule 3: nobody but bootstrap asks the machine for the time or the zone. */
  public static ArchRule nobodyAsksTheMachine(House house) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(house.at("bootstrap..", "simulator.."))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("reads the machine's clock", TimeRules::asks));
  }

  /** Rule 4: a clock is held by use cases, adapters and bootstrap only. */
  public static ArchRule clocksAtTheRim(House house) {
    return fields()
        .that()
        .haveRawType(Clock.class)
        .should()
        .beDeclaredInClassesThat()
        .resideInAnyPackage(
            house.at("application.usecase..", "adapters..", "bootstrap..", "simulator.."));
  }

  /** Rule 5: the domain does not know that there are clocks. */
  public static ArchRule noClockInTheDomain(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.at("domain.."))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class);
  }

  /**
   * Rule 19: the date types from before {@code java.time} are not used. The API of X.509 knows no
   * other: crossing over with {@code Date.toInstant} and {@code Date.from} is all that is allowed.
   */
  public static ArchRule noOldDates(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.everywhere())
        .should(
            new ArchCondition<>("use date types from before java.time") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (Dependency use : type.getDirectDependenciesFromSelf()) {
                  String target = use.getTargetClass().getBaseComponentType().getName();
                  if (OLD_TYPES.contains(target) && !crossesOver(use)) {
                    events.add(SimpleConditionEvent.satisfied(use, use.getDescription()));
                  }
                }
              }
            });
  }

  private static boolean asks(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.startsWith("java.time.") && name.equals("now")
        || access.getTargetOwner().isAssignableTo(Clock.class)
            && (name.startsWith("system") || name.startsWith("tick"))
        || access.getTargetOwner().isAssignableTo(ZoneId.class) && name.equals("systemDefault")
        || owner.equals("java.util.TimeZone") && name.equals("getDefault")
        || owner.equals("java.lang.System")
            && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
  }

  private static boolean crossesOver(Dependency use) {
    String text = use.getDescription();
    return text.contains("<java.util.Date.toInstant()>")
        || text.contains("<java.util.Date.from(java.time.Instant)>");
  }
}
