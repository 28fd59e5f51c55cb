package pl.latarnik.simulator;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.XPathFilter2ParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.crypto.dsig.spec.XPathType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Verifies the XAdES signature of a login document and says what exactly was signed by whom. */
final class XadesCheck {
  private static final String DSIG = XMLSignature.XMLNS;
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  private static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";
  private static final Set<String> TRANSFORMS =
      Set.of(
          Transform.ENVELOPED,
          Transform.BASE64,
          CanonicalizationMethod.EXCLUSIVE,
          CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS,
          CanonicalizationMethod.INCLUSIVE,
          CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
          "http://www.w3.org/2006/12/xml-c14n11",
          "http://www.w3.org/2006/12/xml-c14n11#WithComments");
  private static final String WITHOUT_SIGNATURE = "not(ancestor-or-self::ds:Signature)";
  private static final Set<String> SIGNATURES =
      Set.of("/descendant::ds:Signature", "//ds:Signature");
  private static final int SMALLEST_RSA = 2048;
  private static final int SMALLEST_EC = 256;

  private XadesCheck() {}

  /** Reads a signed AuthTokenRequest; throws the 400 the real system gives for each defect. */
  static LoginRequest verify(byte[] document) {
    if (Xml.utf8(document).isEmpty()) {
      throw ApiFailure.badRequest(21217, "Nieprawidłowe kodowanie znaków.", "Wymagane UTF-8.");
    }
    Document parsed = parse(document);
    Element signature = onlySignature(parsed);
    X509Certificate certificate = certificate(signature);
    requireStrongKey(certificate.getPublicKey());
    Element properties = signedProperties(signature);
    properties.setIdAttribute("Id", true);
    requireSigningCertificate(properties, certificate);
    Element request = verified(parsed, signature, properties, certificate);
    return LoginRequest.read(request, certificate, document);
  }

  private static Document parse(byte[] document) {
    try {
      return Xml.parse(document);
    } catch (SAXException e) {
      throw ApiFailure.badRequest(
          9101, "Nieprawidłowy dokument.", "Dokument nie jest poprawnym XML: " + e.getMessage());
    }
  }

  private static Element onlySignature(Document document) {
    NodeList found = document.getElementsByTagNameNS(DSIG, "Signature");
    if (found.getLength() == 0) {
      throw ApiFailure.badRequest(9102, "Brak podpisu.");
    }
    if (found.getLength() > 1) {
      throw ApiFailure.badRequest(9103, "Przekroczona liczba dozwolonych podpisów.");
    }
    return (Element) found.item(0);
  }

  private static X509Certificate certificate(Element signature) {
    NodeList found = signature.getElementsByTagNameNS(DSIG, "X509Certificate");
    if (found.getLength() == 0) {
      throw badCertificate("Brak elementu X509Certificate w KeyInfo.");
    }
    return Pem.fromBase64(found.item(0).getTextContent())
        .orElseThrow(() -> badCertificate("Nieczytelny certyfikat w KeyInfo."));
  }

  private static void requireStrongKey(PublicKey key) {
    boolean strong =
        key instanceof RSAPublicKey rsa
            ? rsa.getModulus().bitLength() >= SMALLEST_RSA
            : key instanceof ECPublicKey ec
                && ec.getParams().getCurve().getField().getFieldSize() >= SMALLEST_EC;
    if (!strong) {
      throw badSignature("Podpis złożony z użyciem niewspieranego algorytmu kryptograficznego.");
    }
  }

  private static Element signedProperties(Element signature) {
    NodeList found = signature.getElementsByTagNameNS(XADES, "SignedProperties");
    if (found.getLength() != 1 || ((Element) found.item(0)).getAttribute("Id").isEmpty()) {
      throw badSignature("Format podpisu niezgodny z akceptowanymi profilami XAdES.");
    }
    return (Element) found.item(0);
  }

  private static void requireSigningCertificate(Element properties, X509Certificate certificate) {
    Optional<Element> digest =
        List.of("SigningCertificateV2", "SigningCertificate").stream()
            .map(name -> properties.getElementsByTagNameNS(XADES, name))
            .filter(found -> found.getLength() == 1)
            .map(found -> ((Element) found.item(0)).getElementsByTagNameNS(XADES, "CertDigest"))
            .filter(found -> found.getLength() > 0)
            .map(found -> (Element) found.item(0))
            .findFirst();
    if (digest.isEmpty()) {
      throw badSignature("Format podpisu niezgodny z akceptowanymi profilami XAdES.");
    }
    String declared =
        Xml.child(digest.get(), DSIG, "DigestValue")
            .map(value -> value.getTextContent().replaceAll("\\s", ""))
            .orElse("");
    String algorithm =
        Xml.child(digest.get(), DSIG, "DigestMethod")
            .map(method -> method.getAttribute("Algorithm"))
            .orElse("");
    if (!declared.equals(digest(algorithm, certificate))) {
      throw badSignature("Skrót certyfikatu podpisującego nie zgadza się z certyfikatem.");
    }
  }

  private static String digest(String algorithm, X509Certificate certificate) {
    String name =
        algorithm.endsWith("#sha256")
            ? "SHA-256"
            : algorithm.endsWith("#sha384")
                ? "SHA-384"
                : algorithm.endsWith("#sha512") ? "SHA-512" : "SHA-1";
    try {
      return Crypto.base64(
          java.security.MessageDigest.getInstance(name).digest(certificate.getEncoded()));
    } catch (CertificateEncodingException | java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java cannot digest a certificate with " + name, e);
    }
  }

  /** Verifies the value and every reference, and finds the signed request element. */
  private static Element verified(
      Document document, Element signature, Element properties, X509Certificate certificate) {
    DOMValidateContext context =
        new DOMValidateContext(
            KeySelector.singletonKeySelector(certificate.getPublicKey()), signature);
    context.setProperty("org.jcp.xml.dsig.secureValidation", true);
    for (Element object : Xml.children(signature)) {
      if (Xml.is(object, DSIG, "Object") && !object.getAttribute("Id").isEmpty()) {
        object.setIdAttribute("Id", true);
      }
    }
    try {
      XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      Element request = signedRequest(read, document, signature, properties);
      if (!read.validate(context)) {
        throw badSignature("Podpis zweryfikowany negatywnie.");
      }
      return request;
    } catch (MarshalException | XMLSignatureException | ClassCastException e) {
      throw badSignature("Podpis zweryfikowany negatywnie.");
    }
  }

  private static Element signedRequest(
      XMLSignature read, Document document, Element signature, Element properties) {
    boolean propertiesSigned = false;
    boolean wholeDocument = false;
    Optional<Element> enveloped = Optional.empty();
    for (Object item : read.getSignedInfo().getReferences()) {
      Reference reference = (Reference) item;
      requireAllowedTransforms(reference);
      String uri = Optional.ofNullable(reference.getURI()).orElse("null");
      if (uri.equals("#" + properties.getAttribute("Id"))
          && SIGNED_PROPERTIES.equals(reference.getType())) {
        propertiesSigned = true;
      } else if (uri.isEmpty()) {
        wholeDocument = true;
      } else {
        enveloped = Optional.of(signedObject(signature, uri));
      }
    }
    if (!propertiesSigned) {
      throw badSignature("Format podpisu niezgodny z akceptowanymi profilami XAdES.");
    }
    Element root = document.getDocumentElement();
    if (wholeDocument && root != signature) {
      return root;
    }
    if (root == signature && enveloped.isPresent()) {
      return enveloped.get();
    }
    throw badSignature("Format podpisu niezgodny z akceptowanymi profilami XAdES.");
  }

  /** Refuses transforms that could take signed content out of what is signed. */
  private static void requireAllowedTransforms(Reference reference) {
    for (Object item : reference.getTransforms()) {
      Transform transform = (Transform) item;
      if (!TRANSFORMS.contains(transform.getAlgorithm()) && !takesOutOnlyTheSignature(transform)) {
        throw badSignature("Niedozwolone przekształcenie " + transform.getAlgorithm() + ".");
      }
    }
  }

  /** There is one signature in the document, so that nothing else can be meant. */
  private static boolean takesOutOnlyTheSignature(Transform transform) {
    if (transform.getParameterSpec() instanceof XPathFilterParameterSpec xpath) {
      return xpath.getXPath().replaceAll("\\s", "").equals(WITHOUT_SIGNATURE);
    }
    if (transform.getParameterSpec() instanceof XPathFilter2ParameterSpec filters
        && filters.getXPathList().size() == 1) {
      XPathType filter = filters.getXPathList().get(0);
      return filter.getFilter() == XPathType.Filter.SUBTRACT
          && SIGNATURES.contains(filter.getExpression().replaceAll("\\s", ""));
    }
    return false;
  }

  private static Element signedObject(Element signature, String uri) {
    return Xml.children(signature).stream()
        .filter(child -> Xml.is(child, DSIG, "Object"))
        .filter(child -> uri.equals("#" + child.getAttribute("Id")))
        .flatMap(child -> Xml.children(child).stream())
        .findFirst()
        .orElseThrow(
            () ->
                badSignature(
                    "Element wskazywany przez referencję '" + uri + "' nie został odnaleziony."));
  }

  private static ApiFailure badSignature(String detail) {
    return ApiFailure.badRequest(9105, "Nieprawidłowy podpis.", detail);
  }

  private static ApiFailure badCertificate(String detail) {
    return ApiFailure.badRequest(21115, "Nieprawidłowy certyfikat.", detail);
  }
}
