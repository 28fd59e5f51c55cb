package pl.latarnik.adapters.ksef.xsd;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Makes a schema that says a little more or a little less than the one in a folder. */
final class SchemaChanges {

  private static final Pattern LIMIT =
      Pattern.compile(
          "<xs:(\\w+) value=\"([^\"]*)\"/>|<xs:element name=[^>]*?>"
              + "|<xs:(?:choice|sequence)[^>]*>|<xs:group ref=[^>]*>|<xs:attribute [^>]*>");
  private static final Pattern OWNER =
      Pattern.compile("<xs:(?:simpleType|complexType|group|element) name=\"(\\w+)\"");

  /**
   * A schema with one change.
   *
   * @param name what was changed
   * @param about the type whose limit, or the declaration that was changed; of a group the type or
   *     group that holds it, and a slash
   */
  record Change(String name, String about, Map<String, String> files) {}

  private SchemaChanges() {}

  /** Returns all changes of the files in a folder. */
  static List<Change> of(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Change> all = new ArrayList<>();
    files.forEach((name, text) -> changes(files, name, text, all));
    return all;
  }

  private static void changes(
      Map<String, String> files, String file, String text, List<Change> all) {
    Matcher limit = LIMIT.matcher(text);
    while (limit.find()) {
      String old = limit.group();
      boolean facet = limit.group(1) != null;
      String owner = owner(text, limit.start(), !facet);
      String about = facet ? owner : owner + "/" + mark(old) + attribute(old, "name");
      if (old.startsWith("<xs:group ref")) {
        about = attribute(old, "ref") + "/";
      }
      for (String changed : facet ? limits(limit.group(1), limit.group(2)) : tags(old)) {
        if (changed.equals(old)) {
          continue;
        }
        Map<String, String> changedFiles = new TreeMap<>(files);
        changedFiles.put(
            file, text.substring(0, limit.start()) + changed + text.substring(limit.end()));
        all.add(new Change(about + ": " + old + " is " + changed, about, changedFiles));
      }
    }
  }

  /** Returns the last type or group that begins before; an element may hold a type of its own. */
  private static String owner(String text, int end, boolean element) {
    Matcher matcher = OWNER.matcher(text).region(0, end);
    String owner = "";
    while (matcher.find()) {
      if (!element || !matcher.group().startsWith("<xs:element") || isTop(text, matcher.start())) {
        owner = matcher.group(1);
      }
    }
    return owner;
  }

  private static boolean isTop(String text, int start) {
    return text.startsWith("\n  <", start - 3);
  }

  private static String mark(String tag) {
    return tag.startsWith("<xs:attribute ") ? "@" : "";
  }

  private static List<String> tags(String tag) {
    if (tag.startsWith("<xs:attribute ")) {
      return List.of(tag.replace(" use=\"required\"", ""), tag.replaceAll(" fixed=\"[^\"]*\"", ""));
    }
    List<String> all = new ArrayList<>();
    String end = tag.endsWith("/>") ? "/>" : ">";
    String open = tag.substring(0, tag.length() - end.length());
    all.add(
        tag.contains(" minOccurs=\"0\"")
            ? tag.replace(" minOccurs=\"0\"", "")
            : open + " minOccurs=\"0\"" + end);
    Optional<String> most = Optional.of(attribute(tag, "maxOccurs")).filter(m -> !m.isEmpty());
    if (most.isEmpty()) {
      all.add(open + " maxOccurs=\"2\"" + end);
    } else if (most.get().equals("unbounded")) {
      all.add(tag.replace("\"unbounded\"", "\"3\""));
    } else {
      int bound = Integer.parseInt(most.get());
      all.add(tag.replace("\"" + bound + "\"", "\"" + (bound + 1) + "\""));
      all.add(tag.replace("\"" + bound + "\"", "\"" + (bound - 1) + "\""));
    }
    if (tag.contains(" fixed=")) {
      all.add(tag.replaceAll(" fixed=\"[^\"]*\"", ""));
    }
    return all;
  }

  private static List<String> limits(String kind, String value) {
    String start = "<xs:" + kind + " value=\"";
    return switch (kind) {
      case "enumeration" -> List.of("", start + value + "_\"/>");
      case "pattern" -> List.of("");
      case "minLength", "maxLength", "totalDigits", "fractionDigits", "length" -> {
        int n = Integer.parseInt(value);
        yield List.of(start + (n + 1) + "\"/>", start + Math.max(n - 1, 0) + "\"/>", "");
      }
      default ->
          value.contains("T")
              ? List.of(
                  start + OffsetDateTime.parse(value).plusSeconds(1) + "\"/>",
                  start + OffsetDateTime.parse(value).minusSeconds(1) + "\"/>",
                  "")
              : value.contains("-")
                  ? List.of(
                      start + LocalDate.parse(value).plusDays(1) + "\"/>",
                      start + LocalDate.parse(value).minusDays(1) + "\"/>",
                      "")
                  : List.of(start + (Integer.parseInt(value) + 1) + "\"/>", "");
    };
  }

  private static String attribute(String tag, String name) {
    Matcher matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Compiles a changed schema; none where the change makes it no schema. */
  static Optional<SchemaJudge> judge(Change change, String main) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) ->
              OfficialSchema.input(
                  change.files().getOrDefault(systemId, "missing " + systemId), systemId));
      return Optional.of(
          new SchemaJudge(
              factory
                  .newSchema(
                      new StreamSource(
                          new StringReader(change.files().getOrDefault(main, "")), main))
                  .newValidator()));
    } catch (SAXException e) {
      return Optional.empty();
    }
  }
}
