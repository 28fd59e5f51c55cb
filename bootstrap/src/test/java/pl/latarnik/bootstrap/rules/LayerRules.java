package pl.latarnik.bootstrap.rules;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.onionArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static pl.latarnik.bootstrap.rules.House.both;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/** Who may know whom. */
public final class LayerRules {

  private LayerRules() {}

  /** Rule 1: domain inside, application around it, adapters outside and strangers to each other. */
  public static ArchRule onion(House house) {
    ArchRule rings =
        onionArchitecture()
            .domainModels(house.at("domain.."))
            .applicationServices(house.at("application.."))
            .adapter("ksef", house.at("adapters.ksef.."))
            .adapter("persistence", house.at("adapters.persistence.."))
            .adapter("print", house.at("adapters.print.."))
            .adapter("cli", house.at("adapters.cli.."))
            .withOptionalLayers(true) // for the ring of domain services, which we don't have
            .ignoreDependency(resideInAPackage(house.at("bootstrap..")), alwaysTrue());
    ArchRule top =
        noClasses()
            .that()
            .resideOutsideOfPackage(house.at("bootstrap.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(house.at("bootstrap.."));
    return CompositeArchRule.of(rings)
        .and(top)
        .and(inhabited(house, "domain.."))
        .and(inhabited(house, "application.."))
        .and(inhabited(house, "adapters.ksef.."))
        .and(inhabited(house, "adapters.persistence.."))
        .and(inhabited(house, "adapters.print.."))
        .and(inhabited(house, "adapters.cli.."));
  }

  /** Fails where a ring is empty: its pattern would be wrong, and the onion blind there. */
  private static ArchRule inhabited(House house, String ring) {
    return classes()
        .that()
        .resideInAPackage(house.at(ring))
        .should()
        .resideInAPackage(house.everywhere());
  }

  /** Rule 2: the domain knows the JDK's values and vavr, nothing else. */
  public static ArchRule pureDomain(House house) {
    return classes()
        .that()
        .resideInAPackage(house.at("domain.."))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            both(
                house.at("domain..", new String[0]),
                "java.lang",
                "java.time..",
                "java.math",
                "java.util",
                "java.util.function",
                "java.util.regex",
                "java.util.stream",
                "java.security",
                "java.nio.charset",
                "io.vavr",
                "io.vavr.collection",
                "io.vavr.control"));
  }

  /** Rule 10: adapters see ports, never the use cases behind them. */
  public static ArchRule adaptersSeePorts(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.at("adapters.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(house.at("application.usecase.."));
  }

  /** Rule 15: packages form no circle. */
  public static ArchRule noCircles(House house) {
    return slices().matching(house.at("(**)")).should().beFreeOfCycles();
  }

  /**
   * Rule 20: a port speaks the domain's language. {@code java.util.Objects} is let in for the null
   * checks of records, {@code java.util.Locale} for the language of a print; plans, stories and
   * diagnoses are values of the application.
   */
  public static ArchRule plainPorts(House house) {
    return classes()
        .that()
        .resideInAPackage(house.at("application.port.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    both(
                        house.at(
                            "application.port..",
                            "application.dispatch..",
                            "application.triage..",
                            "application.triage..",
                            "application.watch..",
                            "domain.."),
                        "java.lang",
                        "java.time..",
                        "java.math",
                        "java.util.function",
                        "io.vavr.collection",
                        "io.vavr.control"))
                .or(resideInAPackage("java.util").and(Types.named("Locale", "Objects"))))
        .as(
            "ports should only speak of ports, plans, stories, diagnoses, the domain and values of the JDK and vavr");
  }

  /** Rule 21: only persistence speaks to a database. */
  public static ArchRule databasesInPersistence(House house) {
    return onlyIn(house, "adapters.persistence..", "java.sql..", "javax.sql..");
  }

  /** Rule 22, first half: Bouncy Castle signs, and encrypts a session; nobody else touches it. */
  public static ArchRule bouncyCastleInSigning(House house) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(house.at("adapters.ksef.signing..", "simulator.."))
        .and(Types.not(house.is("adapters.ksef.SessionEncryption")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..");
  }

  /** Rule 22, second half: only print draws codes and pages. */
  public static ArchRule pagesInPrint(House house) {
    return onlyIn(
        house, "adapters.print..", "com.google.zxing..", "com.lowagie..", "org.apache.pdfbox..");
  }

  /** Rule 23: the XML binding stays where FA(3) is read and written. */
  public static ArchRule bindingInFa3(House house) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(house.at("adapters.ksef.fa3.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            both(
                house.at("adapters.ksef.fa3.schema..", new String[0]),
                "jakarta.xml.bind..",
                "org.mapstruct.."));
  }

  /** Rule 24, first half: only the KSeF adapter speaks HTTP. */
  public static ArchRule httpInKsef(House house) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(house.at("adapters.ksef..", "simulator.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..");
  }

  /** Rule 25: the simulator stands alone; only bootstrap may start it. */
  public static ArchRule simulatorApart(House house) {
    ArchRule unknown =
        noClasses()
            .that()
            .resideOutsideOfPackages(house.at("simulator..", "bootstrap.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(house.at("simulator.."));
    ArchRule alone =
        noClasses()
            .that()
            .resideInAPackage(house.at("simulator.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(house.at("domain..", "application..", "adapters..", "bootstrap.."));
    return CompositeArchRule.of(unknown).and(alone);
  }

  private static ArchRule onlyIn(House house, String ours, String... theirs) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(house.at(ours))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(theirs);
  }
}
