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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xml.sax.SAXException;
import pl.latarnik.bootstrap.Main;
import pl.latarnik.bootstrap.invoices.TenKilobytes;

/**
 * The processor time of a whole process that validates 10,000 invoices of 10 kB, beside that of one
 * which only puts the same files through the JDK's validator, one after another; both in 256 MB, by
 * turns, the median of each. And the first validation: what {@code ./latarnik validate} of one file
 * takes longer than {@code ./latarnik calendar}, beside starting the JVM twice.
 */
public final class InvoicesRun {

  private static final int MANY = 10_000;
  private static final int RUNS = 5;
  private static final int STARTS = 21;
  private static final String VALIDATE = "validate";
  private static final String BARE = "bare";
  private static final List<String> AS_LAUNCHED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private InvoicesRun() {}

  static List<Comparison> compare(Path project) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("invoices");
    try {
      List<Path> files = TenKilobytes.write(folder, MANY);
      return List.of(
          many("validate of 10,000 files, process as launched", AS_LAUNCHED, folder, 2.0),
          // The launcher never starts it so; most of this time is the JVM's second compiler.
          many("the same with the JVM's own choice", List.of(), folder, 3.0),
          first(project, files.get(0)));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Comparison many(String what, List<String> flags, Path folder, double limit)
      throws IOException, InterruptedException {
    double[] ours = new double[RUNS];
    double[] reference = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      ours[run] = processorMillis(flags, VALIDATE, folder);
      reference[run] = processorMillis(flags, BARE, folder);
    }
    return new Comparison(what + " : BareSchema", median(ours), median(reference), "ms", limit);
  }

  private static Comparison first(Path project, Path file)
      throws IOException, InterruptedException {
    String launcher = project.resolve("latarnik").toString();
    double[] validation = new double[STARTS];
    double[] start = new double[STARTS];
    for (int run = -3; run < STARTS; run++) {
      double whole = wallMillis(List.of(launcher, "validate", file.toString()));
      double alone = wallMillis(List.of(launcher, "calendar", "2026"));
      if (run >= 0) {
        validation[run] = whole - alone;
        start[run] = 2 * alone;
      }
    }
    return new Comparison(
        "first validation : two starts", median(validation), median(start), "ms", 1.0);
  }

  private static double wallMillis(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double processorMillis(List<String> flags, String what, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            InvoicesRun.class.getName(),
            what,
            folder.toString()));
    Process process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
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
  public static void main(String[] args) throws IOException, SAXException {
    OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> System.err.println(system.getProcessCpuTime())));
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[1]))) {
      files = all.sorted().toList();
    }
    if (args[0].equals(VALIDATE)) {
      Main.main(
          Stream.concat(Stream.of(VALIDATE), files.stream().map(Path::toString))
              .toArray(String[]::new));
      return;
    }
    BareSchema bare = BareSchema.compiled();
    for (Path file : files) {
      bare.validate(Files.readAllBytes(file));
    }
  }
}
