package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.verification.CodeCaption;

class LawWordsTest {

  private static final Path SOURCES = Path.of("src/main/java/pl/latarnik/adapters/cli/law");
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:problem|yaml|wrong|file|check|ruling|calendar|plan|rules)[.][a-z0-9.-]+)\"");

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = LawWords.class.getResourceAsStream(name)) {
      properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    return properties;
  }

  private static Set<String> keys(Properties properties) {
    return new TreeSet<>(properties.stringPropertyNames());
  }

  @Test
  void both_languages_have_the_same_keys_with_the_same_values_put_in() throws IOException {
    Properties polish = bundle("law.properties");
    Properties english = bundle("law_en.properties");

    assertEquals(keys(polish), keys(english));
    for (String key : keys(polish)) {
      assertEquals(values(polish.getProperty(key)), values(english.getProperty(key)), key);
    }
  }

  @Test
  void every_key_that_the_sources_name_is_there() throws IOException {
    Set<String> known = keys(bundle("law.properties"));
    Properties help = bundle("/pl/latarnik/adapters/cli/messages.properties");
    Set<String> missing = new TreeSet<>();
    int used = 0;
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Matcher key = KEY.matcher(Files.readString(file));
        while (key.find()) {
          used++;
          if (!known.contains(key.group(1)) && !help.containsKey(key.group(1))) {
            missing.add(key.group(1));
          }
        }
      }
    }

    missing.remove("wrong.expect."); // followed by the kind of the key
    missing.remove("plan.open."); // followed by the kind of the outage
    for (OutageKind kind : OutageKind.values()) {
      if (!known.contains("plan.open." + kind)) {
        missing.add("plan.open." + kind);
      }
    }
    missing.remove("rules.procedure."); // followed by the procedure
    for (String mode : Vocabulary.MODES.remove("REJECTED")) {
      if (!known.contains("rules.procedure." + mode)) {
        missing.add("rules.procedure." + mode);
      }
    }
    missing.remove("rules.code."); // followed by the caption
    for (CodeCaption caption : CodeCaption.values()) {
      if (!known.contains("rules.code." + caption)) {
        missing.add("rules.code." + caption);
      }
    }
    missing.remove("rules.property."); // followed by the property
    for (RulesProperty property : RulesProperty.values()) {
      if (!known.contains(property.key())) {
        missing.add(property.key());
      }
    }
    for (ExpectKey.Kind kind : ExpectKey.Kind.values()) {
      boolean single = kind != ExpectKey.Kind.LIST && kind != ExpectKey.Kind.FLAGS;
      if (single && !known.contains("wrong.expect." + kind)) {
        missing.add("wrong.expect." + kind);
      }
    }
    assertFalse(used < 40, "the walk over the sources found too little: " + used);
    assertEquals(Set.of(), missing);
  }

  private static Set<String> values(String pattern) {
    Set<String> values = new TreeSet<>();
    Matcher value = Pattern.compile("\\{([0-9]+)").matcher(pattern);
    while (value.find()) {
      values.add(value.group(1));
    }
    return values;
  }
}
