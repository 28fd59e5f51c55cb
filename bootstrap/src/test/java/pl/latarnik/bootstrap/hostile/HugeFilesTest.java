package pl.latarnik.bootstrap.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.bootstrap.hostile.SmallProcess.Ran;

/** Files larger than the memory, without an end, or that are none. */
class HugeFilesTest {

  @TempDir private Path folder;

  private Path huge() throws IOException {
    Path file = folder.resolve("huge.xml");
    try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(2_000_000_000L);
    }
    return file;
  }

  @Test
  @Tag("I-01")
  void a_file_larger_than_the_memory_is_refused_by_name_and_the_others_are_checked()
      throws Exception {
    Path small = Files.writeString(folder.resolve("small.xml"), "<Faktura/>");

    Ran ran =
        new SmallProcess(folder, "48m")
            .run("validate", huge().toString(), small.toString(), "--lang", "en");

    assertEquals(1, ran.exit(), ran.err());
    assertTrue(ran.out().contains("BYTES_TOO_LARGE: The file has more than 3000000 b"), ran.out());
    assertTrue(ran.out().contains("SCHEMA_NOT_FA3"), ran.out());
  }

  @Test
  @Tag("I-01")
  void what_has_no_end_is_no_file_and_is_not_waited_for() throws Exception {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless), "a system without devices as files");
    Path pipe = folder.resolve("pipe.xml");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Path small = Files.writeString(folder.resolve("small.xml"), "<Faktura/>");

    for (String command : new String[] {"validate", "links"}) {
      for (Path none : new Path[] {endless, pipe, folder}) {
        Ran ran =
            command.equals("validate")
                ? new SmallProcess(folder, "48m").run(command, none.toString(), small.toString())
                : new SmallProcess(folder, "48m").run(command, none.toString());

        assertEquals(2, ran.exit(), ran.err());
        assertTrue(ran.err().startsWith(none + ": to nie jest zwykły plik"), ran.err());
        assertEquals(command.equals("validate"), ran.out().contains("SCHEMA_NOT_FA3"), ran.out());
      }
    }
  }

  @Test
  @Tag("I-04")
  void a_certificate_larger_than_the_memory_is_refused_by_name() throws Exception {
    Ran ran = new SmallProcess(folder, "64m").run("certificate", "import", huge().toString());

    assertEquals(3, ran.exit(), ran.err());
    assertTrue(ran.err().contains("nie ma czytelnego certyfikatu (> 262144 B)"), ran.err());
  }
}
