package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.calendar.PolishTime;

/** {@code queue}: what is not in KSeF yet, and how much time is left. */
@Command(name = "queue")
final class QueueCommand implements Callable<Integer> {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Context context;

  @Option(names = "--watch", descriptionKey = "queue.watch")
  private boolean watch;

  @Option(names = "--due-within", paramLabel = "3d", descriptionKey = "queue.due-within")
  private Optional<String> dueWithin = Optional.empty();

  @Mixin private JsonOption json = new JsonOption();

  QueueCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    int days = dueWithin.map(QueueCommand::days).orElseGet(() -> context.program().warningDays());
    if (watch && json.json) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "--watch i --json nie idą w parze: --json to jeden dokument",
          "--watch and --json do not go together: --json is one document");
    }
    ExitStatus status = look(days);
    while (watch && !Thread.currentThread().isInterrupted()) {
      context.console().out().flush();
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      status = look(days);
    }
    return status.code();
  }

  /** The store is opened for each look, so that others can work meanwhile. */
  private ExitStatus look(int days) {
    try (Program.Desk desk = context.program().openDesk()) {
      SystemWarningLines.tell(context, desk);
      List<InvoiceView> open = desk.listDuties().duties();
      LocalDate today = PolishTime.dayOf(context.program().clock().instant());
      List<String> warnings =
          Countdown.of(open)
              .warnings(context.messages(), today, days)
              .appendAll(
                  InvoiceLines.undecided(
                      context.messages(), open, context.program().clock().instant()));
      if (json.json) {
        InvoiceJson.writeAll(context, open.asJava(), false);
      } else {
        write(open, today);
      }
      warnings.forEach(context::note);
      if (watch) {
        context.console().out().flush(); // a slow service keeps nobody from seeing the list
        OutageSync.follow(context, desk);
      }
      PlannedLines.tell(context, desk);
      if (open.exists(QueueCommand::hasMissedKsef)) {
        context.note(context.messages().text("queue.diagnose"));
      }
      new CertificateLines(context)
          .warning(desk.listCertificates().certificates())
          .forEach(context::note);
      new TokenEnd(context).warning().forEach(context::note);
      return warnings.isEmpty() ? ExitStatus.DONE : ExitStatus.ATTENTION;
    }
  }

  private static boolean hasMissedKsef(InvoiceView view) {
    return view.stored().invoice().particulars().lastError().isDefined();
  }

  private void write(List<InvoiceView> open, LocalDate today) {
    if (open.isEmpty()) {
      context.line(context.messages().text("queue.empty"));
    }
    for (InvoiceView view : open) {
      String left = InvoiceLines.left(context.messages(), view, today);
      context.line(
          InvoiceLines.line(context.messages(), view) + (left.isEmpty() ? "" : "  " + left));
      InvoiceLines.replacement(context.messages(), view.stored().invoice())
          .forEach(line -> context.line("  " + line));
    }
  }

  /** Reads {@code 3d}. */
  static int days(String text) {
    if (!text.matches("[0-9]{1,3}d?")) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "--due-within: podaj liczbę dni, np. 3d; podano „" + text + "”",
          "--due-within: give a number of days, for example 3d; given '" + text + "'");
    }
    return Integer.parseInt(text.replace("d", ""));
  }
}
