package pl.latarnik.bootstrap;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Program.EnvironmentChoice;
import pl.latarnik.bootstrap.SettingsFile.Mistake;
import pl.latarnik.domain.verification.ContextIdentifier;

/**
 * The configuration: file, then environment over it, then the standard values; all mistakes are
 * told at once, and with one of them nothing starts.
 *
 * @param environment the KSeF environment
 * @param context in whose name; none where nothing is configured
 * @param login certificate for the login, where one is configured
 * @param storeUrl JDBC address of the store
 * @param storeUser its user
 * @param storePassword its password, empty for none
 * @param certificateFolder where Offline certificates are kept
 * @param certificatePassword password of imported files, empty for none
 * @param schemaDir folder with official schemas, where files are to be checked by those
 * @param warningDays when the queue begins to warn
 */
record Settings(
    EnvironmentChoice environment,
    Option<ContextIdentifier> context,
    Option<Login> login,
    String storeUrl,
    String storeUser,
    String storePassword,
    Path certificateFolder,
    String certificatePassword,
    Option<Path> schemaDir,
    int warningDays) {

  private static final int MOST_WARNING_DAYS = 365;

  /**
   * A certificate for the login, as configured.
   *
   * @param certificate file
   * @param key file of the key, where it is one of its own
   * @param password empty for none
   */
  record Login(Path certificate, Option<Path> key, String password) {

    /** Hides the password. */
    @Override
    public String toString() {
      return certificate.toString();
    }
  }

  /** Hides the passwords. */
  @Override
  public String toString() {
    return environment.api() + " " + storeUrl;
  }

  /** Returns the folder of the program: {@code $LATARNIK_HOME}, else {@code ~/.latarnik}. */
  static Path home(Map<String, String> variables, Path userHome) {
    String configured = variables.getOrDefault("LATARNIK_HOME", "");
    return configured.isEmpty() ? userHome.resolve(".latarnik") : Path.of(configured);
  }

  /** Reads the configuration, or ends the command with every mistake in it. */
  static Settings read(Map<String, String> variables, Path workingFolder, Path home) {
    Map<Key, String> values = new EnumMap<>(Key.class);
    List<Mistake> mistakes = new ArrayList<>();
    for (Key key : Key.values()) {
      values.put(key, key.standard());
    }
    Path base = workingFolder;
    Path here = workingFolder.resolve(SettingsFile.NAME);
    Path there = home.resolve(SettingsFile.NAME);
    if (Files.exists(here) || Files.exists(there)) {
      Path chosen = Files.exists(here) ? here : there;
      SettingsFile file = SettingsFile.read(chosen);
      file.values()
          .forEach((key, value) -> values.put(key, value.isEmpty() ? key.standard() : value));
      mistakes.addAll(file.mistakes());
      base = chosen.toAbsolutePath().resolveSibling("");
    }
    for (Key key : Key.values()) {
      String value = variables.getOrDefault(key.variable(), "");
      if (!value.isEmpty()) {
        values.put(key, value);
      }
    }
    Settings settings = new Reading(values, variables, base, home, mistakes).settings();
    if (!mistakes.isEmpty()) {
      throw new CliFailure(
          ExitStatus.CONFIGURATION,
          joined("Konfiguracja jest błędna, nic nie uruchomiono:", mistakes, Mistake::polish),
          joined("The configuration is wrong, nothing was started:", mistakes, Mistake::english));
    }
    return settings;
  }

  private static String joined(
      String head, List<Mistake> mistakes, Function<Mistake, String> language) {
    StringBuilder text = new StringBuilder(head);
    mistakes.forEach(mistake -> text.append("\n  ").append(language.apply(mistake)));
    return text.toString();
  }

  /** Turns texts into values and collects what is wrong with them. */
  private record Reading(
      Map<Key, String> values,
      Map<String, String> variables,
      Path base,
      Path home,
      List<Mistake> mistakes) {

    Settings settings() {
      return new Settings(
          environment(),
          context(),
          login(),
          text(Key.STORE_URL)
              .getOrElse(() -> "jdbc:h2:file:" + home.toAbsolutePath().resolve("store/latarnik")),
          value(Key.STORE_USER),
          secret("LATARNIK_STORE_PASSWORD", Key.STORE_PASSWORD_FILE),
          path(Key.CERTIFICATE_FOLDER).getOrElse(() -> home.resolve("certificates")),
          secret("LATARNIK_CERTIFICATE_PASSWORD", Key.CERTIFICATE_PASSWORD_FILE),
          path(Key.SCHEMA_DIR),
          warningDays());
    }

    private EnvironmentChoice environment() {
      String name = value(Key.KSEF_ENVIRONMENT);
      Option<EnvironmentChoice> choice = KsefEnvironments.named(name);
      if (choice.isEmpty()) {
        wrong(
            Key.KSEF_ENVIRONMENT,
            name,
            "oczekiwano test, demo, production albo adresu API",
            "test, demo, production or the address of an API expected");
        return KsefEnvironments.named("test").get();
      }
      return choice.get();
    }

    private Option<ContextIdentifier> context() {
      Option<String> text = text(Key.KSEF_CONTEXT);
      Option<ContextIdentifier> context = text.flatMap(t -> ContextIdentifier.parse(t).toOption());
      if (text.isDefined() && context.isEmpty()) {
        wrong(Key.KSEF_CONTEXT, text.get(), "oczekiwano np. Nip:1111111111", "like Nip:1111111111");
      }
      return context;
    }

    private Option<Login> login() {
      Option<Path> key = path(Key.KSEF_AUTHENTICATION_KEY);
      return path(Key.KSEF_AUTHENTICATION_CERTIFICATE)
          .map(
              certificate ->
                  new Login(
                      certificate,
                      key,
                      secret(
                          "LATARNIK_KSEF_AUTHENTICATION_PASSWORD",
                          Key.KSEF_AUTHENTICATION_PASSWORD_FILE)));
    }

    private int warningDays() {
      String text = value(Key.WARNING_DUE_WITHIN);
      if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= MOST_WARNING_DAYS) {
        return Integer.parseInt(text);
      }
      wrong(Key.WARNING_DUE_WITHIN, text, "oczekiwano dni, 0 do 365", "days expected, 0 to 365");
      return 0;
    }

    private String value(Key key) {
      return values.getOrDefault(key, key.standard());
    }

    private Option<String> text(Key key) {
      return Option.some(value(key)).filter(value -> !value.isEmpty());
    }

    private Option<Path> path(Key key) {
      return text(key)
          .flatMap(
              value -> {
                try {
                  return Option.some(base.resolve(value));
                } catch (InvalidPathException e) {
                  wrong(key, value, "to nie jest ścieżka", "this is not a path");
                  return Option.none();
                }
              });
    }

    private String secret(String variable, Key file) {
      String given = variables.getOrDefault(variable, "");
      if (!given.isEmpty()) {
        return given;
      }
      return path(file)
          .map(
              path -> {
                try {
                  return Files.readString(path).strip();
                } catch (IOException e) {
                  wrong(file, path.toString(), "nie można odczytać", "cannot be read");
                  return "";
                }
              })
          .getOrElse("");
    }

    private void wrong(Key key, String value, String polish, String english) {
      mistakes.add(
          new Mistake(
              key.text() + ": „" + value + "”: " + polish,
              key.text() + ": '" + value + "': " + english));
    }
  }

  /** Writes the commented file that is the reference of all keys. */
  static String commented() {
    StringBuilder text = new StringBuilder();
    text.append("# Latarnik. Każdy klucz można nadpisać zmienną środowiskową, np. store.url:")
        .append(" LATARNIK_STORE_URL.\n")
        .append("# Every key can be overridden by a variable of the environment.\n");
    for (Key key : Key.values()) {
      text.append("\n# ").append(key.polish()).append("\n# ").append(key.english()).append('\n');
      String value = key.standard();
      text.append(value.isEmpty() ? "#" : "").append(key.text()).append(": ").append(value);
      text.append('\n');
    }
    return text.toString();
  }
}
