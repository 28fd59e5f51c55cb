package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pl.latarnik.application.triage.Diagnosis;

/** {@code diagnose}: why KSeF is, or seems, away, and what may be done. */
@Command(name = "diagnose")
final class DiagnoseCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private JsonOption json = new JsonOption();

  DiagnoseCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Program.Desk desk = context.program().openDesk()) {
      Diagnosis diagnosis = desk.diagnose().diagnose(List.empty());
      if (json.json) {
        DiagnosisLines.writeJson(context, diagnosis);
      } else {
        DiagnosisLines.of(context.messages(), diagnosis).forEach(context::line);
      }
      PlannedLines.tell(context, desk);
      return status(diagnosis.finding()).code();
    }
  }

  private static ExitStatus status(Diagnosis.Finding finding) {
    return switch (finding) {
      case WELL -> ExitStatus.DONE;
      case ANNOUNCED, TOTAL_FAILURE_TOLD -> ExitStatus.ATTENTION;
      case AUTHORITY_REFUSED -> ExitStatus.CONFIGURATION;
      case SHUT_OUT,
          RATE_LIMIT,
          OWN_NETWORK_DOWN,
          OWN_WAY_BROKEN,
          KSEF_FAILS,
          STATUS_SERVICE_DOWN,
          NOT_KNOWN ->
          ExitStatus.UNREACHABLE;
    };
  }
}
