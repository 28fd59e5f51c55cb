package pl.latarnik.bootstrap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import pl.latarnik.bootstrap.Main;
import pl.latarnik.bootstrap.examples.ManyExamples;

/**
 * The processor time of a whole process that checks 10,000 examples once, beside that of one which
 * only loads the same file with the YAML library; both in 256 MB, by turns, the median of each. Once
 * with the flags that the launcher gives to short commands, once with what the JVM chooses.
 */
public final class ExamplesRun {

  private static final int RUNS = 5;
  private static final String CHECK = "check";
  private static final String LOAD = "load";
  private static final List<String> AS_LAUNCHED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private ExamplesRun() {}

  static List<Comparison> compare(Path project) throws IOException, InterruptedException {
    Path file = Files.createTempFile("examples", ".yaml");
    try {
      ManyExamples.write(project, file, ExamplesBench.MANY, "");
      return List.of(
          compare("examples check, process as launched", AS_LAUNCHED, file),
          compare("examples check, process with the JVM's own choice", List.of(), file));
    } finally {
      Files.delete(file);
    }
  }

  private static Comparison compare(String what, List<String> flags, Path file)
      throws IOException, InterruptedException {
    double[] ours = new double[RUNS];
    double[] reference = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      ours[run] = millis(flags, CHECK, file);
      reference[run] = millis(flags, LOAD, file);
    }
    return new Comparison(what + " : BareLoad", median(ours), median(reference), "ms", 2.0);
  }

  private static double millis(List<String> flags, String what, Path file)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            ExamplesRun.class.getName(),
            what,
            file.toString()));
    Process process =
        new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
    String said;
    try (InputStream err = process.getErrorStream()) {
      said = new String(err.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed: " + said);
    }
    return Long.parseLong(said.strip()) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Does one of the two and tells on standard error what the process took, in nanoseconds. */
  public static void main(String[] args) throws IOException {
    OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> System.err.println(system.getProcessCpuTime())));
    if (args[0].equals(CHECK)) {
      Main.main(new String[] {"examples", "check", args[1]});
    } else {
      Objects.requireNonNull(ExamplesBench.load(Path.of(args[1])));
    }
  }
}
