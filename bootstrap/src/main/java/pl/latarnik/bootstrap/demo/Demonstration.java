package pl.latarnik.bootstrap.demo;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.adapters.cli.Program.DemoOrder;
import pl.latarnik.domain.calendar.PolishTime;

/**
 * The whole way once: issued without a connection, printed with both codes, sent when KSeF is back,
 * confirmed with number and UPO; then an announced failure, then a total one. Real HTTP, a real
 * database, real signatures; every step checks what it did.
 *
 * <p>It begins on a Friday of its own, whatever day it is: its clocks are moved, because nobody
 * waits seven business days for a demonstration.
 */
public final class Demonstration {

  /** Name of the file with the certificate of type Offline, without its key. */
  static final String CERTIFICATE = "certyfikat-offline.pem";

  private static final Instant FRIDAY = PolishTime.at(LocalDateTime.of(2026, 5, 15, 10, 0));
  private static final Duration TIME_TO_READ = Duration.ofMillis(1_500);

  private final DemoOrder order;
  private final Path workingDirectory;
  private final Console console;
  private final Messages messages;
  private final Clock clock;

  /** Takes how it is to be played, where, in which words, and the present. */
  public Demonstration(
      DemoOrder order, Path workingDirectory, Console console, Messages messages, Clock clock) {
    this.order = requireNonNull(order, "order");
    this.workingDirectory = requireNonNull(workingDirectory, "workingDirectory");
    this.console = requireNonNull(console, "console");
    this.messages = requireNonNull(messages, "messages");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Plays it and leaves the folder behind; {@link ExitStatus#DONE} only if every step held. */
  public ExitStatus play() {
    Folder folder =
        order
            .out()
            .map(out -> Folder.create(workingDirectory.resolve(out)))
            .getOrElse(Folder::temporary);
    Story story =
        new Story(
            order.json() ? console.err() : console.out(),
            messages,
            console.terminal() && !order.fast() ? TIME_TO_READ : Duration.ZERO);
    try (Stage stage = Stage.open(clock, FRIDAY, order.fast())) {
      Play play = new Play(stage, story, folder);
      chapters(play);
      if (order.json()) {
        console.out().println(DemoJson.of(play));
      }
    }
    story.line("");
    story.line(
        messages.text(
            story.held() ? "demo.held" : "demo.failed", story.steps().count(Story.Step::ok)));
    story.line(messages.text("demo.look", folder.path().resolve(IndexPage.NAME)));
    return story.held() ? ExitStatus.DONE : ExitStatus.ATTENTION;
  }

  private void chapters(Play play) {
    List<Played> waiting = new WithoutConnection(play, order.invoices()).play();
    new BackAgain(play, waiting).play();
    new AnnouncedFailure(play).play();
    new TotalFailure(play).play();
    play.story().chapter("end");
    play.story().step("folder", checks -> folder(play, checks));
  }

  private static void folder(Play play, Checks checks) {
    Path page = IndexPage.write(play);
    checks.that(Files.isRegularFile(page), "no page: " + page);
    for (Played invoice : play.invoices()) {
      for (Path file :
          List.of(invoice.xml())
              .appendAll(invoice.print())
              .appendAll(invoice.laterPrint())
              .appendAll(invoice.upo())) {
        checks.that(Files.isRegularFile(file), "missing: " + file);
      }
    }
  }
}
