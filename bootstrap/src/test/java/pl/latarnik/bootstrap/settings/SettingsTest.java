package pl.latarnik.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Messages;

class SettingsTest {

  @TempDir Path folder;

  private Path work = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void two_folders() throws IOException {
    work = Files.createDirectories(folder.resolve("work"));
    home = Files.createDirectories(folder.resolve("home"));
  }

  @Test
  void without_a_file_everything_has_its_default() {
    Settings settings = load(HashMap.empty());

    assertEquals("https://api-test.ksef.mf.gov.pl/v2", settings.environment().api().toString());
    assertEquals("jdbc:h2:file:" + home.resolve("store"), settings.store().url());
    assertEquals(home.resolve("certificates"), settings.certificateFolder());
    assertEquals(3, settings.warningDays());
    assertEquals(false, settings.waitsInOutages());
    assertTrue(settings.context().isEmpty());
  }

  @Test
  void the_working_directory_comes_before_the_home() throws IOException {
    Files.writeString(home.resolve(Settings.FILE), "lang: en\n");
    assertEquals("en", load(HashMap.empty()).language());

    Files.writeString(
        work.resolve(Settings.FILE),
        "warning:\n  due-within: 7d\nsending:\n  during-outage: wait\n");
    Settings settings = load(HashMap.empty());

    assertEquals("pl", settings.language());
    assertEquals(7, settings.warningDays());
    assertEquals(true, settings.waitsInOutages());
  }

  @Test
  @Tag("L07")
  void hosts_of_the_network_probe_are_read_and_resolved_later() {
    Settings two = load(HashMap.of("LATARNIK_NETWORK_PROBE", "www.example.pl:443, 192.0.2.1:3128"));

    assertEquals(
        "www.example.pl/<unresolved>:443 192.0.2.1/<unresolved>:3128",
        two.networkProbe().get().mkString(" "));
    assertTrue(load(HashMap.of("LATARNIK_NETWORK_PROBE", "none")).networkProbe().get().isEmpty());
    assertTrue(load(HashMap.empty()).networkProbe().isEmpty());
    for (String wrong : List.of("www.example.pl", "a:0", "a:65536", "https://a:443", "a:443;b:1")) {
      CliFailure failure =
          assertThrows(
              CliFailure.class, () -> load(HashMap.of("LATARNIK_NETWORK_PROBE", wrong)), wrong);
      assertTrue(String.valueOf(failure.getMessage()).contains("LATARNIK_NETWORK_PROBE"), wrong);
    }
  }

  @Test
  void the_environment_overrides_every_key() throws IOException {
    Files.writeString(
        work.resolve(Settings.FILE),
        "ksef: {environment: demo, context: 'Nip:1111111111'}\nwarning.due-within: 7d\n");

    Settings settings =
        load(
            HashMap.of(
                "LATARNIK_KSEF_ENVIRONMENT", "http://127.0.0.1:8080/",
                "LATARNIK_WARNING_DUE_WITHIN", "1d",
                "LATARNIK_STORE_URL", "jdbc:h2:mem:x"));

    assertEquals("http://127.0.0.1:8080/v2", settings.environment().api().toString());
    assertEquals("http://127.0.0.1:8080", settings.environment().codes().url());
    assertEquals(1, settings.warningDays());
    assertEquals("jdbc:h2:mem:x", settings.store().url());
    assertEquals("Nip:1111111111", settings.requiredContext().toString());
  }

  @Test
  @Tag("I-06")
  void all_mistakes_are_told_at_once_with_line_and_key() throws IOException {
    Files.writeString(
        work.resolve(Settings.FILE),
        """
        ksef:
          environment: tset
          contxt: Nip:1111111111
        store: [1, 2]
        warning:
          due-within: soon
        lang: de
        """);

    CliFailure broken = assertThrows(CliFailure.class, () -> load(HashMap.empty()));

    String told = broken.sentence(Messages.of("pl"));
    assertEquals(ExitStatus.CONFIGURATION, broken.status());
    for (String part :
        List.of(
            "latarnik.yaml:2: ksef.environment: „tset”",
            "latarnik.yaml:3: nieznany klucz „ksef.contxt”",
            "latarnik.yaml:4: store",
            "latarnik.yaml:6: warning.due-within: „soon”",
            "latarnik.yaml:7: lang: „de”")) {
      assertTrue(told.contains(part), part + " in " + told);
    }
  }

  @Test
  @Tag("I-06")
  void what_is_no_yaml_is_told_with_its_line() throws IOException {
    Files.writeString(work.resolve(Settings.FILE), "ksef:\n  environment: [test\nlang: pl\n");

    CliFailure broken = assertThrows(CliFailure.class, () -> load(HashMap.empty()));

    assertTrue(
        broken.sentence(Messages.of("en")).contains("latarnik.yaml:3: this is not YAML"),
        broken.sentence(Messages.of("en")));
  }

  @Test
  void a_key_given_twice_is_a_mistake() throws IOException {
    Files.writeString(work.resolve(Settings.FILE), "lang: pl\nlang: en\n");

    CliFailure broken = assertThrows(CliFailure.class, () -> load(HashMap.empty()));

    assertTrue(broken.sentence(Messages.of("en")).contains(":2: lang: given twice"));
  }

  @Test
  void relative_paths_start_at_the_folder_of_the_file() throws IOException {
    Files.writeString(
        home.resolve(Settings.FILE),
        "ksef:\n  authentication:\n    certificate: keys/login.p12\n    password-file: secret\n");
    Files.writeString(home.resolve("secret"), "żółw\n");

    Settings.Login login = load(HashMap.empty()).login().get();

    assertEquals(home.resolve("keys/login.p12"), login.certificate());
    assertEquals("żółw", String.valueOf(login.password().read()));
    assertFalse(login.toString().contains("żółw"));
  }

  @Test
  void a_password_in_the_environment_is_never_shown() {
    Settings settings = load(HashMap.of("LATARNIK_CERTIFICATE_PASSWORD", "tajne"));

    assertEquals("tajne", String.valueOf(settings.certificatePassword().read()));
    assertFalse(settings.toString().contains("tajne"), settings.toString());
  }

  @Test
  void the_file_that_init_writes_is_right_and_names_every_key() throws IOException {
    String template;
    try (InputStream in = Settings.class.getResourceAsStream("latarnik.yaml")) {
      template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Files.writeString(work.resolve(Settings.FILE), template);

    assertEquals("pl", load(HashMap.empty()).language());
    Files.writeString(
        work.resolve(Settings.FILE), template.replaceAll("(?m)^( *)# ([a-z-]+: )", "$1$2"));
    SettingsFile all = SettingsFile.read(work.resolve(Settings.FILE));
    for (Key key : Key.values()) {
      assertTrue(all.entry(key).isDefined(), key.path());
    }
    assertTrue(all.mistakes().isEmpty(), all.mistakes().toString());
  }

  private Settings load(Map<String, String> environment) {
    return Settings.load(environment, work, home);
  }
}
