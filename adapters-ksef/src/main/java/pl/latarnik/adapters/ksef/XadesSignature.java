package pl.latarnik.adapters.ksef;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;

/**
 * An enveloped XAdES-BES signature: over the whole document, and over the properties that say when
 * and with which certificate it was made.
 */
final class XadesSignature {

  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  private static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
  private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  private static final String RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  private static final String SIGNATURE_ID = "Signature-1";
  private static final String PROPERTIES_ID = "SignedProperties-1";

  private XadesSignature() {}

  /** Adds the signature as last child of the root. */
  static void sign(Document document, LoginCertificate login, Instant at) {
    try {
      XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
      DOMSignContext context = new DOMSignContext(login.key(), document.getDocumentElement());
      context.setDefaultNamespacePrefix("ds");
      Element properties = properties(document, login.certificate(), at);
      XMLObject object =
          factory.newXMLObject(List.of(new DOMStructure(properties)), null, null, null);
      context.setIdAttributeNS((Element) properties.getFirstChild(), null, "Id");
      factory
          .newXMLSignature(
              signedInfo(factory, login),
              keyInfo(factory.getKeyInfoFactory(), login.certificate()),
              List.of(object),
              SIGNATURE_ID,
              null)
          .sign(context);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException("the login request cannot be signed", e);
    }
  }

  private static SignedInfo signedInfo(XMLSignatureFactory factory, LoginCertificate login)
      throws GeneralSecurityException {
    DigestMethod sha256 = factory.newDigestMethod(DigestMethod.SHA256, null);
    Transform enveloped = factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null);
    Transform exclusive =
        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
    Reference whole = factory.newReference("", sha256, List.of(enveloped, exclusive), null, null);
    Reference properties =
        factory.newReference(
            "#" + PROPERTIES_ID, sha256, List.of(exclusive), SIGNED_PROPERTIES, null);
    boolean ec = login.key().getAlgorithm().equals("EC");
    return factory.newSignedInfo(
        factory.newCanonicalizationMethod(
            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
        factory.newSignatureMethod(ec ? ECDSA : RSA, null),
        List.of(whole, properties));
  }

  private static KeyInfo keyInfo(KeyInfoFactory factory, X509Certificate certificate) {
    return factory.newKeyInfo(List.of(factory.newX509Data(List.of(certificate))));
  }

  private static Element properties(Document document, X509Certificate certificate, Instant at)
      throws GeneralSecurityException {
    Element qualifying = xades(document, "QualifyingProperties");
    qualifying.setAttributeNS(XMLNS, "xmlns:xades", XADES);
    qualifying.setAttributeNS(XMLNS, "xmlns:ds", XMLSignature.XMLNS);
    qualifying.setAttribute("Target", "#" + SIGNATURE_ID);
    Element signed = child(qualifying, "SignedProperties");
    signed.setAttribute("Id", PROPERTIES_ID);
    Element properties = child(signed, "SignedSignatureProperties");
    child(properties, "SigningTime").setTextContent(at.truncatedTo(ChronoUnit.SECONDS).toString());
    Element cert = child(child(properties, "SigningCertificate"), "Cert");
    Element digest = child(cert, "CertDigest");
    ds(digest, "DigestMethod").setAttribute("Algorithm", DigestMethod.SHA256);
    ds(digest, "DigestValue").setTextContent(sha256(certificate.getEncoded()));
    Element issuer = child(cert, "IssuerSerial");
    ds(issuer, "X509IssuerName").setTextContent(certificate.getIssuerX500Principal().getName());
    ds(issuer, "X509SerialNumber").setTextContent(certificate.getSerialNumber().toString());
    return qualifying;
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static Element child(Element parent, String name) {
    Element child = xades(parent.getOwnerDocument(), name);
    parent.appendChild(child);
    return child;
  }

  private static Element xades(Document document, String name) {
    return document.createElementNS(XADES, "xades:" + name);
  }

  private static Element ds(Element parent, String name) {
    Element child = parent.getOwnerDocument().createElementNS(XMLSignature.XMLNS, "ds:" + name);
    parent.appendChild(child);
    return child;
  }
}
