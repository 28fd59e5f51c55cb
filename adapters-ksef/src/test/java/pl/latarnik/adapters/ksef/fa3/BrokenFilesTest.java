package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.latarnik.adapters.ksef.fa3.BrokenFile.Expected;
import pl.latarnik.domain.invoice.ExactBytes;

class BrokenFilesTest {

  static java.util.List<BrokenFile> broken() {
    return BrokenFile.all().asJava();
  }

  @ParameterizedTest
  @MethodSource("broken")
  @Tag("I-02")
  @Tag("M19")
  void a_broken_file_has_exactly_the_findings_of_its_row(BrokenFile file) {
    var findings = Reading.findings(ExactBytes.of(file.bytes()), file.environment());

    assertEquals(
        file.expected().mkString("\n"),
        findings.filter(file::tells).map(Expected::of).mkString("\n"),
        () -> findings.mkString("\n"));
  }

  @Test
  void there_are_more_than_three_hundred_broken_files_and_no_two_of_one_name() {
    List<String> names =
        BrokenFile.all().filter(f -> !f.expected().isEmpty()).map(BrokenFile::toString);

    assertTrue(names.size() > 300, "broken files: " + names.size());
    assertEquals(names.distinct(), names);
  }
}
