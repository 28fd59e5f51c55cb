package pl.latarnik.bootstrap;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import pl.latarnik.bootstrap.rules.House;
import pl.latarnik.bootstrap.rules.LawRules;
import pl.latarnik.bootstrap.rules.LayerRules;
import pl.latarnik.bootstrap.rules.PortRules;
import pl.latarnik.bootstrap.rules.ShapeRules;
import pl.latarnik.bootstrap.rules.TimeRules;

/**
 * Holds the program to its architecture. That each rule can fail at all is shown by {@link
 * ArchitectureFixturesTest}.
 */
@AnalyzeClasses(packages = "pl.latarnik", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final House LATARNIK = new House("pl.latarnik");

  @ArchTest static final ArchRule rule_01_onion = LayerRules.onion(LATARNIK);
  @ArchTest static final ArchRule rule_02_pure_domain = LayerRules.pureDomain(LATARNIK);
  @ArchTest static final ArchRule rule_03_no_now = TimeRules.nobodyAsksTheMachine(LATARNIK);
  @ArchTest static final ArchRule rule_04_clocks = TimeRules.clocksAtTheRim(LATARNIK);
  @ArchTest static final ArchRule rule_05_domain_clock = TimeRules.noClockInTheDomain(LATARNIK);
  @ArchTest static final ArchRule rule_06_bases = LawRules.basesComeFromTheLaw(LATARNIK);
  @ArchTest static final ArchRule rule_07_units = LawRules.rulesAreUnits(LATARNIK);
  @ArchTest static final ArchRule rule_08_port_types = ShapeRules.portTypes(LATARNIK);
  @ArchTest static final ArchRule rule_09_names = ShapeRules.tellingNames(LATARNIK);
  @ArchTest static final ArchRule rule_10_ports_only = LayerRules.adaptersSeePorts(LATARNIK);
  @ArchTest static final ArchRule rule_11_final_fields = ShapeRules.finalFields(LATARNIK);
  @ArchTest static final ArchRule rule_12_closed_types = ShapeRules.closedTypes(LATARNIK);
  @ArchTest static final ArchRule rule_13_no_optional = ShapeRules.noOptional(LATARNIK);
  @ArchTest static final ArchRule rule_14_little_vavr = ShapeRules.littleVavr(LATARNIK);
  @ArchTest static final ArchRule rule_15_no_circles = LayerRules.noCircles(LATARNIK);
  @ArchTest static final ArchRule rule_16_no_streams = ShapeRules.noStandardStreams(LATARNIK);
  @ArchTest static final ArchRule rule_17_no_jul = ShapeRules.noJulLogging(LATARNIK);
  @ArchTest static final ArchRule rule_18_introduced = ShapeRules.introducedPackages(LATARNIK);
  @ArchTest static final ArchRule rule_19_no_old_dates = TimeRules.noOldDates(LATARNIK);
  @ArchTest static final ArchRule rule_20_plain_ports = LayerRules.plainPorts(LATARNIK);
  @ArchTest static final ArchRule rule_21_databases = LayerRules.databasesInPersistence(LATARNIK);
  @ArchTest static final ArchRule rule_22_signing = LayerRules.bouncyCastleInSigning(LATARNIK);
  @ArchTest static final ArchRule rule_22_pages = LayerRules.pagesInPrint(LATARNIK);
  @ArchTest static final ArchRule rule_23_binding = LayerRules.bindingInFa3(LATARNIK);
  @ArchTest static final ArchRule rule_24_http = LayerRules.httpInKsef(LATARNIK);
  @ArchTest static final ArchRule rule_24_process = ShapeRules.surroundingsInBootstrap(LATARNIK);
  @ArchTest static final ArchRule rule_25_simulator = LayerRules.simulatorApart(LATARNIK);
  @ArchTest static final ArchRule rule_26_driven = PortRules.drivenPortsAreServed(LATARNIK);
  @ArchTest static final ArchRule rule_27_driving = PortRules.drivingPortsAreAnswered(LATARNIK);
  @ArchTest static final ArchRule rule_28_no_double = ShapeRules.noFloatingPoint(LATARNIK);
  @ArchTest static final ArchRule rule_29_exception = ShapeRules.oneException(LATARNIK);
  @ArchTest static final ArchRule rule_30_no_shared_state = ShapeRules.noSharedState(LATARNIK);
}
