package pl.latarnik.bootstrap.demo;

import io.vavr.collection.List;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import pl.latarnik.adapters.cli.Messages;

/** Tells the demonstration step by step, and keeps which steps held. */
final class Story {

  /**
   * A step that was played.
   *
   * @param name its stable name
   * @param problems what did not hold; empty where all did
   */
  record Step(String name, List<String> problems) {
    boolean ok() {
      return problems.isEmpty();
    }
  }

  private final PrintWriter out;
  private final Messages messages;
  private final Duration breath;
  private List<Step> steps = List.empty();

  /** Tells in these words, with a pause after each step in which a person can read. */
  Story(PrintWriter out, Messages messages, Duration breath) {
    this.out = out;
    this.messages = messages;
    this.breath = breath;
  }

  Messages messages() {
    return messages;
  }

  /** Writes the heading of a chapter. */
  void chapter(String key, Object... values) {
    line("");
    line(messages.text("demo.chapter." + key, values));
  }

  /** Writes one line of the story. */
  void tell(String key, Object... values) {
    line("    " + messages.text("demo.tell." + key, values));
  }

  /** Writes one line as it is. */
  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Plays a step; whatever goes wrong in it is a problem of the step, and the play goes on. */
  void step(String name, Consumer<Checks> play) {
    line("  " + messages.text("demo.step." + name));
    Checks checks = new Checks();
    try {
      play.accept(checks);
    } catch (RuntimeException e) {
      checks.that(false, String.valueOf(e));
    }
    steps = steps.append(new Step(name, checks.problems()));
    checks.problems().forEach(problem -> line("    ✗ " + problem));
    if (checks.problems().isEmpty()) {
      line("    ✓");
    }
    LockSupport.parkNanos(breath.toNanos());
  }

  List<Step> steps() {
    return steps;
  }

  boolean held() {
    return steps.forAll(Step::ok);
  }
}
