package pl.latarnik.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.adapters.ksef.KsefLogin;
import pl.latarnik.adapters.ksef.UpoSeal;
import pl.latarnik.domain.invoice.Environment;

class LoginSettingsTest {

  private static final String SEAL = "IFnqTIVQHeVNK0sYY9kn/o3hT2FGIV6U7keiW0zj/Ig=";
  private static final String SEAL_OF_PRODUCTION = "a4GS6b68qUZeYk2HUPduYGTXCpRgnFLtAL7Z3rcKLTk=";

  /** Thursday, a second before midnight in Warsaw. */
  private static final Instant LAST_SECOND_OF_TOKENS = Instant.parse("2026-12-31T22:59:59Z");

  @TempDir Path folder;

  private Settings load(Map<String, String> environment) {
    return Settings.load(environment, folder, folder);
  }

  private Settings load(String yaml) throws IOException {
    Files.writeString(folder.resolve(Settings.FILE), yaml);
    return load(HashMap.empty());
  }

  private static Clock clock(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private static String token(Settings settings) {
    KsefLogin login = LoginFiles.login(settings, clock(LAST_SECOND_OF_TOKENS)).get();
    return String.valueOf(((KsefLogin.ByToken) login).secret().get());
  }

  @Test
  void a_token_comes_from_a_file_and_a_new_one_counts_at_once() throws IOException {
    Files.writeString(folder.resolve("ksef.token"), "pierwszy\n");
    Settings settings = load("ksef.authentication.token-file: ksef.token\n");
    assertEquals("pierwszy", token(settings));

    Files.writeString(folder.resolve("ksef.token"), "drugi\r\n");
    assertEquals("drugi", token(settings));
  }

  @Test
  void a_token_comes_from_the_environment_and_is_never_shown() {
    Settings settings = load(HashMap.of("LATARNIK_KSEF_AUTHENTICATION_TOKEN", "tajny-token"));

    assertEquals("tajny-token", token(settings));
    String printed = settings + " " + LoginFiles.login(settings, clock(LAST_SECOND_OF_TOKENS));
    assertFalse(printed.contains("tajny-token"), printed);
  }

  @Test
  @Tag("I-06")
  void a_token_in_the_settings_themselves_is_refused_without_being_repeated() {
    CliFailure refused =
        assertThrows(
            CliFailure.class, () -> load("ksef.authentication.token: tajny-token\nlang: xx\n"));

    String said = refused.sentence(Messages.of("en"));
    assertTrue(said.contains("unknown key 'ksef.authentication.token'"), said);
    assertTrue(said.contains("token-file"), said);
    assertFalse(said.contains("tajny-token"), said);
  }

  @Test
  @Tag("I-06")
  void a_token_and_a_certificate_are_one_too_many() {
    CliFailure refused =
        assertThrows(
            CliFailure.class,
            () -> load("ksef.authentication: {token-file: ksef.token, certificate: a.p12}\n"));

    assertEquals(ExitStatus.CONFIGURATION, refused.status());
    assertTrue(refused.sentence(Messages.of("pl")).contains("certyfikat albo token"));
  }

  @Test
  @Tag("C13")
  void from_2027_on_nothing_is_begun_with_a_token() {
    Settings settings = load(HashMap.of("LATARNIK_KSEF_AUTHENTICATION_TOKEN", "tajny-token"));

    CliFailure refused =
        assertThrows(
            CliFailure.class,
            () -> LoginFiles.login(settings, clock(LAST_SECOND_OF_TOKENS.plusSeconds(1))));

    assertEquals(ExitStatus.CONFIGURATION, refused.status());
    assertTrue(refused.sentence(Messages.of("pl")).contains("2026-12-31"));
    assertTrue(refused.sentence(Messages.of("en")).contains("log in with a certificate"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nip:1111111111",
        "InternalId:1111111111-12345",
        "NipVatUe:1111111111-DE123456789",
        "PeppolId:PPL123456"
      })
  @Tag("Q04")
  void every_kind_of_context_can_be_set(String context) throws IOException {
    assertEquals(context, load("ksef.context: '" + context + "'\n").requiredContext().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1111111111", "Nip:111", "InternalId:1111111111", "PeppolId:XPL1", "Inne:1"})
  @Tag("Q04")
  @Tag("I-06")
  void what_is_no_context_is_refused_with_its_line(String context) {
    CliFailure refused =
        assertThrows(CliFailure.class, () -> load("ksef.context: '" + context + "'\n"));

    assertTrue(refused.sentence(Messages.of("en")).contains(":1: ksef.context: '" + context));
  }

  @ParameterizedTest
  @CsvSource({
    "test, " + SEAL + ", TEST",
    "demo, " + SEAL + ", DEMO",
    "production, " + SEAL_OF_PRODUCTION + ", PRODUCTION"
  })
  @Tag("Z03")
  void each_environment_has_its_own_seal(String name, String id, Environment kind)
      throws IOException {
    UpoSeal seal = KsefEnvironments.seal(load("ksef.environment: " + name + "\n"));

    assertTrue(seal.required());
    assertEquals(HashSet.of(id), seal.certificates());
    assertEquals(kind, seal.environment().get());
  }

  @Test
  void a_seal_can_be_set_also_for_a_KSeF_of_ones_own() throws IOException {
    String own = "ksef.environment: http://127.0.0.1:8080\n";
    assertEquals(UpoSeal.OPTIONAL, KsefEnvironments.seal(load(own)));

    UpoSeal seal =
        KsefEnvironments.seal(
            load(own + "ksef.upo-certificate: " + SEAL + ", " + SEAL_OF_PRODUCTION + "\n"));

    assertTrue(seal.required());
    assertEquals(HashSet.of(SEAL, SEAL_OF_PRODUCTION), seal.certificates());
    assertThrows(CliFailure.class, () -> load("ksef.upo-certificate: abc\n"));
  }
}
