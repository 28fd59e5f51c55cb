package pl.latarnik.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilter2ParameterSpec;
import javax.xml.crypto.dsig.spec.XPathType;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes signed login documents, written apart from the simulator's own signing. */
record Login(X509Certificate certificate, PrivateKey key) {

  /** Reads what the control interface hands out. */
  private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

  static Login of(com.fasterxml.jackson.databind.JsonNode issued) throws GeneralSecurityException {
    X509Certificate certificate = certificate(issued.path("certificate").asText());
    byte[] pkcs8 =
        Base64.getMimeDecoder()
            .decode(issued.path("privateKey").asText().replaceAll("-----[A-Z ]+-----", ""));
    return new Login(
        certificate,
        KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
  }

  static X509Certificate certificate(String pem) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(pem.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }

  static String request(String version, String challenge, String context) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <AuthTokenRequest xmlns="http://ksef.mf.gov.pl/auth/token/%s"><Challenge>%s</Challenge>\
        <ContextIdentifier>%s</ContextIdentifier>\
        <SubjectIdentifierType>certificateSubject</SubjectIdentifierType></AuthTokenRequest>"""
        .formatted(version, challenge, context);
  }

  /** Asks to be known by the certificate's fingerprint instead of the names in it. */
  static String byFingerprint(String challenge, String context) {
    return request("2.1", challenge, context)
        .replace("certificateSubject", "certificateFingerprint");
  }

  String fingerprint() throws Exception {
    return java.util.HexFormat.of()
        .withUpperCase()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
  }

  String sign(String xml) throws Exception {
    return sign(xml, true);
  }

  /** Signs with or without the XAdES properties. */
  String sign(String xml, boolean xades) throws Exception {
    return sign(
        xml, xades, FACTORY.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null));
  }

  /** Signs what an XPath Filter 2 leaves of the document. */
  String signFiltered(String xml, XPathType.Filter filter, String xpath) throws Exception {
    var left = new XPathType(xpath, filter, Map.of("ds", "http://www.w3.org/2000/09/xmldsig#"));
    return sign(
        xml,
        true,
        FACTORY.newTransform(Transform.XPATH2, new XPathFilter2ParameterSpec(List.of(left))));
  }

  private String sign(String xml, boolean xades, Transform enveloped) throws Exception {
    Document document = parse(xml);
    XMLSignatureFactory factory = FACTORY;
    var sha256 = factory.newDigestMethod(DigestMethod.SHA256, null);
    var c14n =
        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
    var whole = factory.newReference("", sha256, List.of(enveloped, c14n), null, null);
    var properties =
        factory.newReference(
            "#props", sha256, List.of(c14n), "http://uri.etsi.org/01903#SignedProperties", null);
    String algorithm =
        key.getAlgorithm().equals("RSA")
            ? "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
            : "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    var info =
        factory.newSignedInfo(
            factory.newCanonicalizationMethod(
                CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
            factory.newSignatureMethod(algorithm, null),
            xades ? List.of(whole, properties) : List.of(whole));
    var keys = factory.getKeyInfoFactory();
    var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate))));
    Element qualifying = qualifying(document);
    var object =
        factory.newXMLObject(
            List.of(new javax.xml.crypto.dom.DOMStructure(qualifying)), null, null, null);
    DOMSignContext context = new DOMSignContext(key, document.getDocumentElement());
    context.setIdAttributeNS((Element) qualifying.getFirstChild(), null, "Id");
    factory
        .newXMLSignature(info, keyInfo, xades ? List.of(object) : List.of(), "sig", null)
        .sign(context);
    return text(document);
  }

  private Element qualifying(Document document) throws Exception {
    String digest =
        Base64.getEncoder()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    String xml =
        """
        <x:QualifyingProperties xmlns:x="http://uri.etsi.org/01903/v1.3.2#" Target="#sig">\
        <x:SignedProperties Id="props"><x:SignedSignatureProperties>\
        <x:SigningTime>2026-05-01T08:00:00Z</x:SigningTime><x:SigningCertificateV2><x:Cert>\
        <x:CertDigest><d:DigestMethod xmlns:d="http://www.w3.org/2000/09/xmldsig#" \
        Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
        <d:DigestValue xmlns:d="http://www.w3.org/2000/09/xmldsig#">%s</d:DigestValue>\
        </x:CertDigest></x:Cert></x:SigningCertificateV2></x:SignedSignatureProperties>\
        </x:SignedProperties></x:QualifyingProperties>"""
            .formatted(digest);
    return (Element) document.importNode(parse(xml).getDocumentElement(), true);
  }

  static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  static String text(Document document) throws Exception {
    StringWriter out = new StringWriter();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toString();
  }

  /** Verifies an enveloped signature with a key. */
  static boolean verifies(Document document, java.security.PublicKey key)
      throws javax.xml.crypto.MarshalException,
          javax.xml.crypto.dsig.XMLSignatureException,
          IOException {
    Element signature =
        (Element)
            document
                .getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature")
                .item(0);
    Element properties =
        (Element)
            document
                .getElementsByTagNameNS("http://uri.etsi.org/01903/v1.3.2#", "SignedProperties")
                .item(0);
    DOMValidateContext context = new DOMValidateContext(key, signature);
    context.setIdAttributeNS(properties, null, "Id");
    return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context).validate(context);
  }
}
