package pl.latarnik.bootstrap.settings;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import pl.latarnik.adapters.cli.Program.EnvironmentChoice;
import pl.latarnik.domain.verification.ContextIdentifier;

/** Makes settings of a file and an environment, and collects every mistake on the way. */
final class SettingsReader {

  private static final int WARNING_DAYS = 3;
  private static final String TOKEN = "ksef.authentication.token";
  private static final String HOST_AND_PORT =
      "[A-Za-z0-9.-]+:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2})";

  private static final String SHA_256 = "[A-Za-z0-9+/]{43}=";

  private final SettingsFile file;
  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final Path home;
  private List<Mistake> mistakes = List.empty();

  SettingsReader(
      SettingsFile file, Map<String, String> environment, Path workingDirectory, Path home) {
    this.file = file;
    this.environment = environment;
    this.workingDirectory = workingDirectory;
    this.home = home;
  }

  /** A value with where it was found and what relative paths in it start from. */
  private record Given(String value, String place, Path folder) {}

  List<Mistake> mistakes() {
    return mistakes;
  }

  Settings settings() {
    String name = given(Key.KSEF_ENVIRONMENT).map(Given::value).getOrElse("test");
    EnvironmentChoice test = KsefEnvironments.find("test").get();
    EnvironmentChoice chosen =
        KsefEnvironments.find(name)
            .getOrElse(
                () -> {
                  wrong(
                      given(Key.KSEF_ENVIRONMENT).get(),
                      "jest test, demo, production albo adres API (u ministerstwa tylko"
                          + " https://api….ksef.mf.gov.pl tych trzech)",
                      "there is test, demo, production or the URL of an API (at the ministry only"
                          + " https://api….ksef.mf.gov.pl of these three)");
                  return test;
                });
    return new Settings(
        chosen,
        context(),
        path(Key.LOGIN_CERTIFICATE)
            .map(
                certificate ->
                    new Settings.Login(
                        certificate,
                        path(Key.LOGIN_KEY),
                        secret("ksef.authentication.password", Key.LOGIN_PASSWORD_FILE))),
        token(),
        upoCertificates(),
        statusService(),
        networkProbe(),
        new Settings.StoreAddress(
            given(Key.STORE_URL)
                .map(Given::value)
                .getOrElse(() -> "jdbc:h2:file:" + home.resolve("store").toAbsolutePath()),
            given(Key.STORE_USER).map(Given::value).getOrElse("latarnik"),
            secret("store.password", Key.STORE_PASSWORD_FILE)),
        path(Key.CERTIFICATE_FOLDER).getOrElse(() -> home.resolve("certificates")),
        secret("certificate.password", Key.CERTIFICATE_PASSWORD_FILE),
        path(Key.SCHEMA_DIR),
        waitsInOutages(),
        warningDays(),
        language());
  }

  private String language() {
    return parsed(
            Key.LANG,
            text -> Option.of(text).filter(t -> t.equals("pl") || t.equals("en")),
            "jest pl i en",
            "there is pl and en")
        .getOrElse("pl");
  }

  private Option<ContextIdentifier> context() {
    return parsed(
        Key.KSEF_CONTEXT,
        text -> ContextIdentifier.parse(text).toOption(),
        "to nie jest np. Nip:1111111111",
        "this is not like Nip:1111111111");
  }

  /** One logs in with one thing; which of two is meant cannot be guessed. */
  private Option<Secret> token() {
    Secret token = secret(TOKEN, Key.LOGIN_TOKEN_FILE);
    if (token.isEmpty()) {
      return Option.none();
    }
    given(Key.LOGIN_CERTIFICATE)
        .forEach(
            certificate ->
                wrong(
                    certificate,
                    "podano też token KSeF; zostaw certyfikat albo token (token-file, "
                        + Key.variable(TOKEN)
                        + ")",
                    "a KSeF token is given as well; keep the certificate or the token (token-file, "
                        + Key.variable(TOKEN)
                        + ")"));
    return Option.some(token);
  }

  private Set<String> upoCertificates() {
    return parsed(
            Key.UPO_CERTIFICATE,
            text ->
                Option.of(HashSet.of(text.split("[\\s,]+")))
                    .filter(ids -> ids.forAll(id -> id.matches(SHA_256))),
            "to nie jest skrót SHA-256 certyfikatu w Base64 (44 znaki; kilka po przecinku)",
            "this is no SHA-256 of a certificate in Base64 (44 characters; several with commas)")
        .getOrElse(HashSet.empty());
  }

  private Option<URI> statusService() {
    return parsed(
        Key.STATUS_SERVICE_URL,
        text ->
            text.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")
                ? Option.some(URI.create(text.replaceFirst("/$", "")))
                : Option.none(),
        "to nie jest adres http(s)",
        "this is not an http(s) URL");
  }

  private Option<List<InetSocketAddress>> networkProbe() {
    return parsed(
        Key.NETWORK_PROBE,
        text -> text.equals("none") ? Option.some(List.empty()) : hosts(text),
        "podaj host:port (kilka po przecinku) albo none",
        "give host:port (several with commas), or none");
  }

  private static Option<List<InetSocketAddress>> hosts(String text) {
    List<String> all = List.of(text.split("[\\s,]+"));
    return Option.when(
        all.forAll(host -> host.matches(HOST_AND_PORT)),
        () ->
            all.map(
                host -> {
                  int colon = host.lastIndexOf(':');
                  return InetSocketAddress.createUnresolved(
                      host.substring(0, colon), Integer.parseInt(host.substring(colon + 1)));
                }));
  }

  private boolean waitsInOutages() {
    return parsed(
            Key.SENDING_DURING_OUTAGE,
            text -> Option.of(text).filter(t -> t.equals("try") || t.equals("wait")),
            "jest try (próbuj wysyłać) i wait (czekaj na koniec przerwy)",
            "there is try (to send) and wait (for the end of the outage)")
        .exists(text -> text.equals("wait"));
  }

  private int warningDays() {
    return parsed(
            Key.WARNING_DUE_WITHIN,
            text ->
                text.matches("[0-9]{1,3}d?")
                    ? Option.some(Integer.valueOf(text.replace("d", "")))
                    : Option.none(),
            "podaj liczbę dni, np. 3d",
            "give a number of days, for example 3d")
        .getOrElse(WARNING_DAYS);
  }

  private Secret secret(String path, Key fileKey) {
    return new Secret(environment.get(Key.variable(path)), path(fileKey));
  }

  private Option<Path> path(Key key) {
    return given(key)
        .flatMap(
            given -> {
              try {
                return Option.some(given.folder().resolve(given.value()).normalize());
              } catch (InvalidPathException e) {
                wrong(given, "to nie jest ścieżka pliku", "this is not a path");
                return Option.<Path>none();
              }
            });
  }

  private <T> Option<T> parsed(
      Key key, Function<String, Option<T>> parser, String polish, String english) {
    Option<Given> given = given(key);
    Option<T> value = given.flatMap(g -> parser.apply(g.value()));
    if (given.isDefined() && value.isEmpty()) {
      wrong(given.get(), polish, english);
    }
    return value;
  }

  private Option<Given> given(Key key) {
    return environment
        .get(key.variable())
        .filter(value -> !value.isBlank())
        .map(value -> new Given(value.strip(), key.variable(), workingDirectory))
        .orElse(() -> file.entry(key).map(e -> new Given(e.value(), e.place(), file.folder())));
  }

  private void wrong(Given given, String polish, String english) {
    Mistake mistake =
        new Mistake(
            given.place(),
            "„" + given.value() + "”: " + polish,
            "'" + given.value() + "': " + english);
    if (!mistakes.contains(mistake)) {
      mistakes = mistakes.append(mistake);
    }
  }
}
