package pl.latarnik.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Validates by the official schema files a user points at. */
final class OfficialSchemas {
  private final Map<String, Path> files = new ConcurrentHashMap<>();
  private final Map<FormCode, Schema> compiled = new ConcurrentHashMap<>();

  OfficialSchemas(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> schemas = found.filter(file -> file.toString().endsWith(".xsd")).toList();
      schemas.forEach(file -> files.put(lastSegment(file.toString()), file));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of schemas cannot be read: " + folder, e);
    }
    if (!files.containsKey(FormCode.FA_3.schemaFile())) {
      throw new IllegalArgumentException(
          "The folder "
              + folder
              + " holds no "
              + FormCode.FA_3.schemaFile()
              + "; give the folder of the official schemas or none.");
    }
  }

  /** Tells whether there is a schema of a structure in the folder. */
  boolean holds(FormCode form) {
    return files.containsKey(form.schemaFile());
  }

  void validate(FormCode form, byte[] document) throws RejectedInvoice {
    try {
      Validator validator = compiled.computeIfAbsent(form, this::compile).newValidator();
      validator.validate(new StreamSource(new ByteArrayInputStream(document)));
    } catch (SAXException | MissingResourceException e) {
      throw RejectedInvoice.meaning(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be read", e);
    }
  }

  private Schema compile(FormCode form) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) ->
              new Local(lastSegment(systemId), text(lastSegment(systemId))));
      return factory.newSchema(
          new StreamSource(new StringReader(text(form.schemaFile())), form.schemaFile()));
    } catch (SAXException e) {
      throw new IllegalStateException("The schema of " + form + " cannot be compiled", e);
    }
  }

  /** Reads a schema; bounds of four digits and more would make the JDK's validator endless. */
  private String text(String name) {
    Path file =
        Optional.ofNullable(files.get(name))
            .orElseThrow(() -> new IllegalStateException("There is no schema file " + name));
    try {
      return Files.readString(file).replaceAll("maxOccurs=\"\\d{4,}\"", "maxOccurs=\"unbounded\"");
    } catch (IOException e) {
      throw new UncheckedIOException("The schema cannot be read: " + file, e);
    }
  }

  private static String lastSegment(String address) {
    return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
  }

  private record Local(String name, String text) implements LSInput {
    @Override
    public java.io.Reader getCharacterStream() {
      return new StringReader(text);
    }

    @Override
    public void setCharacterStream(java.io.Reader characterStream) {
      throw new UnsupportedOperationException();
    }

    @Override
    public java.io.InputStream getByteStream() {
      return new ByteArrayInputStream(Crypto.utf8(text));
    }

    @Override
    public void setByteStream(java.io.InputStream byteStream) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getStringData() {
      return text;
    }

    @Override
    public void setStringData(String stringData) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getSystemId() {
      return name;
    }

    @Override
    public void setSystemId(String systemId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getPublicId() {
      return name;
    }

    @Override
    public void setPublicId(String publicId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getBaseURI() {
      return "";
    }

    @Override
    public void setBaseURI(String baseURI) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getEncoding() {
      return "UTF-8";
    }

    @Override
    public void setEncoding(String encoding) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCertifiedText(boolean certifiedText) {
      throw new UnsupportedOperationException();
    }
  }
}
