package pl.latarnik.bootstrap.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints what each costs in times of its reference; ends with status 1 when
 * one is over its limit.
 *
 * <p>A benchmark {@code xOfLatarnik} is compared with the other {@code xOf…} of its class, at the
 * same parameters. Takes the project's folder, the folder for the results, and then options of JMH;
 * with a choice of benchmarks among them, the start of the program is not measured.
 */
public final class Bench {

  private static final String OURS = "OfLatarnik";

  private Bench() {}

  /** Runs everything. */
  public static void main(String[] args) throws Exception {
    Path project = Path.of(args[0]);
    Path results = Files.createDirectories(Path.of(args[1]));
    CommandLineOptions given =
        new CommandLineOptions(List.of(args).subList(2, args.length).toArray(String[]::new));

    List<Comparison> comparisons = new ArrayList<>(compare(new Runner(options(given, results)).run()));
    if (given.getIncludes().isEmpty()) {
      comparisons.add(StartBench.compare(project));
    }

    report(comparisons, System.out);
    System.exit(comparisons.stream().allMatch(Comparison::holds) ? 0 : 1);
  }

  private static Options options(CommandLineOptions given, Path results) {
    return new OptionsBuilder()
        .parent(given)
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .forks(given.getForkCount().orElse(3))
        .warmupIterations(given.getWarmupIterations().orElse(5))
        .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)))
        .measurementIterations(given.getMeasurementIterations().orElse(5))
        .measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)))
        .shouldFailOnError(true)
        .resultFormat(ResultFormatType.JSON)
        .result(results.resolve("jmh.json").toString())
        .build();
  }

  private static List<Comparison> compare(Collection<RunResult> results) {
    return results.stream()
        .filter(Bench::isOurs)
        .map(ours -> compare(ours, referenceOf(ours, results)))
        .toList();
  }

  private static Comparison compare(RunResult ours, RunResult reference) {
    return new Comparison(
        subject(ours),
        ours.getPrimaryResult().getScore(),
        reference.getPrimaryResult().getScore(),
        "ns",
        subject(ours).startsWith("SigningBench") ? 1.3 : 1.0);
  }

  private static RunResult referenceOf(RunResult ours, Collection<RunResult> results) {
    return results.stream()
        .filter(other -> !isOurs(other) && subject(other).equals(subject(ours)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no reference ran for " + subject(ours)));
  }

  private static boolean isOurs(RunResult result) {
    return result.getParams().getBenchmark().endsWith(OURS);
  }

  /** Names what was measured, without who did it: {@code CalendarBench.next 2026}. */
  private static String subject(RunResult result) {
    String name = result.getParams().getBenchmark();
    String method = name.substring(name.lastIndexOf('.') + 1);
    String type = name.substring(0, name.lastIndexOf('.'));
    StringBuilder subject =
        new StringBuilder(type.substring(type.lastIndexOf('.') + 1))
            .append('.')
            .append(method, 0, method.indexOf("Of"));
    for (String key : result.getParams().getParamsKeys()) {
      subject.append(' ').append(result.getParams().getParam(key));
    }
    return subject.toString();
  }

  private static void report(List<Comparison> comparisons, PrintStream out) {
    out.println();
    out.println(Comparison.HEAD);
    comparisons.forEach(comparison -> out.println(comparison.line()));
  }
}
