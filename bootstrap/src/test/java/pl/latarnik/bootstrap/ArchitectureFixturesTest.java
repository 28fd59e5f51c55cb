package pl.latarnik.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.latarnik.bootstrap.rules.House;
import pl.latarnik.bootstrap.rules.LawRules;
import pl.latarnik.bootstrap.rules.LayerRules;
import pl.latarnik.bootstrap.rules.PortRules;
import pl.latarnik.bootstrap.rules.ShapeRules;
import pl.latarnik.bootstrap.rules.TimeRules;

/**
 * Shows that no rule of the architecture is blind: in {@code archfixture} each has a small house of
 * its own, with classes that keep it and classes that break it.
 */
class ArchitectureFixturesTest {

  private static final Pattern PLANTED =
      Pattern.compile("archfixture\\.rule\\d\\d\\.[a-z0-9.]*\\.([A-Z]\\w*)");

  /** A rule, its number and the planted classes that it has to find. */
  record Row(int number, Function<House, ArchRule> rule, String... offenders) {

    @Override
    public String toString() {
      return "rule " + number + " finds " + List.of(offenders);
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row(1, LayerRules::onion, "KnowsApplication", "KnowsClient", "KnowsWiring"),
        new Row(2, LayerRules::pureDomain, "ReadsFiles", "RunsThreads", "UsesLibrary"),
        new Row(
            3,
            TimeRules::nobodyAsksTheMachine,
            "CallsNow",
            "RefersToNow",
            "ReadsMillis",
            "ReadsNanos",
            "MakesClock",
            "UsesDefaultZone"),
        new Row(4, TimeRules::clocksAtTheRim, "HidesClock"),
        new Row(5, TimeRules::noClockInTheDomain, "TakesClock"),
        new Row(6, LawRules::basesComeFromTheLaw, "InventsBasis", "RefersToBasis"),
        new Row(7, LawRules::rulesAreUnits, "Art1", "Guesses"),
        new Row(8, ShapeRules::portTypes, "Does"),
        new Row(
            9,
            ShapeRules::tellingNames,
            "StoreImpl",
            "StringUtils",
            "InvoiceHelper",
            "QueueManager",
            "InvoiceDto",
            "StorePort",
            "KsefAdapter"),
        new Row(10, LayerRules::adaptersSeePorts, "KnowsUseCase"),
        new Row(11, ShapeRules::finalFields, "Changes"),
        new Row(12, ShapeRules::closedTypes, "Open", "OpenInterface"),
        new Row(13, ShapeRules::noOptional, "MayBeThere"),
        new Row(14, ShapeRules::littleVavr, "Tries", "IsLazy", "Matches"),
        new Row(15, LayerRules::noCircles, "Left", "Right"),
        new Row(16, ShapeRules::noStandardStreams, "Prints", "Complains"),
        new Row(17, ShapeRules::noJulLogging, "LogsOld"),
        new Row(18, ShapeRules::introducedPackages, "Stranger"),
        new Row(19, TimeRules::noOldDates, "KeepsDate", "KeepsTimestamp", "Formats"),
        new Row(20, LayerRules::plainPorts, "SpeaksSql", "SpeaksFiles"),
        new Row(21, LayerRules::databasesInPersistence, "OpensDatabase", "PoolsDatabase"),
        new Row(22, LayerRules::bouncyCastleInSigning, "Encrypts"),
        new Row(22, LayerRules::pagesInPrint, "Draws", "Lays"),
        new Row(23, LayerRules::bindingInFa3, "Binds", "ReadsSchema"),
        new Row(24, LayerRules::httpInKsef, "Fetches"),
        new Row(
            24, ShapeRules::surroundingsInBootstrap, "Leaves", "ReadsEnvironment", "ReadsProperty"),
        new Row(25, LayerRules::simulatorApart, "Peeks", "Pretends"),
        new Row(26, PortRules::drivenPortsAreServed, "Orphan", "Loose"),
        new Row(27, PortRules::drivingPortsAreAnswered, "Chatty", "Ignored", "Contested"),
        new Row(28, ShapeRules::noFloatingPoint, "HoldsDouble", "TakesFloats", "GivesDouble"),
        new Row(29, ShapeRules::oneException, "Refusal"),
        new Row(30, ShapeRules::noSharedState, "Shares", "SharesArray", "InvoiceConstants"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_rule_finds_what_was_planted_and_nothing_else(Row row) {
    House fixture = new House("archfixture.rule%02d".formatted(row.number()));
    JavaClasses planted = new ClassFileImporter().importPackages(fixture.base());

    List<String> found =
        row.rule().apply(fixture).evaluate(planted).getFailureReport().getDetails();

    assertEquals(new TreeSet<>(Set.of(row.offenders())), offenders(found), found::toString);
  }

  @Test
  void all_thirty_rules_have_their_planted_classes() {
    List<Integer> applied =
        Arrays.stream(ArchitectureTest.class.getDeclaredFields())
            .filter(f -> f.isAnnotationPresent(ArchTest.class))
            .map(Field::getName)
            .map(name -> Integer.valueOf(name.substring("rule_".length(), "rule_00".length())))
            .sorted()
            .toList();

    assertEquals(rows().map(Row::number).toList(), applied);
    assertEquals(30, Set.copyOf(applied).size());
  }

  /** Takes from each line of a report the class it speaks about, which is the first one named. */
  private static Set<String> offenders(List<String> report) {
    return report.stream()
        .flatMap(String::lines)
        .map(PLANTED::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
