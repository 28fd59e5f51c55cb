package pl.latarnik.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says how a simulator starts. Requests are not limited unless asked for, so that tests and the
 * demonstration run at their own pace.
 *
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param clockStart instant the simulated clock starts at; empty means the machine's time
 * @param clockRunning whether the simulated clock runs from there or stands still
 * @param processingTime real time between the receipt of an invoice, login or closing and its fate;
 *     independent of the simulated clock, so that a standing clock hangs nothing; zero has all of
 *     it done before the answer leaves
 * @param schemaFolder folder of the official FA schemas; empty means the simulator's own reading
 * @param upoForm form in which confirmations are delivered
 * @param profile environment whose peculiarities are imitated
 * @param limitsEnforced whether requests above the rates are refused with 429
 */
public record SimulatorOptions(
    int port,
    Optional<Instant> clockStart,
    boolean clockRunning,
    Duration processingTime,
    Optional<Path> schemaFolder,
    UpoForm upoForm,
    Profile profile,
    boolean limitsEnforced) {

  /** How a confirmation (UPO) is delivered. */
  public enum UpoForm {
    /** With an enveloped XAdES signature as last child of the root, as the real system does. */
    SIGNED,
    /**
     * Without a signature, as the published samples are. The official schema has no place for a
     * signature, so only this form validates against it as delivered.
     */
    PLAIN
  }

  /** Which environment's answers are imitated where environments differ. */
  public enum Profile {
    /** The receiving body's name is the schema's fixed value; strict characters. */
    NEUTRAL,
    /** Adds the suffix of the test environment (TE), which the official schema refuses. */
    TEST,
    /** Warns about forbidden characters instead of refusing them, checks NIP check digits. */
    PRODUCTION
  }

  private static final Duration SHORT = Duration.ofMillis(100);

  /** Returns the defaults: any free port, the machine's time, signed confirmations. */
  public static SimulatorOptions defaults() {
    return new SimulatorOptions(
        0, Optional.empty(), true, SHORT, Optional.empty(), UpoForm.SIGNED, Profile.NEUTRAL, false);
  }

  /** Returns these options with another port. */
  public SimulatorOptions withPort(int newPort) {
    return new SimulatorOptions(
        newPort,
        clockStart,
        clockRunning,
        processingTime,
        schemaFolder,
        upoForm,
        profile,
        limitsEnforced);
  }

  /** Returns these options with a clock that runs from the given instant. */
  public SimulatorOptions withRunningClock(Instant start) {
    return new SimulatorOptions(
        port,
        Optional.of(start),
        true,
        processingTime,
        schemaFolder,
        upoForm,
        profile,
        limitsEnforced);
  }

  /** Returns these options with a clock that stands at the given instant. */
  public SimulatorOptions withStandingClock(Instant instant) {
    return new SimulatorOptions(
        port,
        Optional.of(instant),
        false,
        processingTime,
        schemaFolder,
        upoForm,
        profile,
        limitsEnforced);
  }

  /** Returns these options with another processing time, zero or more. */
  public SimulatorOptions withProcessingTime(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("Processing time " + time + " is negative; use 0 or more");
    }
    return new SimulatorOptions(
        port, clockStart, clockRunning, time, schemaFolder, upoForm, profile, limitsEnforced);
  }

  /** Returns these options with the folder of the official schemas. */
  public SimulatorOptions withSchemaFolder(Path folder) {
    return new SimulatorOptions(
        port,
        clockStart,
        clockRunning,
        processingTime,
        Optional.of(folder),
        upoForm,
        profile,
        limitsEnforced);
  }

  /** Returns these options with another form of the confirmations. */
  public SimulatorOptions withUpoForm(UpoForm form) {
    return new SimulatorOptions(
        port,
        clockStart,
        clockRunning,
        processingTime,
        schemaFolder,
        form,
        profile,
        limitsEnforced);
  }

  /** Returns these options with requests above the rates refused, as KSeF does. */
  public SimulatorOptions withLimits() {
    return limited(true);
  }

  /** Returns these options with requests only told their rates, however many come. */
  public SimulatorOptions withoutLimits() {
    return limited(false);
  }

  private SimulatorOptions limited(boolean enforced) {
    return new SimulatorOptions(
        port, clockStart, clockRunning, processingTime, schemaFolder, upoForm, profile, enforced);
  }

  /** Returns these options with another profile. */
  public SimulatorOptions withProfile(Profile newProfile) {
    return new SimulatorOptions(
        port,
        clockStart,
        clockRunning,
        processingTime,
        schemaFolder,
        upoForm,
        newProfile,
        limitsEnforced);
  }
}
