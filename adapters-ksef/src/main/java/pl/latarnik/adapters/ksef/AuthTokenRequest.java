package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.domain.verification.ContextIdentifier;

/** The document by which one logs in: KSeF's challenge, signed. */
final class AuthTokenRequest {

  private static final String NAMESPACE = "http://ksef.mf.gov.pl/auth/token/2.1";

  /** Clocks differ, and a signature from the future is refused. */
  private static final Duration CLOCK_BUFFER = Duration.ofMinutes(1);

  private AuthTokenRequest() {}

  /**
   * Returns the signed document, or what is wrong with it: nothing is signed for KSeF that is no
   * challenge of its form.
   *
   * @param challengedAt moment of the challenge by KSeF's clock
   */
  static Either<String, byte[]> signed(
      String challenge, Instant challengedAt, ContextIdentifier context, LoginCertificate login) {
    Document document = document(challenge, context, login);
    Option<String> problem = DocumentStructure.problemOfRequest(document);
    if (problem.isDefined()) {
      return Either.left(problem.get());
    }
    XadesSignature.sign(document, login, challengedAt.minus(CLOCK_BUFFER));
    return Either.right(SecureXml.write(document));
  }

  private static Document document(
      String challenge, ContextIdentifier context, LoginCertificate login) {
    Document document = SecureXml.empty();
    Element root = document.createElementNS(NAMESPACE, "AuthTokenRequest");
    // Canonicalization goes by what is written, so the namespace has to be.
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", NAMESPACE);
    document.appendChild(root);
    child(root, "Challenge", challenge);
    Element identifier = child(root, "ContextIdentifier", "");
    child(identifier, context.type().apiName(), context.value());
    child(
        root,
        "SubjectIdentifierType",
        isBySubject(context, login) ? "certificateSubject" : "certificateFingerprint");
    return document;
  }

  /**
   * The seal of a provider of Peppol services names that provider, by no number of a taxpayer; KSeF
   * takes no fingerprint there.
   */
  private static boolean isBySubject(ContextIdentifier context, LoginCertificate login) {
    return context.type() == ContextIdentifier.Type.PEPPOL_ID || login.namesItsHolder();
  }

  private static Element child(Element parent, String name, String text) {
    Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
    child.setTextContent(text);
    parent.appendChild(child);
    return child;
  }
}
