package pl.latarnik.bootstrap.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import pl.latarnik.adapters.cli.law.ExamplesCheck;
import pl.latarnik.bootstrap.examples.ManyExamples;

/**
 * What {@code examples check} does with a file of 10,000 examples, in 256 MB, beside the bare load of
 * the same file by the YAML library that reads it for us; the published examples over and over. How
 * both fare in a process that does it once: {@link ExamplesRun}.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class ExamplesBench {

  static final int MANY = 10_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(20_000_000).build();

  private Path file = Path.of("");

  /** Writes the file. */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("examples", ".yaml");
    ManyExamples.write(Path.of(System.getProperty("bench.project", "..")), file, MANY, "");
  }

  /** Removes the file. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(file);
  }

  /** Reads, rules and compares, and makes the lines that the command prints. */
  @Benchmark
  public int checkOfLatarnik() {
    return check(file);
  }

  /** Makes maps and lists of it. */
  @Benchmark
  public Object checkOfBareLoad() throws IOException {
    return load(file);
  }

  static int check(Path file) {
    ExamplesCheck checked =
        ExamplesCheck.of(io.vavr.collection.List.of(file), Reader.nullReader(), Locale.ENGLISH)
            .get();
    int[] characters = {0};
    checked.lines(line -> characters[0] += line.length());
    if (!checked.allHold()) {
      throw new IllegalStateException("an example failed");
    }
    return characters[0];
  }

  static Object load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new Load(SETTINGS).loadFromInputStream(in);
    }
  }
}
