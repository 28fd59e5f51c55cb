package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.triage.Advice;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.application.triage.Reason;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.correction.ChangeReason;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.TechnicalCorrection;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.OutageKind;

class MessagesTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern WORDS =
      Pattern.compile("\"([a-z0-9]+(?:[.-][a-zA-Z0-9_-]+)*\\.?)\"");
  private static final Pattern CALL =
      Pattern.compile("\\.text\\(((?:[^()]|\\([^()]*\\))*)|descriptionKey = \"([a-z0-9.-]+)\"");

  @Test
  void both_languages_have_the_same_keys() {
    assertEquals(keys(Messages.of("pl")), keys(Messages.of("en")));
  }

  @Test
  void every_pattern_of_one_language_takes_the_values_of_the_other() {
    List<String> different = new ArrayList<>();
    for (String key : keys(Messages.of("pl"))) {
      Set<String> polish = values(Messages.of("pl").bundle().getString(key));
      Set<String> english = values(Messages.of("en").bundle().getString(key));
      if (!polish.equals(english)) {
        different.add(key + " " + polish + " " + english);
      }
    }
    assertEquals(List.of(), different);
  }

  /** Only a pattern that takes values reads two apostrophes as one; a sentence shows both. */
  @Test
  void apostrophes_are_doubled_where_values_are_put_in_and_nowhere_else() {
    List<String> wrong = new ArrayList<>();
    for (String language : List.of("pl", "en")) {
      for (String key : keys(Messages.of(language))) {
        String text = Messages.of(language).bundle().getString(key);
        boolean takesValues = !values(text).isEmpty();
        if (takesValues ? text.replace("''", "").contains("'") : text.contains("''")) {
          wrong.add(language + " " + key);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void every_key_in_the_sources_has_words() throws IOException {
    Set<String> known = keys(Messages.of("pl"));
    List<String> missing = new ArrayList<>();
    Set<String> used = usedKeys();
    for (String key : used) {
      boolean there =
          key.endsWith(".") ? known.stream().anyMatch(k -> k.startsWith(key)) : known.contains(key);
      if (!there) {
        missing.add(key);
      }
    }
    assertFalse(used.size() < 60, "the walk over the sources found too little: " + used);
    assertEquals(List.of(), missing);
  }

  @Test
  void every_value_that_picks_a_key_has_words() {
    Set<String> known = keys(Messages.of("pl"));
    List<String> needed = new ArrayList<>();
    add(needed, "state.", "QUEUED", "SENDING", "UNKNOWN", "ACCEPTED", "REJECTED", "NOT_REQUIRED");
    add(needed, "event.", names(DomainEvent.Kind.values()));
    add(needed, "send.stopped.", names(KsefFailure.Kind.values()));
    add(needed, "send.not-sendable.", names(Invoice.Kind.values()));
    add(needed, "print.nothing.", names(Invoice.Kind.values()));
    add(needed, "certificate.", names(CertificateRefusal.Reason.values()));
    add(needed, "certificate.status.", names(CertificateStatus.values()));
    add(needed, "certificate.type.", names(CertificateType.values()));
    add(needed, "certificate.ksef.", names(KsefFailure.Kind.values()));
    add(needed, "severity.", names(Finding.Severity.values()));
    add(needed, "diff.kind.", names(FieldChange.Kind.values()));
    add(needed, "diff.reason.", names(ChangeReason.values()));
    add(needed, "diff.refusal.", names(TechnicalCorrection.Refusal.values()));
    add(needed, "outage.kind.", names(OutageKind.values()));
    add(needed, "diagnosis.finding.", names(Diagnosis.Finding.values()));
    add(needed, "diagnosis.reason.", names(Reason.Kind.values()));
    add(needed, "diagnosis.step.", names(Advice.Step.values()));
    for (String group :
        List.of("left.days.", "left.overdue.", "countdown.days.", "countdown.invoices.")) {
      add(needed, group, names(Plurals.values()));
    }

    needed.removeAll(known);

    assertEquals(List.of(), needed);
  }

  @Test
  void every_command_and_option_is_described_in_both_languages() {
    for (String language : List.of("pl", "en")) {
      CommandLine line = CliRun.inMemory().cli().commandLine(Messages.of(language), "");

      List<String> silent = new ArrayList<>();
      walk(line, silent);

      assertEquals(List.of(), silent, language);
    }
  }

  private static void walk(CommandLine line, List<String> silent) {
    CommandSpec spec = line.getCommandSpec();
    if (spec.usageMessage().description().length == 0) {
      silent.add(spec.qualifiedName());
    }
    for (ArgSpec arg : spec.args()) {
      if (arg.description().length == 0) {
        silent.add(spec.qualifiedName() + " " + arg);
      }
    }
    line.getSubcommands().values().forEach(sub -> walk(sub, silent));
  }

  private static Set<String> usedKeys() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher call = CALL.matcher(Files.readString(file));
        while (call.find()) {
          if (call.group(2) != null) {
            used.add(call.group(2));
          } else {
            Matcher word = WORDS.matcher(call.group(1));
            while (word.find()) {
              used.add(word.group(1));
            }
          }
        }
      }
    }
    return used;
  }

  private static Set<String> values(String pattern) {
    Set<String> values = new TreeSet<>();
    Matcher value = Pattern.compile("\\{([0-9]+)").matcher(pattern);
    while (value.find()) {
      values.add(value.group(1));
    }
    return values;
  }

  private static Set<String> keys(Messages messages) {
    return new TreeSet<>(messages.bundle().keySet());
  }

  private static String[] names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
  }

  private static void add(List<String> needed, String prefix, String... names) {
    for (String name : names) {
      needed.add(prefix + name);
    }
  }
}
