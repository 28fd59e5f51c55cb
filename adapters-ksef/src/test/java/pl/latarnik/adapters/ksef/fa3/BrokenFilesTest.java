package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.latarnik.adapters.ksef.fa3.BrokenFile.Expected;
import pl.latarnik.domain.invoice.ExactBytes;

class BrokenFilesTest {

  /** A parser's message, a regular expression, a rule or a type of XML Schema. */
  private static final Pattern OF_THE_MACHINE =
      Pattern.compile("parser: |\\\\d|\\[A-Z]|cvc-|\\((integer|decimal|dateTime|date)\\)");

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

  @ParameterizedTest
  @MethodSource("broken")
  void a_finding_speaks_neither_as_the_parser_nor_as_the_schema(BrokenFile file) {
    var findings = Reading.findings(ExactBytes.of(file.bytes()), file.environment());

    findings.forEach(
        finding ->
            assertFalse(
                OF_THE_MACHINE.matcher(finding.polish()).find()
                    || OF_THE_MACHINE.matcher(finding.english()).find(),
                finding::toString));
  }

  @Test
  void there_are_more_than_five_hundred_broken_files_and_no_two_of_one_name() {
    List<String> names =
        BrokenFile.all().filter(f -> !f.expected().isEmpty()).map(BrokenFile::toString);

    assertTrue(names.size() > 500, "broken files: " + names.size());
    assertEquals(names.distinct(), names);
  }
}
