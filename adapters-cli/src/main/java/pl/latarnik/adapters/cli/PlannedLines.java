package pl.latarnik.adapters.cli;

import pl.latarnik.application.watch.PlannedWorks;
import pl.latarnik.domain.outage.Announcement;

/** Warns of announced unavailability that lies ahead, or lasts. */
final class PlannedLines {

  private PlannedLines() {}

  /** Writes a line for each, beside the result. */
  static void tell(Context context, Program.Desk desk) {
    PlannedWorks.ahead(
            desk.listOutages()
                .outages()
                .filter(outage -> outage.overruledBy().isEmpty())
                .map(outage -> outage.current()),
            context.program().clock().instant())
        .forEach(
            notice -> {
              Announcement it = notice.announcement();
              context.note(
                  context
                      .messages()
                      .text(
                          "planned.ahead",
                          Words.local(it.start()),
                          it.end()
                              .map(Words::local)
                              .getOrElse(context.messages().text("outage.open")),
                          notice.id()));
            });
  }
}
