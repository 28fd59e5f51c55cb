package pl.latarnik.bootstrap.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The wall time of {@code ./latarnik calendar 2026}, the whole process with its launcher, beside that
 * of a Java program that prints one line; by turns, the median of each.
 */
final class StartBench {

  private static final int WARMUPS = 3;
  private static final int RUNS = 21;

  private StartBench() {}

  static Comparison compare(Path project) throws IOException, InterruptedException {
    List<String> ours = List.of(project.resolve("latarnik").toString(), "calendar", "2026");
    List<String> reference =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("bench.classes"),
            OneLine.class.getName());
    double[] oursMillis = new double[RUNS];
    double[] referenceMillis = new double[RUNS];
    for (int run = -WARMUPS; run < RUNS; run++) {
      double one = millis(ours);
      double other = millis(reference);
      if (run >= 0) {
        oursMillis[run] = one;
        referenceMillis[run] = other;
      }
    }
    return new Comparison(
        "./latarnik calendar 2026", median(oursMillis), median(referenceMillis), "ms", 5.0);
  }

  private static double millis(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start();
    int status = process.waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (status != 0) {
      throw new IllegalStateException(command + " ended with status " + status);
    }
    return millis;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
