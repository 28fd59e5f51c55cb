package pl.latarnik.bootstrap.invoices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate} of 10,000 files of 10 kB, in a process with 256 MB. */
@Tag("M13")
class ManyInvoicesTest {

  private static final int MANY = 10_000;

  @TempDir private Path folder;

  private int validate(List<String> jvm, List<Path> files, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("pl.latarnik.bootstrap.Main", "validate", "--lang", "en"));
    command.addAll(List.of(options));
    // Relative to the folder, so that the command line is not too long for any system.
    files.forEach(file -> command.add(file.getFileName().toString()));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(Redirect.to(out().toFile()))
            .redirectError(Redirect.to(err().toFile()))
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end");
    }
    return process.exitValue();
  }

  private Path out() {
    return folder.resolve("out.txt");
  }

  private Path err() {
    return folder.resolve("err.txt");
  }

  @Test
  void all_are_told_in_the_order_of_the_arguments() throws Exception {
    List<Path> files = TenKilobytes.write(folder, MANY);

    int status = validate(List.of(), files);

    assertEquals(0, status, Files.readString(err()));
    assertEquals(
        files.stream().map(file -> file.getFileName() + ": valid").toList(),
        Files.readAllLines(out()));
  }

  @Test
  void many_processors_tell_the_same_as_one() throws Exception {
    List<Path> files = TenKilobytes.write(folder, 300);
    for (int n = 0; n < files.size(); n += 7) {
      String text = Files.readString(files.get(n));
      Files.writeString(files.get(n), text.replace("<P_12>23<", "<P_12>" + n + "-23<"));
    }
    Files.delete(files.get(100));

    assertEquals(2, validate(List.of("-XX:ActiveProcessorCount=1"), files, "--json"));
    String alone = Files.readString(out());
    String faultsAlone = Files.readString(err());
    assertEquals(2, validate(List.of("-XX:ActiveProcessorCount=4"), files, "--json"));

    assertEquals(alone, Files.readString(out()));
    assertEquals(faultsAlone, Files.readString(err()));
    JsonNode all = new ObjectMapper().readTree(alone);
    assertEquals(299, all.size());
    assertEquals("00001.xml", all.get(0).get("file").asText());
    assertEquals(30, all.get(0).get("findings").size());
    assertEquals(true, all.get(1).get("valid").asBoolean());
  }
}
