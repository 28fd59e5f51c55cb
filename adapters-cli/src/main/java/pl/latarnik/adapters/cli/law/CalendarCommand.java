package pl.latarnik.adapters.cli.law;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.JsonOption;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.domain.calendar.PolishBusinessDays;

/** {@code calendar}: the business days and statutory holidays of a year. */
@Command(name = "calendar")
public final class CalendarCommand implements Callable<Integer> {

  private final Console console;
  private final LawWords words;

  @Parameters(paramLabel = "YEAR", descriptionKey = "calendar.year")
  private String year = "";

  @Option(names = "--format", paramLabel = "text|ics|json", descriptionKey = "calendar.format")
  private String format = "text";

  @Mixin private JsonOption json = new JsonOption();

  /** Takes where it writes, and the user's language. */
  public CalendarCommand(Console console, Messages messages) {
    this.console = console;
    this.words = LawWords.of(messages.locale());
  }

  @Override
  public Integer call() {
    int first = PolishBusinessDays.FIRST.getYear();
    int last = PolishBusinessDays.LAST.getYear();
    boolean known =
        year.matches("[0-9]{4}")
            && Integer.parseInt(year) >= first
            && Integer.parseInt(year) <= last;
    if (!known) {
      console.err().println(words.say("calendar.unknown-year", year, first, last));
      return ExitStatus.BAD_INPUT.code();
    }
    CalendarYear asked = CalendarYear.of(Integer.parseInt(year));
    switch (json.asked() ? "json" : format) {
      case "text" -> new CalendarText(words).lines(asked).forEach(console.out()::println);
      case "ics" -> console.out().print(new CalendarIcs(words).text(asked));
      case "json" -> CalendarJson.write(console.out(), asked);
      default -> {
        console.err().println(words.say("calendar.unknown-format", format));
        return ExitStatus.BAD_INPUT.code();
      }
    }
    return ExitStatus.DONE.code();
  }
}
