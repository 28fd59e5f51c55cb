package pl.latarnik.bootstrap.features;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the reports of the test runs say about each class and method. */
final class TestReports {

  /** The worst that happened to one method in all its cases. */
  enum Outcome {
    PASSED,
    SKIPPED,
    FAILED
  }

  private final Map<String, Map<String, Outcome>> byClass = new HashMap<>();

  private TestReports() {}

  /** Reads the reports that the modules have. */
  static TestReports in(Path root, List<String> modules) throws IOException {
    TestReports reports = new TestReports();
    for (String module : modules) {
      Path folder = root.resolve(module).resolve("target/surefire-reports");
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
          for (Path file : files) {
            reports.read(file);
          }
        }
      }
    }
    return reports;
  }

  /** Tells whether the class was run at all. */
  boolean ran(String type) {
    return byClass.containsKey(type);
  }

  /**
   * Returns what happened to a method. One that its class's report doesn't name was skipped: a
   * table whose source stops on an assumption leaves no trace there.
   */
  Outcome of(String type, String method) {
    return byClass.getOrDefault(type, Map.of()).getOrDefault(method, Outcome.SKIPPED);
  }

  private void read(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      String type = "";
      String method = "";
      Outcome outcome = Outcome.PASSED;
      while (xml.hasNext()) {
        int event = xml.next();
        String name = xml.hasName() ? xml.getLocalName() : "";
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (name) {
            case "testcase" -> {
              type = xml.getAttributeValue(null, "classname");
              method = xml.getAttributeValue(null, "name").replaceFirst("[(\\[{ ].*", "");
              outcome = Outcome.PASSED;
            }
            case "skipped" -> outcome = Outcome.SKIPPED;
            case "failure", "error" -> outcome = Outcome.FAILED;
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("testcase")) {
          note(type, method, outcome);
        }
      }
    } catch (XMLStreamException broken) {
      throw new IOException("unreadable report " + file, broken);
    }
  }

  private void note(String type, String method, Outcome outcome) {
    byClass
        .computeIfAbsent(type, t -> new HashMap<>())
        .merge(method, outcome, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }
}
