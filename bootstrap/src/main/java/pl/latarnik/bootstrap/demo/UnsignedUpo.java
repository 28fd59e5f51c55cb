package pl.latarnik.bootstrap.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * A copy of a UPO without its signature. The official schema knows no signature, so only such a
 * copy can be held against it; the signed original lies beside it.
 */
final class UnsignedUpo {

  private UnsignedUpo() {}

  static ExactBytes copyOf(ExactBytes signed) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(signed.toByteArray()));
      NodeList signatures = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
      while (signatures.getLength() > 0) {
        Node signature = signatures.item(0);
        signature.getParentNode().removeChild(signature);
      }
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(copy));
      return ExactBytes.of(copy.toByteArray());
    } catch (ParserConfigurationException | SAXException | TransformerException | IOException e) {
      throw new IllegalStateException("the UPO that was just checked cannot be read", e);
    }
  }
}
