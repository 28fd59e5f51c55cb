package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.port.in.CompareInvoices;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Incomparable;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.FieldType;
import pl.latarnik.domain.correction.FieldValue;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.law.guidance.KorektaTechniczna;

@Tag("R07")
class DiffCommandTest {

  private static final FieldChange HEADER =
      FieldChange.changed(
          "Faktura/Naglowek/SystemInfo",
          FieldType.TEXT,
          new FieldValue("ERP 1", "/Faktura/Naglowek/SystemInfo", 5, 7),
          new FieldValue("ERP 2", "/Faktura/Naglowek/SystemInfo", 6, 7));
  private static final FieldChange LINE =
      FieldChange.added(
          "Faktura/Fa/FaWiersz",
          FieldType.GROUP,
          new FieldValue("NrWierszaFa=2; P_7=\u001B[31mKlej", "/Faktura/Fa/FaWiersz[2]", 40, 3));
  private static final FieldChange NUMBER =
      FieldChange.changed(
          "Faktura/Fa/P_2",
          FieldType.TEXT,
          new FieldValue("FV/1", "/Faktura/Fa/P_2", 20, 3),
          new FieldValue("FV/2", "/Faktura/Fa/P_2", 20, 3));

  @TempDir private Path folder;
  private String old = "";
  private String fresh = "";

  @BeforeEach
  void write_both_files() throws IOException {
    old = Files.writeString(folder.resolve("old.xml"), "old").toString();
    fresh = Files.writeString(folder.resolve("new.xml"), "new").toString();
  }

  private static CliRun finding(FieldChange... changes) {
    return on(
        (before, after, ground) ->
            Validation.valid(
                KorektaTechniczna.of(
                    InvoiceHash.from(before), InvoiceHash.from(after), ground, List.of(changes))));
  }

  private static CliRun on(CompareInvoices compare) {
    return CliRun.of(
        new ProgramInMemory() {
          @Override
          public CompareInvoices compareInvoices() {
            return compare;
          }
        });
  }

  @Test
  void files_that_say_the_same_are_exit_0() {
    CliRun line = finding();

    assertEquals(0, line.run("diff", old, fresh));
    assertEquals(
        List.of("Oba pliki mówią to samo.", "Korekta techniczna: treść na nią pozwala."),
        List.ofAll(line.out().lines().toList()));
  }

  @Test
  void each_difference_stands_with_its_places_values_and_reason() {
    CliRun line = finding(HEADER, LINE);

    assertEquals(1, line.run("--lang", "en", "diff", old, fresh));
    assertTrue(line.out().startsWith("Differences: 2; of them such"), line.out());
    assertTrue(line.out().contains("✓ changed Faktura/Naglowek/SystemInfo – technical"));
    assertTrue(line.out().contains("− 5:7 „ERP 1”"), line.out());
    assertTrue(line.out().contains("+ 6:7 „ERP 2”"), line.out());
    assertTrue(line.out().contains("✗ added Faktura/Fa/FaWiersz – content: lines"), line.out());
    assertTrue(line.out().contains("Technical correction: not allowed."), line.out());
    assertTrue(line.out().contains("The new file says something else."), line.out());
    assertTrue(line.out().contains("(own reading): how a file is written"), line.out());
  }

  @Test
  @Tag("I-03")
  void a_value_cannot_speak_to_the_terminal() {
    CliRun line = finding(LINE);

    line.run("diff", old, fresh);

    assertFalse(line.out().contains("\u001B"), line.out());
    assertTrue(line.out().contains("\\u001B[31mKlej"), line.out());
  }

  @Test
  void the_ground_of_the_refusal_decides_about_the_number() {
    CliRun forFile = finding(NUMBER);
    CliRun asDuplicate = finding(NUMBER);
    CliRun noPermission = finding();

    assertEquals(1, forFile.run("diff", old, fresh));
    assertEquals(1, asDuplicate.run("diff", "--rejected-for", "DUPLICATE", old, fresh));
    assertEquals(0, noPermission.run("diff", "--rejected-for", "PERMISSION", old, fresh));
    assertTrue(forFile.out().contains("Korekta techniczna: niedopuszczalna."), forFile.out());
    assertTrue(asDuplicate.out().contains("treść na nią pozwala"), asDuplicate.out());
    assertTrue(noPermission.out().contains("zabrakło uprawnień"), noPermission.out());
  }

  @Test
  void json_has_every_change_and_the_verdict() {
    CliRun line = finding(HEADER, LINE);

    assertEquals(1, line.run("diff", "--json", old, fresh));
    JsonRead json = JsonRead.of(line.out());
    JsonRead added = json.at("changes").items().get(1);
    assertEquals("false", json.at("same").text());
    assertEquals("ADDED", added.at("kind").text());
    assertEquals("LINES", added.at("reason").text());
    assertEquals("false", added.at("technical").text());
    assertEquals("/Faktura/Fa/FaWiersz[2]", added.at("after").at("xpath").text());
    assertEquals("false", json.at("technicalCorrection").at("allowed").text());
    assertEquals(
        "CONTENT_CHANGED",
        json.at("technicalCorrection").at("refusals").items().get(0).at("code").text());
    assertTrue(line.out().contains("\"before\" : null"), line.out());
  }

  @Test
  void a_flood_of_differences_is_cut_for_people_and_whole_in_json() {
    FieldChange[] many = List.fill(250, () -> NUMBER).toJavaArray(FieldChange[]::new);
    CliRun text = finding(many);
    CliRun json = finding(many);

    text.run("diff", old, fresh);
    json.run("diff", old, fresh, "--json");

    assertTrue(text.out().contains("… i jeszcze 50"), text.out());
    assertEquals(250, JsonRead.of(json.out()).at("changes").items().size());
  }

  @Test
  void a_file_that_cannot_be_read_is_named_and_exit_2() {
    Finding broken =
        new Finding(
            "BYTES_EMPTY",
            Finding.Severity.ERROR,
            Finding.Layer.BYTES,
            0,
            0,
            "",
            "plik jest pusty",
            "empty");
    CliRun line =
        on((b, a, g) -> Validation.invalid(new Incomparable(List.empty(), List.of(broken))));
    CliRun missing = finding();

    assertEquals(2, line.run("diff", old, fresh));
    assertTrue(line.err().startsWith(fresh + ": BŁĄD BYTES_EMPTY"), line.err());
    assertEquals("", line.out());
    assertEquals(2, missing.run("diff", old, folder.resolve("none.xml").toString()));
  }

  @Test
  void both_files_are_demanded_and_the_ground_is_one_of_three() {
    assertEquals(2, finding().run("diff", old));
    assertEquals(2, finding().run("diff", "--rejected-for", "ODMOWA", old, fresh));
  }
}
