package pl.latarnik.simulator;

import static javax.xml.XMLConstants.XMLNS_ATTRIBUTE_NS_URI;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Seals a document with an enveloped XAdES signature (ECDSA P-256, SHA-256). */
final class XadesSeal {
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  private final KeyPair keys;
  private final X509Certificate certificate;

  XadesSeal(KeyPair keys, X509Certificate certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** Adds the signature as last child of the root element. */
  void seal(Document document, Instant at) {
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    try {
      Element properties = qualifyingProperties(document, at);
      KeyInfoFactory keyInfos = factory.getKeyInfoFactory();
      KeyInfo keyInfo = keyInfos.newKeyInfo(List.of(keyInfos.newX509Data(List.of(certificate))));
      XMLSignature signature =
          factory.newXMLSignature(
              signedInfo(factory),
              keyInfo,
              List.of(
                  factory.newXMLObject(List.of(new DOMStructure(properties)), null, null, null)),
              "Signature",
              null);
      DOMSignContext context = new DOMSignContext(keys.getPrivate(), document.getDocumentElement());
      context.setDefaultNamespacePrefix("ds");
      context.setIdAttributeNS((Element) properties.getFirstChild(), null, "Id");
      signature.sign(context);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException("The confirmation cannot be sealed", e);
    }
  }

  static byte[] bytes(Document document) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.setXmlStandalone(true);
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("The confirmation cannot be written", e);
    }
  }

  private static SignedInfo signedInfo(XMLSignatureFactory factory)
      throws GeneralSecurityException {
    DigestMethod sha256 = factory.newDigestMethod(DigestMethod.SHA256, null);
    Transform exclusive =
        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
    Transform enveloped = factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null);
    Reference whole =
        factory.newReference("", sha256, List.of(enveloped, exclusive), null, "Document");
    Reference properties =
        factory.newReference(
            "#SignedProperties",
            sha256,
            List.of(exclusive),
            "http://uri.etsi.org/01903#SignedProperties",
            null);
    return factory.newSignedInfo(
        factory.newCanonicalizationMethod(
            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
        factory.newSignatureMethod(ECDSA, null),
        List.of(whole, properties));
  }

  private Element qualifyingProperties(Document document, Instant at)
      throws CertificateEncodingException {
    Element qualifying = document.createElementNS(XADES, "xades:QualifyingProperties");
    // Written out, because canonicalization reads declarations, not the names' own namespaces.
    qualifying.setAttributeNS(XMLNS_ATTRIBUTE_NS_URI, "xmlns:xades", XADES);
    qualifying.setAttributeNS(XMLNS_ATTRIBUTE_NS_URI, "xmlns:ds", XMLSignature.XMLNS);
    qualifying.setAttribute("Target", "#Signature");
    Element signed = add(document, qualifying, XADES, "xades:SignedProperties", "");
    signed.setAttribute("Id", "SignedProperties");
    Element own = add(document, signed, XADES, "xades:SignedSignatureProperties", "");
    add(document, own, XADES, "xades:SigningTime", at.truncatedTo(ChronoUnit.SECONDS).toString());
    Element certificates = add(document, own, XADES, "xades:SigningCertificateV2", "");
    Element cert = add(document, certificates, XADES, "xades:Cert", "");
    Element digest = add(document, cert, XADES, "xades:CertDigest", "");
    add(document, digest, XMLSignature.XMLNS, "ds:DigestMethod", "")
        .setAttribute("Algorithm", DigestMethod.SHA256);
    add(
        document,
        digest,
        XMLSignature.XMLNS,
        "ds:DigestValue",
        Crypto.sha256Base64(certificate.getEncoded()));
    return qualifying;
  }

  private static Element add(
      Document document, Element parent, String namespace, String name, String text) {
    Element element = document.createElementNS(namespace, name);
    if (!text.isEmpty()) {
      element.setTextContent(text);
    }
    parent.appendChild(element);
    return element;
  }
}
