package pl.latarnik.adapters.persistence;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process that has the store open, written down in a small file beside it. The database's own
 * lock decides; this file only tells a refused process whom to wait for.
 */
final class Holder {

  /** The holder in words, to follow "open in" and "otwarty przez". */
  record Description(String english, String polish) {}

  private static final Description UNKNOWN = new Description("another process", "inny proces");

  private Holder() {}

  /** Writes down this process as the holder. */
  static void write(Path file) {
    try {
      Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
    } catch (IOException e) {
      // Only a courtesy to others is missing: the store itself is open and works.
      remove(file);
    }
  }

  /** Forgets the holder. */
  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A file left behind names a process that is gone, which describe() finds out.
      file.toFile().deleteOnExit();
    }
  }

  /** Describes the holder, as far as it can be known. */
  static Description describe(Option<Path> file) {
    return file.flatMap(Holder::pid)
        .flatMap(pid -> Option.ofOptional(ProcessHandle.of(pid)))
        .map(Holder::describe)
        .getOrElse(UNKNOWN);
  }

  private static Description describe(ProcessHandle process) {
    String which = process.pid() + process.info().startInstant().map(at -> ", " + at).orElse("");
    return new Description("process " + which, "proces " + which);
  }

  private static Option<Long> pid(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      return Option.when(text.matches("[0-9]{1,18}"), () -> Long.valueOf(text));
    } catch (IOException e) {
      return Option.none();
    }
  }
}
