package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.verification.ContextIdentifier;

/** Reads a UPO and holds it against the invoice that it is to confirm. */
final class UpoDocument {

  private static final String NAMESPACE = "http://upo.schematy.mf.gov.pl/KSeF/v4-";

  private UpoDocument() {}

  /** What the UPO must say. */
  record Expected(
      SessionReference session,
      KsefNumber number,
      InvoiceFacts invoice,
      ContextIdentifier context,
      UpoSeal seal) {}

  /** Returns the UPO, or why this answer is none of this invoice. */
  static Either<KsefFailure, Upo> check(Answer answer, Expected expected) {
    // What stands in front of KSeF sometimes answers with a page, with status 200.
    if (answer.isHtml() || !hasItsHash(answer)) {
      return Either.left(KsefErrors.notKsef(answer, "x-ms-meta-hash"));
    }
    return SecureXml.read(answer.body())
        .map(document -> check(document, answer, expected))
        .getOrElse(() -> Either.left(KsefErrors.notKsef(answer, "no XML")));
  }

  private static Either<KsefFailure, Upo> check(
      Document document, Answer answer, Expected expected) {
    List<String> problems = problems(document, expected);
    Option<Element> part = confirmed(document, expected.number());
    Option<SendingMode> mode = part.flatMap(p -> InvoiceStatus.modeNamed(text(p, "TrybWysylki")));
    if (problems.nonEmpty() || mode.isEmpty()) {
      return Either.left(
          new KsefFailure.Unreachable(
              KsefFailure.Cause.UNREADABLE_ANSWER,
              "UPO " + expected.number() + ": " + problems.append("TrybWysylki").head()));
    }
    Option<String> structure = structure(document);
    if (structure.isDefined()) {
      return Either.left(
          new KsefFailure.Unreachable(
              KsefFailure.Cause.UNREADABLE_ANSWER,
              "UPO " + expected.number() + ": " + structure.get()));
    }
    Option<Instant> sent = part.flatMap(p -> Json.instant(text(p, "DataPrzeslaniaDokumentu")));
    return Either.right(new Upo(ExactBytes.of(answer.body()), expected.number(), mode.get(), sent));
  }

  /**
   * Looked at last: what the UPO says of the invoice explains more than where an element stands.
   */
  private static Option<String> structure(Document document) {
    return DocumentStructure.UPO_4_3.equals(document.getDocumentElement().getNamespaceURI())
        ? DocumentStructure.problemOfUpo(document)
        : Option.none();
  }

  private static List<String> problems(Document document, Expected expected) {
    Element root = document.getDocumentElement();
    String namespace = root.getNamespaceURI();
    if (!"Potwierdzenie".equals(root.getLocalName())
        || namespace == null
        || !namespace.startsWith(NAMESPACE)) {
      return List.of("not a UPO, but " + KsefErrors.text(root.getNodeName()));
    }
    Option<Element> part = confirmed(document, expected.number());
    if (part.isEmpty()) {
      return List.of("NumerKSeFDokumentu is another's");
    }
    return List.ofAll(UpoSignature.problem(document, expected.seal()))
        .appendAll(otherEnvironment(root, expected.seal()))
        .appendAll(differs(root, "NumerReferencyjnySesji", expected.session().text()))
        .appendAll(otherContext(root, expected.context()))
        .appendAll(differs(part.get(), "NipSprzedawcy", expected.invoice().seller().digits()))
        .appendAll(differs(part.get(), "NumerFaktury", expected.invoice().number().text()))
        .appendAll(
            differs(
                part.get(), "DataWystawieniaFaktury", expected.invoice().issueDate().toString()))
        .appendAll(differsFromHash(part.get(), expected.invoice().hash()));
  }

  /** The receiver's name ends with that of the environment; in production it does not. */
  private static Option<String> otherEnvironment(Element root, UpoSeal seal) {
    return seal.environment()
        .flatMap(
            environment ->
                differs(
                    root,
                    "NazwaPodmiotuPrzyjmujacego",
                    "Ministerstwo Finansów"
                        + switch (environment) {
                          case TEST -> " - środowisko testowe (TE)";
                          case DEMO -> " - środowisko przedprodukcyjne (TR)";
                          case PRODUCTION -> "";
                        }));
  }

  /** A UPO of before contexts were named has no such part, and is held to the rest. */
  private static Option<String> otherContext(Element root, ContextIdentifier expected) {
    return children(root, "Uwierzytelnienie")
        .flatMap(part -> children(part, "IdKontekstu"))
        .headOption()
        .flatMap(
            context ->
                differs(
                    context,
                    switch (expected.type()) {
                      case NIP -> "Nip";
                      case INTERNAL_ID -> "IdWewnetrzny";
                      case NIP_VAT_UE -> "IdZlozonyVatUE";
                      case PEPPOL_ID -> "IdDostawcyUslugPeppol";
                    },
                    expected.value()));
  }

  private static Option<Element> confirmed(Document document, KsefNumber number) {
    return children(document.getDocumentElement(), "Dokument")
        .find(part -> number.text().equals(text(part, "NumerKSeFDokumentu")));
  }

  private static Option<String> differs(Element parent, String name, String expected) {
    String found = text(parent, name);
    // The schema collapses white space in the number of the invoice.
    return collapsed(expected).equals(collapsed(found))
        ? Option.none()
        : Option.some(name + " is " + KsefErrors.text(found) + ", not " + expected);
  }

  private static Option<String> differsFromHash(Element parent, InvoiceHash expected) {
    String found = text(parent, "SkrotDokumentu");
    boolean same = InvoiceHash.parse(found).fold(e -> false, expected::equals);
    return same
        ? Option.none()
        : Option.some("SkrotDokumentu is " + KsefErrors.text(found) + ", not " + expected.base64());
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String text(Element parent, String name) {
    return children(parent, name)
        .map(child -> child.getTextContent().strip())
        .headOption()
        .getOrElse("");
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = List.empty();
    for (@Nullable Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found = found.append(element);
      }
    }
    return found;
  }

  private static boolean hasItsHash(Answer answer) {
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(answer.body());
      String expected = Base64.getEncoder().encodeToString(sha256);
      return answer.header("x-ms-meta-hash").exists(expected::equals);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }
}
