package pl.latarnik.bootstrap.demo;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;

/** Monday: the connection is back, and what waits is sent by itself. */
final class BackAgain {

  private static final Instant MONDAY = PolishTime.at(LocalDateTime.of(2026, 5, 18, 8, 0));
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final long LONGEST_SECONDS = 120;

  private final Play play;
  private final List<Played> waiting;

  BackAgain(Play play, List<Played> waiting) {
    this.play = play;
    this.waiting = waiting;
  }

  void play() {
    Story story = play.story();
    story.chapter("back");
    story.step("dispatched", this::dispatched);
    story.step("confirmed", this::confirmed);
    story.step("verified-again", this::verifiedAgain);
    story.step("correction", this::correction);
  }

  /** Somebody waits for KSeF in a thread of his own; nobody tells him that it is back. */
  private void dispatched(Checks checks) {
    play.stage().moveTo(MONDAY);
    CompletableFuture<Void> watch =
        CompletableFuture.runAsync(
            () -> {
              while (play.stage().gateway().reach().isLeft()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
              }
              play.story().tell("back");
              play.dispatch();
            });
    play.stage().control().connection("UP");
    await(watch);
    for (Played invoice : waiting) {
      checks.equal(Invoice.Kind.ACCEPTED, play.state(invoice).kind(), invoice.number() + " state");
    }
    checks.that(play.stage().desk().listDuties().duties().isEmpty(), "the queue is not empty");
  }

  private static void await(CompletableFuture<Void> watch) {
    try {
      watch.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("not everything was sent: " + e.getMessage(), e);
    }
  }

  private void confirmed(Checks checks) {
    for (Played invoice : waiting.map(i -> play.played(i.id()))) {
      Invoice.Accepted accepted = (Invoice.Accepted) play.state(invoice);
      checks.that(invoice.upo().isDefined(), invoice.number() + ": no UPO");
      checks.equal(1, play.timesHeld(invoice), invoice.number() + " in KSeF");
      checks.equal(
          SendingMode.OFFLINE, accepted.acceptance().mode(), invoice.number() + " mode of sending");
      checks.equal(
          Timeliness.ON_TIME, play.view(invoice).ruling().timeliness(), invoice.number().text());
      play.story().tell("number", invoice.number(), accepted.acceptance().number());
    }
  }

  private void verifiedAgain(Checks checks) {
    for (Played invoice : waiting) {
      play.printLater(play.played(invoice.id()));
      checks.problems(CodeCheck.withNumber(play, play.played(invoice.id())));
      checks.problems(CodeCheck.stillValid(play, invoice));
    }
  }

  private void correction(Checks checks) {
    Played original = waiting.head();
    Invoice.Accepted accepted = (Invoice.Accepted) play.state(original);
    InvoiceNumber number = play.nextNumber();
    Played correction =
        play.issue(
            Templates.correction(
                number,
                play.stage().now(),
                original.number(),
                accepted.particulars().facts().issueDate(),
                accepted.acceptance().number()),
            number);
    play.dispatch();
    Invoice sent = play.state(correction);
    checks.equal(Invoice.Kind.ACCEPTED, sent.kind(), number + " state");
    checks.equal(IssuanceKind.ONLINE, sent.particulars().issuance().kind(), number + " procedure");
    checks.that(play.played(correction.id()).upo().isDefined(), number + ": no UPO");
    play.printLater(play.played(correction.id()));
    checks.problems(CodeCheck.withNumber(play, play.played(correction.id())));
    play.story().tell("number", number, ((Invoice.Accepted) sent).acceptance().number());
  }
}
