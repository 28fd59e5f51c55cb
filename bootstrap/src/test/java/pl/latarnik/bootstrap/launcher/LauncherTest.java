package pl.latarnik.bootstrap.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.bootstrap.launcher.Clone.End;

/** Tries the launcher for POSIX shells; where there is no such shell, there is nothing to try. */
@EnabledIf("aShellIsThere")
class LauncherTest {

  @TempDir Path folder;
  private Clone clone;

  static boolean aShellIsThere() {
    return Files.isExecutable(Path.of("/bin/sh"));
  }

  @BeforeEach
  void clone_the_project() throws IOException {
    clone = Clone.in(folder);
    clone.maven();
  }

  @Test
  void first_start_builds_once_with_one_line_on_standard_error() throws IOException {
    End first = clone.run(folder, launcher(), "a");
    End second = clone.run(folder, launcher(), "b");

    assertEquals(1, first.err().lines().count(), first::err);
    assertTrue(first.err().contains("buduję") && first.err().contains("building"), first::err);
    assertTrue(first.out().endsWith("argument a\n"), first::out);
    assertEquals("", second.err());
    assertEquals(List.of("run"), Files.readAllLines(clone.root().resolve("runs")));
  }

  @Test
  void starts_at_the_same_time_build_once_and_all_run() throws IOException {
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(clone.start(folder, List.of(launcher(), "number " + i)));
    }

    for (int i = 0; i < 4; i++) {
      End end = Clone.end(starts.get(i));
      assertEquals(0, end.status(), end::err);
      assertTrue(end.out().endsWith("argument number " + i + "\n"), end::out);
    }
    assertEquals(List.of("run"), Files.readAllLines(clone.root().resolve("runs")));
    assertFalse(Files.exists(clone.root().resolve("target/latarnik.lock")));
  }

  @Test
  void a_lock_whose_owner_is_gone_is_taken_over() throws IOException {
    Process gone = clone.start(folder, List.of("sh", "-c", "true"));
    Clone.end(gone);
    Path lock = Files.createDirectories(clone.root().resolve("target/latarnik.lock"));
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

    End end = clone.run(folder, launcher());

    assertEquals(0, end.status(), end::err);
  }

  @Test
  void a_failed_build_shows_what_maven_said() throws IOException {
    clone.tool("mvn", "echo '[ERROR] no such thing'; exit 1\n");

    End end = clone.run(folder, launcher());

    assertEquals(5, end.status());
    assertTrue(end.err().contains("[ERROR] no such thing"), end::err);
    assertTrue(end.err().contains("latarnik-build.log"), end::err);
    assertEquals("", end.out());
    assertFalse(Files.exists(clone.root().resolve("target/latarnik.lock")));
  }

  @Test
  void without_maven_the_sentence_says_what_is_missing() throws IOException {
    Files.delete(clone.tools().resolve("mvn"));

    End end = clone.run(folder, launcher());

    assertEquals(5, end.status());
    assertTrue(end.err().contains("Maven 3.8.7"), end::err);
  }

  @Test
  void through_symbolic_links_from_elsewhere_with_polish_letters_in_the_c_locale()
      throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Files.createSymbolicLink(folder.resolve("first"), clone.root().resolve("latarnik"));
    Files.createSymbolicLink(elsewhere.resolve("lat"), Path.of("../first"));

    End end = clone.run(elsewhere, "./lat", "zażółć gęślą.xml", "*", "");

    assertEquals(
        List.of("argument zażółć gęślą.xml", "argument *", "argument "),
        end.out().lines().skip(1).toList());
  }

  @Test
  void java_takes_the_place_of_the_shell_and_its_status_is_passed_on() {
    End end = clone.run(folder, launcher(), "exit", "3");

    assertEquals(3, end.status());
    assertTrue(end.out().startsWith("process " + end.process() + "\n"), end::out);
  }

  @Test
  void a_java_that_is_too_old_or_missing_is_refused_in_both_languages() throws IOException {
    Path old = Files.createDirectories(folder.resolve("jdk-11/bin"));
    Files.createSymbolicLink(old.resolve("java"), Path.of("/bin/sh"));
    Files.writeString(folder.resolve("jdk-11/release"), "JAVA_VERSION=\"11.0.22\"\n");
    clone.environment().put("JAVA_HOME", folder.resolve("jdk-11").toString());

    End tooOld = clone.run(folder, launcher());
    clone.environment().remove("JAVA_HOME");
    End missing = clone.run(folder, launcher());

    assertEquals(5, tooOld.status());
    assertTrue(tooOld.err().contains("11.0.22"), tooOld::err);
    assertEquals(5, missing.status());
    assertTrue(missing.err().contains("Potrzebna Java 17 lub nowsza"), missing::err);
    assertTrue(missing.err().contains("Java 17 or newer is needed"), missing::err);
  }

  @Test
  void java_on_the_path_serves_where_java_home_is_too_old() throws IOException {
    Path old = Files.createDirectories(folder.resolve("jdk-11/bin"));
    Files.createSymbolicLink(old.resolve("java"), Path.of("/bin/sh"));
    Files.writeString(folder.resolve("jdk-11/release"), "JAVA_VERSION=\"11.0.22\"\n");
    Files.createSymbolicLink(
        clone.tools().resolve("java"), Path.of(System.getProperty("java.home"), "bin/java"));
    clone.environment().put("JAVA_HOME", folder.resolve("jdk-11").toString());

    End end = clone.run(folder, launcher());

    assertEquals(0, end.status(), end::err);
  }

  @Test
  void the_archive_of_classes_is_made_once_and_again_for_a_newer_jar() throws IOException {
    clone.run(folder, launcher());
    Path key = archiveKey();
    Object made = Files.getLastModifiedTime(key);
    clone.run(folder, launcher());
    assertEquals(made, Files.getLastModifiedTime(key));

    Files.delete(clone.root().resolve("bootstrap/target/latarnik/latarnik.jar"));
    clone.run(folder, launcher());

    assertFalse(made.equals(Files.getLastModifiedTime(key)));
  }

  private String launcher() {
    return clone.root().resolve("latarnik").toString();
  }

  private Path archiveKey() throws IOException {
    try (Stream<Path> files = Files.list(clone.root().resolve("bootstrap/target/latarnik/cds"))) {
      return files.filter(f -> f.toString().endsWith(".key")).findFirst().orElseThrow();
    }
  }
}
