package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorException;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Checks the enveloped signature of a UPO with the certificate in it: that nobody has changed the
 * document since, and that the certificate is one of those that are known to seal UPO.
 */
final class UpoSignature {

  private UpoSignature() {}

  /** Returns what is wrong with the signature; none when it is right. */
  static Option<String> problem(Document upo, UpoSeal seal) {
    Option<Element> found = signature(upo.getDocumentElement());
    if (found.isEmpty()) {
      return seal.required() ? Option.some("no signature") : Option.none();
    }
    EmbeddedKey embedded = new EmbeddedKey();
    try {
      DOMValidateContext context = new DOMValidateContext(embedded, found.get());
      context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
      registerIds(found.get(), context);
      XMLSignature signature =
          XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      boolean overAll =
          signature.getSignedInfo().getReferences().stream().anyMatch(r -> "".equals(r.getURI()));
      if (!overAll) {
        return Option.some("the signature does not cover the document");
      }
      return signature.validate(context)
          ? embedded.used.flatMap(certificate -> foreign(certificate, seal))
          : Option.some("the signature does not fit the document");
    } catch (MarshalException | XMLSignatureException | ClassCastException e) {
      return Option.some("the signature cannot be checked: " + KsefErrors.text(e.getMessage()));
    }
  }

  /** Says that a certificate is not one of those that are known; none when it is. */
  private static Option<String> foreign(X509Certificate certificate, UpoSeal seal) {
    String id = id(certificate);
    return seal.certificates().isEmpty() || seal.certificates().contains(id)
        ? Option.none()
        : Option.some(
            "sealed by another certificate, "
                + id
                + " ("
                + KsefErrors.text(certificate.getSubjectX500Principal().getName())
                + "); known is "
                + seal.certificates().mkString(", ")
                + ". If the ministry has published a new seal, set ksef.upo-certificate");
  }

  private static String id(X509Certificate certificate) {
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return Base64.getEncoder().encodeToString(sha256);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was read cannot be written", e);
    }
  }

  private static Option<Element> signature(Element root) {
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && XMLSignature.XMLNS.equals(element.getNamespaceURI())
          && "Signature".equals(element.getLocalName())) {
        return Option.some(element);
      }
    }
    return Option.none();
  }

  /** Without a schema the parser does not know which attributes are ids. */
  private static void registerIds(Element signature, DOMValidateContext context) {
    NodeList inside = signature.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < inside.getLength(); i++) {
      Element element = (Element) inside.item(i);
      if (element.hasAttribute("Id")) {
        context.setIdAttributeNS(element, null, "Id");
      }
    }
  }

  /** Takes the key of the first certificate that the signature brings along. */
  private static final class EmbeddedKey extends KeySelector {

    private Option<X509Certificate> used = Option.none();

    @Override
    public KeySelectorResult select(
        @Nullable KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context)
        throws KeySelectorException {
      if (info != null) {
        for (Object part : info.getContent()) {
          for (Object item :
              part instanceof X509Data data ? data.getContent() : java.util.List.of()) {
            if (item instanceof X509Certificate certificate) {
              Key key = certificate.getPublicKey();
              used = Option.some(certificate);
              return () -> key;
            }
          }
        }
      }
      throw new KeySelectorException("no certificate in the signature");
    }
  }
}
