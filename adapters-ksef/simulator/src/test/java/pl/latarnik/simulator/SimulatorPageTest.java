package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page docs/simulator.md says what is so, and its recipes work when pasted. */
@Tag("V01")
class SimulatorPageTest extends FaultStage {
  private static final Pattern RECIPE = Pattern.compile("```sh\n(KSEF=.*?)```", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("\\| `([A-Z]+ /_control/[^`]*)` \\|");

  private static String page() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("docs/simulator.md");
      if (Files.exists(candidate)) {
        return Files.readString(candidate);
      }
    }
    throw new AssertionError("there is no docs/simulator.md");
  }

  private static String between(String name) throws IOException {
    String begin = "<!-- " + name + ": this table is held by a test -->\n";
    String page = page();
    return page.substring(
        page.indexOf(begin) + begin.length(), page.indexOf("<!-- /" + name + " -->"));
  }

  @Test
  void table_of_faults_is_the_catalogue() throws Exception {
    StringBuilder table = new StringBuilder();
    table.append("| fault | what the server does | where | parameters | times | passes |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (FaultKind kind : FaultCatalogue.all()) {
      table.append(
          "| %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  kind.id(),
                  kind.summary(),
                  where(kind),
                  parameters(kind),
                  kind.always() ? "always so" : kind.times() == 0 ? "∞" : kind.times(),
                  kind.passing() ? "yes" : ""));
    }

    assertEquals(table.toString(), between("faults"));
  }

  private static String where(FaultKind kind) {
    String operations =
        kind.operations().isEmpty()
            ? "the whole API"
            : kind.operations().stream().map(SimulatorPageTest::named).collect(joined());
    return switch (kind.place()) {
      case BEFORE -> "instead of " + operations;
      case ANSWER -> "in the answer of " + operations;
      case INVOICE -> "in the processing after " + operations;
      case CLOCK -> "in the clock, on calls of " + operations;
      case ALWAYS -> "";
    };
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String named(Operation operation) {
    return Operations.names().entrySet().stream()
        .filter(name -> name.getValue().equals(operation))
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError(operation + " has no short name"));
  }

  private static String parameters(FaultKind kind) {
    return kind.parameters().stream()
        .map(
            parameter ->
                "`%s`: %s; %s%s"
                    .formatted(
                        parameter.name(),
                        parameter.meaning(),
                        parameter.expected(),
                        parameter.preset().isEmpty() || parameter.preset().length() > 20
                            ? ""
                            : "; preset " + parameter.preset()))
        .collect(Collectors.joining("<br>"));
  }

  @Test
  void table_of_operations_is_the_one_of_the_program() throws Exception {
    StringBuilder table = new StringBuilder("| name | operation |\n|---|---|\n");
    new TreeMap<>(Operations.names())
        .forEach((name, operation) -> table.append("| %s | `%s` |%n".formatted(name, operation)));

    assertEquals(table.toString(), between("operations"));
  }

  @Test
  void every_control_call_is_listed_and_none_that_is_not_there() throws Exception {
    Set<String> listed = new TreeSet<>();
    Matcher matcher = CONTROL.matcher(page());
    while (matcher.find()) {
      listed.add(Operation.read(matcher.group(1)).toString());
    }
    Set<String> served = new TreeSet<>();
    server.operations().stream()
        .map(Operation::toString)
        .filter(operation -> operation.contains("/_control/"))
        .forEach(served::add);

    assertEquals(served, listed);
  }

  @Test
  void catalogue_has_all_faults_from_1_to_41() {
    List<String> wanted = new ArrayList<>();
    for (int number = 1; number <= 41; number++) {
      wanted.add("F-%02d".formatted(number));
    }

    assertEquals(wanted, FaultCatalogue.all().stream().map(FaultKind::id).toList());
  }

  @Test
  void recipes_work_when_pasted() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/curl")), "there is no curl here");
    Matcher recipe = RECIPE.matcher(page());
    int tried = 0;
    while (recipe.find()) {
      String script =
          "set -e\n"
              + recipe.group(1).replace("http://127.0.0.1:8080", server.baseUri().toString());
      Process shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
      String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, shell.waitFor(), script + said);
      tried++;
    }

    assertTrue(tried >= 6, "only " + tried + " recipes found");
  }
}
