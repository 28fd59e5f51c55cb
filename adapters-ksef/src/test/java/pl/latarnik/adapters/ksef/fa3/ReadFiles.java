package pl.latarnik.adapters.ksef.fa3;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Readable;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

/** Reads files in a process of its own, whose memory is bounded, and tells what was found. */
final class ReadFiles {

  private static final int LONGEST_SECONDS = 120;

  private ReadFiles() {}

  /** Prints a line for each finding, and before it the milliseconds that the file took. */
  public static void main(String[] files) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Fa3InvoiceXml reader = new Fa3InvoiceXml();
    for (String name : files) {
      long start = System.nanoTime();
      ExactBytes file = ExactBytes.of(Files.readAllBytes(Path.of(name)));
      var read = reader.read(file, Environment.PRODUCTION, Reading.FRI_2026_05_15);
      out.println("ms " + (System.nanoTime() - start) / 1_000_000);
      for (Finding f : read.fold(all -> all, Readable::warnings)) {
        out.println(f.code() + " " + f.line() + ":" + f.column() + " " + f.xpath());
      }
    }
  }

  /** Starts that process with at most so much memory, for example {@code 64m}. */
  static List<String> within(String memory, Path... files)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ReadFiles.class.getName()));
    for (Path file : files) {
      command.add(file.toString());
    }
    Path out = Files.createTempFile("findings", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not end: " + List.of(files));
      }
      List<String> lines = Files.readAllLines(out);
      if (process.exitValue() != 0) {
        throw new AssertionError(String.join("\n", lines));
      }
      return lines;
    } finally {
      Files.delete(out);
    }
  }
}
