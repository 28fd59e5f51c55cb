package pl.latarnik.adapters.ksef.fa3;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;

/**
 * The structure of FA(3), compiled when it is first asked for: the project's own or, where a user
 * wants that, the official files.
 *
 * <p>Reads nothing but its own files, whatever a schema names. Safe for many threads.
 */
final class Fa3Schema {

  /** Name of the official file inside a folder of schemas. */
  static final String OFFICIAL_FILE = "schemat_FA(3)_v1-0E.xsd";

  private static final String OWN_FILE = "fa3.xsd";
  private static final Set<String> OWN_FILES =
      Set.of(
          OWN_FILE,
          "advances.xsd",
          "annotations.xsd",
          "attachment.xsd",
          "basics.xsd",
          "corrections.xsd",
          "countries.xsd",
          "currencies.xsd",
          "footer.xsd",
          "header.xsd",
          "lines.xsd",
          "orders.xsd",
          "parties.xsd",
          "payment.xsd",
          "terms.xsd",
          "totals.xsd");

  /** Bounds that the JDK's validator explodes or dies of; {@link Bounds} counts instead. */
  private static final Pattern HUGE_BOUND = Pattern.compile("maxOccurs=\"\\d{2,}\"");

  private static final String LOCALE = "http://apache.org/xml/properties/locale";

  /** Finds the text of a schema file by its bare name. */
  private interface SchemaFiles {
    String read(String name);
  }

  private final String mainFile;
  private final SchemaFiles files;
  private volatile @Nullable Schema compiled;

  private Fa3Schema(String mainFile, SchemaFiles files) {
    this.mainFile = mainFile;
    this.files = files;
  }

  /** Returns the structure as the project wrote it down. */
  static Fa3Schema own() {
    return new Fa3Schema(OWN_FILE, Fa3Schema::ownFile);
  }

  /**
   * Returns the structure of the official files.
   *
   * @param folder holds them, the basic ones in it or in its folder {@code bazowe}
   * @throws IllegalArgumentException when the main file is not there
   */
  static Fa3Schema official(Path folder) {
    if (!Files.isReadable(folder.resolve(OFFICIAL_FILE))) {
      throw new IllegalArgumentException(
          "schema-dir: the folder "
              + folder
              + " has no readable file "
              + OFFICIAL_FILE
              + "; name the folder with the official files, or remove the key");
    }
    return new Fa3Schema(OFFICIAL_FILE, name -> officialFile(folder, name));
  }

  /** Returns a validator for one thread; the first call compiles the schema. */
  Validator newValidator() {
    Validator validator = compiled().newValidator();
    try {
      // The parts of its messages that findings quote are taken from the English ones.
      validator.setProperty(LOCALE, Locale.ROOT);
    } catch (SAXNotRecognizedException | SAXNotSupportedException e) {
      throw new IllegalStateException("the JDK's validator always knows its locale", e);
    }
    return validator;
  }

  /** Returns the compiled schema, the same for all threads; the first call compiles it. */
  Schema compiled() {
    Schema known = compiled;
    if (known == null) {
      synchronized (this) {
        known = compiled;
        if (known == null) {
          known = compile();
          compiled = known;
        }
      }
    }
    return known;
  }

  private Schema compile() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> input(bareName(systemId)));
      return factory.newSchema(new StreamSource(new StringReader(files.read(mainFile)), mainFile));
    } catch (SAXException e) {
      throw new IllegalStateException("cannot compile the schema " + mainFile, e);
    }
  }

  private LSInput input(String name) {
    return new SchemaInput(name, files.read(name));
  }

  private static String bareName(String systemId) {
    return systemId.substring(systemId.lastIndexOf('/') + 1);
  }

  private static String ownFile(String name) {
    if (!OWN_FILES.contains(name)) {
      throw new IllegalStateException("no schema file of this program: " + name);
    }
    try (InputStream in = Fa3Schema.class.getResourceAsStream("xsd/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its schema file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the schema file " + name, e);
    }
  }

  private static String officialFile(Path folder, String name) {
    Path inFolder = folder.resolve(name);
    Path file = Files.isReadable(inFolder) ? inFolder : folder.resolve("bazowe").resolve(name);
    try {
      return HUGE_BOUND.matcher(Files.readString(file)).replaceAll("maxOccurs=\"unbounded\"");
    } catch (IOException e) {
      throw new UncheckedIOException("schema-dir: cannot read " + file, e);
    }
  }
}
