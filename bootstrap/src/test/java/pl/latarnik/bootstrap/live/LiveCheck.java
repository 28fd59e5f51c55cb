package pl.latarnik.bootstrap.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.LatarnikCli;
import pl.latarnik.bootstrap.Wiring;
import pl.latarnik.bootstrap.settings.Settings;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.verification.ContextIdentifier;

/**
 * Sends one invented invoice to the KSeF of the user's settings, by the commands that a user would
 * type: login, interactive session, number, UPO under its signature. The store is one of its own
 * and is thrown away. Never in production.
 */
public final class LiveCheck {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int CREDENTIALS_MISSING = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final Path userHome;
  private final Clock clock;
  private final PrintWriter out;

  LiveCheck(
      Map<String, String> environment,
      Path workingDirectory,
      Path userHome,
      Clock clock,
      PrintWriter out) {
    this.environment = environment;
    this.workingDirectory = workingDirectory;
    this.userHome = userHome;
    this.clock = clock;
    this.out = out;
  }

  /** Takes the folder in which latarnik.yaml may lie; everything else is in it or around it. */
  public static void main(String[] args) throws IOException {
    LiveCheck check =
        new LiveCheck(
            HashMap.ofAll(System.getenv()),
            Path.of(args[0]).toAbsolutePath().normalize(),
            Path.of(System.getProperty("user.home")),
            Clock.systemUTC(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    System.exit(check.run());
  }

  int run() throws IOException {
    Settings settings;
    try {
      settings = Settings.load(environment, workingDirectory, home());
    } catch (CliFailure e) {
      out.println(e.getMessage());
      return CREDENTIALS_MISSING;
    }
    List<String> missing = missing(settings);
    if (missing.nonEmpty()) {
      out.println("The live check was not run:");
      missing.forEach(line -> out.println("- " + line));
      return CREDENTIALS_MISSING;
    }
    Path folder = Files.createTempDirectory("latarnik-live");
    return checked(settings.requiredContext(), folder);
  }

  private Path home() {
    return environment
        .get("LATARNIK_HOME")
        .map(workingDirectory::resolve)
        .getOrElse(() -> userHome.resolve(".latarnik"));
  }

  private static List<String> missing(Settings settings) {
    return List.ofAll(
            Option.when(
                settings.environment().kind() == Environment.PRODUCTION,
                "ksef.environment (LATARNIK_KSEF_ENVIRONMENT) is production, where invented"
                    + " invoices have no place; set test, demo or the URL of a test system"))
        .appendAll(
            Option.when(
                !settings.context().exists(c -> c.type() == ContextIdentifier.Type.NIP),
                "ksef.context (LATARNIK_KSEF_CONTEXT) is missing or no NIP; set for example"
                    + " Nip:1111111111, which becomes the seller of the invoice"))
        .appendAll(
            Option.when(
                settings.login().isEmpty() && settings.token().isEmpty(),
                "ksef.authentication.certificate (LATARNIK_KSEF_AUTHENTICATION_CERTIFICATE) or"
                    + " ksef.authentication.token-file is missing; it logs in"));
  }

  // --- the check

  private int checked(ContextIdentifier context, Path folder) throws IOException {
    Map<String, String> own =
        environment
            .put("LATARNIK_STORE_URL", "jdbc:h2:file:" + folder.resolve("store"))
            .put("LATARNIK_CERTIFICATE_FOLDER", folder.resolve("certificates").toString())
            .put("LATARNIK_LANG", "en");
    LocalDate today = PolishTime.dayOf(clock.instant());
    String number = "LATARNIK/" + clock.instant().getEpochSecond();
    Path file = invoice(folder, context.value(), today, number);
    Path upo = folder.resolve("upo.xml");

    boolean sent = step("login, session, number", own, "issue", file.toString()) == 0;
    JsonNode shown = JSON.readTree(ran(own, "show", number, "--json").out());
    JsonNode invoice = shown.isArray() ? shown.get(0) : shown;
    boolean accepted = invoice != null && "ACCEPTED".equals(invoice.path("state").asText());
    out.println(
        (accepted ? "ok    " : "FAILED")
            + " accepted as "
            + (invoice == null ? "" : number(invoice)));
    boolean confirmed =
        step("UPO, checked and stored", own, "upo", number, "--out", upo.toString()) == 0
            && Files.size(upo) > 0;
    step("what the program sees of KSeF and its status service", own, "diagnose");
    out.println("Everything is in " + folder);
    return sent && accepted && confirmed ? DONE : FAILED;
  }

  private static String number(JsonNode invoice) {
    return invoice.path("ksefNumber").asText() + " (" + invoice.path("lastError").asText("") + ")";
  }

  private static Path invoice(Path folder, String nip, LocalDate today, String number)
      throws IOException {
    try (InputStream in = LiveCheck.class.getResourceAsStream("/demo/domestic.xml")) {
      if (in == null) {
        throw new IllegalStateException("the template is missing");
      }
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${created}", today + "T00:00:00Z")
              .replace("${p1}", today.toString())
              .replace("${due}", today.plusDays(14).toString())
              .replace("${p2}", number)
              .replace("<NIP>1111111111</NIP>", "<NIP>" + nip + "</NIP>");
      return Files.writeString(folder.resolve("invoice.xml"), text);
    }
  }

  private int step(String what, Map<String, String> own, String... command) {
    Ran ran = ran(own, command);
    out.println((ran.status() == 0 ? "ok     " : "exit " + ran.status() + " ") + what);
    (ran.err() + ran.out()).lines().forEach(line -> out.println("       " + line));
    return ran.status();
  }

  private record Ran(int status, String out, String err) {}

  private Ran ran(Map<String, String> own, String... command) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(output),
            new PrintWriter(errors),
            new BufferedReader(new StringReader("")),
            false,
            Option.none());
    Wiring program = new Wiring(own, workingDirectory, userHome, clock);
    int status = new LatarnikCli(program, console, "live", false).run(command);
    return new Ran(status, output.toString(), errors.toString());
  }
}
