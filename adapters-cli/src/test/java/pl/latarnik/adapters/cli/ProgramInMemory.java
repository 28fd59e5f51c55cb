package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import pl.latarnik.application.port.in.CompareInvoices;
import pl.latarnik.application.port.in.LinkInvoice;
import pl.latarnik.application.port.in.RenderInvoice;
import pl.latarnik.application.port.in.ValidateInvoice;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.verification.CodeOrigin;

/** A program that has nothing yet; tests override what they need. */
class ProgramInMemory implements Program {

  /** A Tuesday, 10:00 in Warsaw. */
  static final Instant TUE_2026_11_24 = Instant.parse("2026-11-24T09:00:00Z");

  @Override
  public Desk openDesk() {
    throw new UnsupportedOperationException("no desk in this test");
  }

  @Override
  public Path init(Path folder) {
    throw new UnsupportedOperationException("no configuration in this test");
  }

  @Override
  public ValidateInvoice validateInvoice() {
    throw new UnsupportedOperationException("no reader of files in this test");
  }

  @Override
  public CompareInvoices compareInvoices() {
    throw new UnsupportedOperationException("no reader of files in this test");
  }

  @Override
  public LinkInvoice linkInvoice() {
    throw new UnsupportedOperationException("no links in this test");
  }

  @Override
  public RenderInvoice renderInvoice() {
    throw new UnsupportedOperationException("no printer in this test");
  }

  @Override
  public String language() {
    return "pl";
  }

  @Override
  public boolean logsInByToken() {
    return false;
  }

  @Override
  public Clock clock() {
    return Clock.fixed(TUE_2026_11_24, ZoneOffset.UTC);
  }

  @Override
  public int warningDays() {
    return 3;
  }

  @Override
  public char[] certificatePassword() {
    return new char[0];
  }

  @Override
  public Option<CliFailure> explain(Exception fault) {
    return Option.none();
  }

  @Override
  public ExitStatus demo(DemoOrder order, Console console, Messages messages) {
    throw new UnsupportedOperationException("no demonstration in this test");
  }

  @Override
  public ExitStatus simulator(SimulatorOrder order, Console console) {
    throw new UnsupportedOperationException("no simulator in this test");
  }

  @Override
  public Option<EnvironmentChoice> environment(String name) {
    return name.equals("production")
        ? Option.some(
            new EnvironmentChoice(
                URI.create("https://api.ksef.mf.gov.pl/v2"),
                Environment.PRODUCTION,
                CodeOrigin.of("https://qr.ksef.mf.gov.pl")))
        : Option.none();
  }
}
