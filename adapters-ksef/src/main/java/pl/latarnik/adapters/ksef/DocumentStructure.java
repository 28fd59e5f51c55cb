package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds the small documents that KSeF signs, or wants signed, to the project's own schemas of them.
 * The schemas know of no signature, so one is taken off a copy first.
 */
final class DocumentStructure {

  /** Namespace of the only version of a UPO whose structure is known here. */
  static final String UPO_4_3 = "http://upo.schematy.mf.gov.pl/KSeF/v4-3";

  private static final String RECEIVER = "Ministerstwo Finansów";
  private static final int MOST_DOCUMENTS = 10_000;

  /** An error and the element that it is of come as two messages. */
  private static final int MESSAGES = 2;

  private static final class OfUpo {
    private static final Schema SCHEMA = compile("upo/upo.xsd");
  }

  private static final class OfRequest {
    private static final Schema SCHEMA = compile("auth/auth.xsd");
  }

  private DocumentStructure() {}

  /** Returns the schema of a UPO without its signature. */
  static Schema ofUpo() {
    return OfUpo.SCHEMA;
  }

  /** Returns the schema of a request to log in without its signature. */
  static Schema ofRequest() {
    return OfRequest.SCHEMA;
  }

  /**
   * Returns what is wrong with the structure of a UPO; none when it is right.
   *
   * @param upo of version 4-3, signed or not
   */
  static Option<String> problemOfUpo(Document upo) {
    Document bare = withoutSignature(upo);
    cutEnvironment(bare.getDocumentElement());
    int documents = bare.getElementsByTagNameNS(UPO_4_3, "Dokument").getLength();
    return problem(ofUpo(), bare)
        .orElse(
            () ->
                documents > MOST_DOCUMENTS
                    ? Option.some(documents + " times Dokument")
                    : Option.none());
  }

  /** Returns what is wrong with a request to log in, signed or not; none when it is right. */
  static Option<String> problemOfRequest(Document request) {
    return problem(ofRequest(), withoutSignature(request));
  }

  /** The test environments add what they are to a name that the schema fixes. */
  private static void cutEnvironment(Element root) {
    for (@Nullable Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if ("NazwaPodmiotuPrzyjmujacego".equals(node.getLocalName())
          && node.getTextContent().strip().startsWith(RECEIVER + " - środowisko ")) {
        node.setTextContent(RECEIVER);
      }
    }
  }

  private static Document withoutSignature(Document document) {
    Document copy = (Document) document.cloneNode(true);
    Element root = copy.getDocumentElement();
    @Nullable Node node = root.getFirstChild();
    while (node != null) {
      Node next = node.getNextSibling();
      if (XMLSignature.XMLNS.equals(node.getNamespaceURI())
          && "Signature".equals(node.getLocalName())) {
        root.removeChild(node);
      }
      node = next;
    }
    return copy;
  }

  private static Option<String> problem(Schema schema, Document document) {
    List<String> errors = new ArrayList<>();
    try {
      Validator validator = schema.newValidator();
      validator.setErrorHandler(
          new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
              errors.add(String.valueOf(e.getMessage()));
              if (errors.size() == MESSAGES) {
                throw e;
              }
            }
          });
      validator.validate(new DOMSource(document));
    } catch (SAXException e) {
      if (errors.isEmpty()) {
        errors.add(String.valueOf(e.getMessage()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a document in memory cannot fail to be read", e);
    }
    return Option.when(
        !errors.isEmpty(), () -> "structure: " + KsefErrors.text(String.join(" ", errors)));
  }

  private static Schema compile(String name) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      URL file = DocumentStructure.class.getResource(name);
      return factory.newSchema(Objects.requireNonNull(file, name));
    } catch (SAXException e) {
      throw new IllegalStateException("cannot compile the schema " + name, e);
    }
  }
}
