package pl.latarnik.bootstrap.demo;

import java.nio.file.Path;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.adapters.cli.Program.DemoOrder;

/** Throw-away. */
public final class Demonstration {
  public Demonstration(DemoOrder order, Path wd, Console console, Messages messages) {}

  public ExitStatus play() {
    throw new UnsupportedOperationException("not yet");
  }
}
