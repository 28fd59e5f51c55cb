package pl.latarnik.bootstrap.settings;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Program.EnvironmentChoice;
import pl.latarnik.domain.verification.ContextIdentifier;

/**
 * What a user has set. The reference of all keys is the commented file that {@code init} writes.
 *
 * @param environment the KSeF that is spoken to
 * @param context in whose name, where it was set
 * @param login the certificate that logs in, where it was set
 * @param token the KSeF token that logs in, where it was set; never together with a certificate
 * @param upoCertificates ids of the certificates that seal UPO, where they were set
 * @param statusService address of the status service, where it was set
 * @param networkProbe hosts outside that tell whether our own network works, not resolved; none
 *     where nothing was set, empty where none is to be asked
 * @param store the store
 * @param certificateFolder folder of the certificates for offline work
 * @param certificatePassword password of certificates that are imported
 * @param schemaDir folder of the official XSD files, where files are to be checked by those
 * @param waitsInOutages whether nothing is sent while any outage is announced
 * @param warningDays how many days before the end of a term the queue begins to warn
 * @param language pl or en
 */
public record Settings(
    EnvironmentChoice environment,
    Option<ContextIdentifier> context,
    Option<Login> login,
    Option<Secret> token,
    Set<String> upoCertificates,
    Option<URI> statusService,
    Option<List<InetSocketAddress>> networkProbe,
    StoreAddress store,
    Path certificateFolder,
    Secret certificatePassword,
    Option<Path> schemaDir,
    boolean waitsInOutages,
    int warningDays,
    String language) {

  /** Name of the file. */
  public static final String FILE = "latarnik.yaml";

  /**
   * What logs in to KSeF.
   *
   * @param certificate container or certificate
   * @param key key where it is a file of its own
   * @param password opens it
   */
  public record Login(Path certificate, Option<Path> key, Secret password) {
    public Login {
      requireNonNull(certificate, "certificate");
      requireNonNull(key, "key");
      requireNonNull(password, "password");
    }
  }

  /**
   * Where the store is.
   *
   * @param url JDBC address
   * @param user its user
   * @param password its password
   */
  public record StoreAddress(String url, String user, Secret password) {
    public StoreAddress {
      requireNonNull(url, "url");
      requireNonNull(user, "user");
      requireNonNull(password, "password");
    }
  }

  public Settings {
    requireNonNull(environment, "environment");
    requireNonNull(context, "context");
    requireNonNull(login, "login");
    requireNonNull(token, "token");
    requireNonNull(upoCertificates, "upoCertificates");
    requireNonNull(statusService, "statusService");
    requireNonNull(networkProbe, "networkProbe");
    requireNonNull(store, "store");
    requireNonNull(certificateFolder, "certificateFolder");
    requireNonNull(certificatePassword, "certificatePassword");
    requireNonNull(schemaDir, "schemaDir");
    requireNonNull(language, "language");
  }

  /**
   * Reads the settings: {@code latarnik.yaml} of the working directory, or else of the program's
   * home; each key can be overridden by the environment.
   *
   * @throws CliFailure naming every mistake with its line and key
   */
  public static Settings load(Map<String, String> environment, Path workingDirectory, Path home) {
    SettingsFile file = SettingsFile.read(file(workingDirectory, home));
    SettingsReader reader = new SettingsReader(file, environment, workingDirectory, home);
    Settings settings = reader.settings();
    List<Mistake> mistakes = file.mistakes().appendAll(reader.mistakes());
    if (mistakes.nonEmpty()) {
      throw new CliFailure(
          ExitStatus.CONFIGURATION,
          mistakes.map(m -> m.place() + ": " + m.polish()).mkString("\n"),
          mistakes.map(m -> m.place() + ": " + m.english()).mkString("\n"));
    }
    return settings;
  }

  /**
   * Returns the language, without minding any mistake: help must be there even where the settings
   * are broken.
   */
  public static String language(Map<String, String> environment, Path workingDirectory, Path home) {
    return environment
        .get(Key.LANG.variable())
        .orElse(
            () ->
                SettingsFile.read(file(workingDirectory, home))
                    .entry(Key.LANG)
                    .map(SettingsFile.Entry::value))
        .getOrElse("pl");
  }

  private static Path file(Path workingDirectory, Path home) {
    Path here = workingDirectory.resolve(FILE);
    return Files.exists(here) ? here : home.resolve(FILE);
  }

  /** Returns the context, which whoever issues or sends must have set. */
  public ContextIdentifier requiredContext() {
    return context.getOrElseThrow(
        () ->
            missing(
                Key.KSEF_CONTEXT,
                "podaj, w czyim imieniu działa program, np. Nip:1111111111",
                "say in whose name the program acts, for example Nip:1111111111"));
  }

  private static CliFailure missing(Key key, String polish, String english) {
    return new CliFailure(
        ExitStatus.CONFIGURATION,
        "Brak ustawienia %s: %s – w %s albo w %s."
            .formatted(key.path(), polish, FILE, key.variable()),
        "The setting %s is missing: %s – in %s or in %s."
            .formatted(key.path(), english, FILE, key.variable()));
  }
}
