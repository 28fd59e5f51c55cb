package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-33")
class SystemWarningLinesTest {

  @Test
  void what_KSeF_warns_of_is_told_once() {
    ScriptedDesk desk = new ScriptedDesk().warns("xml-002", "Niedozwolone\u0007 znaki");
    CliRun first = CliRun.of(desk.program());
    CliRun second = CliRun.of(desk.program());

    assertEquals(0, first.run("queue"));
    assertEquals(0, second.run("queue"));

    assertTrue(first.err().contains("KSeF ostrzega [xml-002]: Niedozwolone"), first.err());
    assertFalse(first.err().contains("\u0007"), first.err());
    assertFalse(second.err().contains("xml-002"), second.err());
  }
}
