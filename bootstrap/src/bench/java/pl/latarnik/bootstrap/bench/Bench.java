package pl.latarnik.bootstrap.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    List<Comparison> comparisons = new ArrayList<>();
    for (RunResult ours : results) {
      for (RunResult other : results) {
        if (isOurs(ours) && !isOurs(other) && subject(ours).equals(subject(other))) {
          comparisons.add(compare(ours, other));
        }
      }
    }
    return comparisons;
  }

  private static Comparison compare(RunResult ours, RunResult reference) {
    String method = method(reference);
    return new Comparison(
        subject(ours) + " : " + method.substring(method.indexOf("Of") + 2),
        median(ours),
        median(reference),
        ours.getPrimaryResult().getScoreUnit().replace("/op", ""),
        subject(ours).startsWith("SigningBench") ? 1.3 : 1.0);
  }

  /** Returns the median of all iterations, which one disturbed second does not move. */
  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static boolean isOurs(RunResult result) {
    return method(result).endsWith("OfLatarnik");
  }

  /** Names what was measured, without who did it: {@code CalendarBench.next 2026}. */
  private static String subject(RunResult result) {
    String name = result.getParams().getBenchmark();
    String[] parts = name.split("\\.");
    StringBuilder subject = new StringBuilder(parts[parts.length - 2]);
    subject.append('.').append(method(result), 0, method(result).indexOf("Of"));
    for (String key : result.getParams().getParamsKeys()) {
      subject.append(' ').append(result.getParams().getParam(key));
    }
    return subject.toString();
  }

  private static String method(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void report(List<Comparison> comparisons, PrintStream out) {
    out.println();
    out.println(Comparison.HEAD);
    comparisons.forEach(comparison -> out.println(comparison.line()));
  }
}
