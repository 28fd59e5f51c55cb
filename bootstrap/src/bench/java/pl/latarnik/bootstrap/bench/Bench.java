package pl.latarnik.bootstrap.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints what each costs in times of its reference; ends with status 1 when
 * one is over its limit.
 *
 * <p>A benchmark {@code xOfLatarnik} is compared with the other {@code xOf…} of its class, at the
 * same parameters: medians of processor time, over rounds in which all take turns. Takes the
 * project's folder, the folder for the results, and then options of JMH; with a choice of benchmarks
 * among them, the start of the program is not measured.
 */
public final class Bench {

  private static final int ROUNDS = 3;

  /** How many times its reference each may cost at the most; the others may cost it once. */
  private static final Map<String, Double> LIMITS =
      Map.of(
          "ExamplesBench.",
          2.0,
          "InvoiceBench.check",
          1.5,
          "SigningBench.",
          1.3,
          "RulingBench.trace",
          3.0,
          "LedgerBench.ruling",
          2.0,
          "TimelineBench.build",
          10.0);

  private Bench() {}

  /** Runs everything. */
  public static void main(String[] args) throws Exception {
    Path project = Path.of(args[0]);
    Path results = Files.createDirectories(Path.of(args[1]));
    CommandLineOptions given =
        new CommandLineOptions(List.of(args).subList(2, args.length).toArray(String[]::new));

    // What KSeF costs is measured by processes of its own; JMH stops where it finds nothing to run.
    boolean onlyKsef =
        !given.getIncludes().isEmpty()
            && given.getIncludes().stream().allMatch(name -> name.startsWith("Ksef"));
    Map<String, List<RunResult>> runs = new TreeMap<>();
    for (int round = 1; round <= ROUNDS && !onlyKsef; round++) {
      Path json = results.resolve("jmh-" + round + ".json");
      for (RunResult result : new Runner(options(given, json)).run()) {
        runs.computeIfAbsent(result.getParams().id(), id -> new ArrayList<>()).add(result);
      }
    }
    List<Comparison> comparisons = new ArrayList<>(compare(runs.values()));
    boolean all = given.getIncludes().isEmpty();
    if (all || given.getIncludes().stream().anyMatch(name -> name.startsWith("Examples"))) {
      comparisons.addAll(ExamplesRun.compare(project));
    }
    if (all || given.getIncludes().stream().anyMatch(name -> name.startsWith("Invoice"))) {
      comparisons.addAll(InvoicesRun.compare(project));
    }
    if (all || given.getIncludes().stream().anyMatch(name -> name.startsWith("Ksef"))) {
      comparisons.addAll(KsefRun.compare().asJava());
      comparisons.addAll(BacklogRun.compare().asJava());
    }
    if (all) {
      comparisons.add(StartBench.compare(project));
    }

    report(comparisons, System.out);
    System.exit(comparisons.stream().allMatch(Comparison::holds) ? 0 : 1);
  }

  private static Options options(CommandLineOptions given, Path json) {
    return new OptionsBuilder()
        .parent(given)
        .mode(Mode.AverageTime)
        .forks(1)
        .addProfiler(CpuTime.class)
        .shouldFailOnError(true)
        .resultFormat(ResultFormatType.JSON)
        .result(json.toString())
        .build();
  }

  private static List<Comparison> compare(Collection<List<RunResult>> runs) {
    List<Comparison> comparisons = new ArrayList<>();
    for (List<RunResult> ours : runs) {
      for (List<RunResult> other : runs) {
        if (isOurs(ours.get(0))
            && !isOurs(other.get(0))
            && subject(ours.get(0)).equals(subject(other.get(0)))) {
          comparisons.add(compare(ours, other));
        }
      }
    }
    return comparisons;
  }

  private static Comparison compare(List<RunResult> ours, List<RunResult> reference) {
    String subject = subject(ours.get(0));
    String other = method(reference.get(0));
    return new Comparison(
        subject + " : " + other.substring(other.indexOf("Of") + 2),
        median(ours),
        median(reference),
        "ns",
        LIMITS.entrySet().stream()
            .filter(limit -> subject.startsWith(limit.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .findAny()
            .orElse(1.0));
  }

  /** Returns the median of the processor times of all iterations of all rounds. */
  private static double median(List<RunResult> rounds) {
    double[] times =
        rounds.stream()
            .flatMap(round -> round.getBenchmarkResults().stream())
            .flatMap(fork -> fork.getIterationResults().stream())
            .flatMap(iteration -> iteration.getSecondaryResults().values().stream())
            .filter(result -> result.getLabel().equals(CpuTime.LABEL))
            .mapToDouble(result -> result.getScore())
            .sorted()
            .toArray();
    return times[times.length / 2];
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
