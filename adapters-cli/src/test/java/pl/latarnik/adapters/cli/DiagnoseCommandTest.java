package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.application.triage.Advice;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.application.triage.Diagnosis.Finding;
import pl.latarnik.application.triage.Reason;
import pl.latarnik.domain.outage.OutageKind;

@Tag("L07")
class DiagnoseCommandTest {

  private static final Diagnosis ANNOUNCED =
      new Diagnosis(
          Finding.ANNOUNCED,
          Option.some(OutageKind.AWARIA),
          List.of(
              new Reason(Reason.Kind.ANNOUNCED, "AWARIA"),
              new Reason(Reason.Kind.KSEF_ANSWERED, ""),
              new Reason(Reason.Kind.STATUS_SHOWN, "FAILURE")),
          new Advice(Advice.Step.FOLLOW_ANNOUNCEMENT, Duration.ZERO, false));

  @Test
  @Tag("L14")
  void finding_reasons_and_what_to_do_are_told_in_words() {
    CliRun run = CliRun.of(new ScriptedDesk().diagnoses(ANNOUNCED).program());

    assertEquals(1, run.run("diagnose"));

    assertTrue(run.out().contains("Latarnia: awaria KSeF"), run.out());
    assertTrue(run.out().contains("jeśli KSeF odpowiada, wysyłka i tak się odbywa"), run.out());
  }

  @Test
  @Tag("X02")
  void one_json_document_tells_all() {
    CliRun run = CliRun.of(new ScriptedDesk().diagnoses(ANNOUNCED).program());

    assertEquals(1, run.run("diagnose", "--json"));

    for (String part :
        new String[] {
          "\"finding\" : \"ANNOUNCED\"",
          "\"announced\" : \"FAILURE\"",
          "\"kind\" : \"STATUS_SHOWN\"",
          "\"step\" : \"FOLLOW_ANNOUNCEMENT\"",
          "\"offline24\" : false"
        }) {
      assertTrue(run.out().contains(part), part + " is not in " + run.out());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WELL, 0",
    "TOTAL_FAILURE_TOLD, 1",
    "AUTHORITY_REFUSED, 3",
    "SHUT_OUT, 4",
    "RATE_LIMIT, 4",
    "KSEF_FAILS, 4",
    "STATUS_SERVICE_DOWN, 4",
    "OWN_NETWORK_DOWN, 4"
  })
  void the_exit_status_says_what_kind_of_trouble_it_is(Finding finding, int exit) {
    Diagnosis diagnosis =
        new Diagnosis(
            finding,
            Option.none(),
            List.empty(),
            new Advice(Advice.Step.SEND, Duration.ZERO, false));

    assertEquals(
        exit, CliRun.of(new ScriptedDesk().diagnoses(diagnosis).program()).run("diagnose"));
  }
}
