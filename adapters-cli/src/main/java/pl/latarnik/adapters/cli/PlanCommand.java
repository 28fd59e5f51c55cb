package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pl.latarnik.adapters.cli.law.FactOptions;
import pl.latarnik.adapters.cli.law.PlanReport;

/** {@code plan}: what if these outages were announced, for each day of issue in a range. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {

  private final Context context;

  @Option(names = "--from", paramLabel = "DATE", required = true, descriptionKey = "plan.from")
  private String from = "";

  @Option(names = "--to", paramLabel = "DATE", required = true, descriptionKey = "plan.to")
  private String to = "";

  @Option(names = "--at", paramLabel = "HH:MM", descriptionKey = "plan.at")
  private String at = "12:00";

  @Option(names = "--buyer", paramLabel = "KIND", descriptionKey = "ruling.buyer")
  private Optional<String> buyer = Optional.empty();

  @Option(names = "--intent", paramLabel = "INTENT", descriptionKey = "ruling.intent")
  private Optional<String> intent = Optional.empty();

  @Option(
      names = "--announcement",
      paramLabel = "KIND,START[,END[,ANNOUNCED[,END_ANNOUNCED]]]",
      descriptionKey = "ruling.announcement")
  private java.util.List<String> announcements = java.util.List.of();

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "plan.format")
  private String format = "text";

  @Mixin private JsonOption json = new JsonOption();

  PlanCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!format.equals("text") && !format.equals("json")) {
      context.note(context.messages().text("plan.unknown-format", format));
      return ExitStatus.BAD_INPUT.code();
    }
    FactOptions common =
        new FactOptions()
            .with("buyer", buyer)
            .with("intent", intent)
            .withAnnouncements(announcements);
    Either<List<String>, PlanReport> plan =
        PlanReport.of(from, to, at, common, context.messages().locale());
    if (plan.isLeft()) {
      plan.getLeft().forEach(context::note);
      return ExitStatus.BAD_INPUT.code();
    }
    io.vavr.control.Option<String> objection =
        new TokenEnd(context).objectionToPlan(plan.get().lastDay());
    if (objection.isDefined()) {
      context.note(objection.get());
      return ExitStatus.ATTENTION.code();
    }
    if (json.json || format.equals("json")) {
      Json.write(context.console().out(), plan.get()::write);
    } else {
      plan.get().lines().forEach(context::line);
    }
    return ExitStatus.DONE.code();
  }
}
