package pl.latarnik.adapters.ksef.xsd;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * Compiles official schemas that may lie beside the project, never inside it, without any code of
 * the project. Bounds of four digits and more are read as {@code unbounded}: with them the JDK's
 * validator never ends. Patterns that hold ^ or $ as if they were anchors are read without them: in
 * a schema they stand for themselves, and no right value would fit.
 */
public final class OfficialSchema {

  private static final int LEVELS = 4;

  private OfficialSchema() {}

  /**
   * Finds an official file.
   *
   * @param name its path in the folder of official data, for example {@code xsd/auth/x.xsd}
   */
  public static Optional<Path> file(String name) {
    Path here = Path.of("").toAbsolutePath();
    for (int i = 0; i < LEVELS && here != null; i++, here = here.getParent()) {
      Path candidate = here.resolve("shared").resolve("ksef").resolve(name);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Returns a judge by an official file, which finds its parts beside it or in {@code bazowe}. */
  public static SchemaJudge judge(Path file) {
    return new SchemaJudge(validator(file));
  }

  private static Validator validator(Path file) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) ->
              input(read(neighbour(file, systemId)), systemId));
      Schema schema = factory.newSchema(new StreamSource(new StringReader(read(file))));
      return schema.newValidator();
    } catch (SAXException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  /** Returns a text as the JDK wants it of a resolver. */
  static LSInput input(String text, String systemId) {
    try {
      LSInput input =
          ((DOMImplementationLS)
                  DocumentBuilderFactory.newDefaultInstance()
                      .newDocumentBuilder()
                      .getDOMImplementation()
                      .getFeature("LS", "3.0"))
              .createLSInput();
      input.setCharacterStream(new StringReader(text));
      input.setSystemId(systemId);
      return input;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path neighbour(Path file, String systemId) {
    String name = systemId.substring(systemId.lastIndexOf('/') + 1);
    return Stream.of(file.resolveSibling(name), file.resolveSibling("bazowe").resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(file + " needs " + name));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file)
          .replace("\uFEFF", "")
          .replaceAll("maxOccurs=\"\\d{4,}\"", "maxOccurs=\"unbounded\"")
          .replaceAll("(<xsd:pattern value=\")\\^?(.*?)\\$?(\"/>)", "$1$2$3");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
