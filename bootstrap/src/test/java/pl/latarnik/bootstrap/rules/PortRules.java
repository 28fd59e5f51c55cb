package pl.latarnik.bootstrap.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What stands behind each door of the application. */
public final class PortRules {

  private PortRules() {}

  /** Rule 26: a driven port has an adapter, and a contract that the adapter is held to. */
  public static ArchRule drivenPortsAreServed(House house) {
    return classes()
        .that()
        .resideInAPackage(house.at("application.port.out.."))
        .and(Types.openInterfaces())
        .should(
            new ArchCondition<>(
                "have an implementation in the adapters and a contract in the kit") {
              @Override
              public void check(JavaClass port, ConditionEvents events) {
                boolean served =
                    port.getAllSubclasses().stream()
                        .anyMatch(
                            c ->
                                !c.isInterface()
                                    && (c.getPackageName() + ".")
                                        .startsWith(house.at("adapters.")));
                String contract = house.at("application.tck." + port.getSimpleName() + "Contract");
                say(port, served, "has no implementation in the adapters", events);
                say(port, isInterface(contract), "has no interface " + contract, events);
              }
            });
  }

  /** Rule 27: a driving port is one question, and one use case answers it. */
  public static ArchRule drivingPortsAreAnswered(House house) {
    return classes()
        .that()
        .resideInAPackage(house.at("application.port.in.."))
        .and(Types.openInterfaces())
        .should(
            new ArchCondition<>("have one public method and one use case") {
              @Override
              public void check(JavaClass port, ConditionEvents events) {
                long methods =
                    port.getMethods().stream()
                        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .count();
                long answers =
                    port.getAllSubclasses().stream()
                        .filter(c -> !c.isInterface())
                        .filter(
                            c ->
                                (c.getPackageName() + ".")
                                    .startsWith(house.at("application.usecase.")))
                        .count();
                say(port, methods == 1, "has " + methods + " public methods", events);
                say(port, answers == 1, "has " + answers + " implementations in usecase", events);
              }
            });
  }

  private static void say(JavaClass port, boolean good, String fault, ConditionEvents events) {
    events.add(new SimpleConditionEvent(port, good, port.getName() + " " + fault));
  }

  private static boolean isInterface(String name) {
    try {
      return Class.forName(name, false, PortRules.class.getClassLoader()).isInterface();
    } catch (ClassNotFoundException missing) {
      return false;
    }
  }
}
