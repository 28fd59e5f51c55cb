package pl.latarnik.adapters.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.latarnik.adapters.cli.law.CalendarReport;

/** {@code calendar}: the business days and statutory holidays of a year. */
@Command(name = "calendar")
final class CalendarCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "YEAR", descriptionKey = "calendar.year")
  private String year = "";

  @Option(names = "--format", paramLabel = "text|ics|json", descriptionKey = "calendar.format")
  private String format = "text";

  @Mixin private JsonOption json = new JsonOption();

  CalendarCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!CalendarReport.knows(year)) {
      // As texts, because a year is written without a blank between its digits.
      String first = String.valueOf(CalendarReport.firstYear());
      String last = String.valueOf(CalendarReport.lastYear());
      context.note(context.messages().text("calendar.unknown-year", year, first, last));
      return ExitStatus.BAD_INPUT.code();
    }
    CalendarReport report = CalendarReport.of(year, context.messages().locale());
    switch (json.json ? "json" : format) {
      case "text" -> report.lines().forEach(context::line);
      case "ics" -> context.console().out().print(report.ics());
      case "json" -> Json.write(context.console().out(), report::write);
      default -> {
        context.note(context.messages().text("calendar.unknown-format", format));
        return ExitStatus.BAD_INPUT.code();
      }
    }
    return ExitStatus.DONE.code();
  }
}
