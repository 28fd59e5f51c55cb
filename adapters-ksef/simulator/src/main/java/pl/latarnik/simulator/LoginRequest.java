package pl.latarnik.simulator;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What a signed AuthTokenRequest asks for, read and checked against its structure. */
record LoginRequest(
    String challenge,
    Context context,
    String subjectIdentifierType,
    X509Certificate certificate,
    String documentHash,
    IpPolicy policy) {

  /** In whose name somebody works. */
  record Context(String type, String value) {
    /** Returns the NIP the context begins with; empty for a Peppol provider. */
    Optional<String> nip() {
      return type.equals("PeppolId") ? Optional.empty() : Optional.of(value.substring(0, 10));
    }

    static boolean wellFormed(String type, String value) {
      return Optional.ofNullable(PATTERNS.get(type))
          .filter(pattern -> pattern.matcher(value).matches())
          .isPresent();
    }
  }

  private static final String NIP = "[1-9](?:\\d[1-9]|[1-9]\\d)\\d{7}";
  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "Nip", Pattern.compile(NIP),
          "InternalId", Pattern.compile(NIP + "-\\d{5}"),
          "NipVatUe", Pattern.compile(NIP + "-[A-Z]{2}[A-Z0-9+*]{2,13}"),
          "PeppolId", Pattern.compile("P[A-Z]{2}\\d{6}"));
  private static final Pattern CHALLENGE =
      Pattern.compile("\\d{8}-CR-[A-F0-9]{10}-[A-F0-9]{10}-[A-F0-9]{2}");
  private static final Set<String> NAMESPACES =
      Set.of("http://ksef.mf.gov.pl/auth/token/2.0", "http://ksef.mf.gov.pl/auth/token/2.1");
  private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

  /** Reads the request element; refuses with 21401 what the schema would refuse. */
  static LoginRequest read(Element request, X509Certificate certificate, byte[] document) {
    String namespace = Optional.ofNullable(request.getNamespaceURI()).orElse("");
    if (!NAMESPACES.contains(namespace) || !"AuthTokenRequest".equals(request.getLocalName())) {
      throw schema(
          "Oczekiwano elementu AuthTokenRequest w przestrzeni 2.0 albo 2.1, jest {"
              + namespace
              + "}"
              + request.getLocalName());
    }
    List<Element> parts = new ArrayList<>(Xml.children(request));
    parts.removeIf(part -> Xml.is(part, SIGNATURES, "Signature"));
    if (parts.size() < 3 || parts.size() > 4) {
      throw schema("AuthTokenRequest ma " + parts.size() + " elementów zamiast 3 albo 4");
    }
    String challenge = text(parts.get(0), namespace, "Challenge");
    if (!CHALLENGE.matcher(challenge).matches()) {
      throw schema("Challenge '" + challenge + "' nie ma wymaganej postaci");
    }
    Context context = context(parts.get(1), namespace);
    String subject = text(parts.get(2), namespace, "SubjectIdentifierType");
    if (!subject.equals("certificateSubject") && !subject.equals("certificateFingerprint")) {
      throw schema("SubjectIdentifierType '" + subject + "' nie jest dozwolony");
    }
    IpPolicy policy = parts.size() == 4 ? policy(parts.get(3), namespace) : IpPolicy.EVERYWHERE;
    return new LoginRequest(
        challenge, context, subject, certificate, Crypto.sha256Base64(document), policy);
  }

  private static Context context(Element element, String namespace) {
    List<Element> choice = Xml.children(element);
    if (!Xml.is(element, namespace, "ContextIdentifier") || choice.size() != 1) {
      throw schema("Oczekiwano ContextIdentifier z jednym identyfikatorem");
    }
    String type = choice.get(0).getLocalName();
    String value = choice.get(0).getTextContent();
    if (!namespace.equals(choice.get(0).getNamespaceURI()) || !Context.wellFormed(type, value)) {
      throw schema("Identyfikator kontekstu " + type + " '" + value + "' jest niepoprawny");
    }
    return new Context(type, value);
  }

  private static IpPolicy policy(Element policy, String namespace) {
    List<Element> lists = Xml.children(policy);
    if (!Xml.is(policy, namespace, "AuthorizationPolicy")
        || lists.size() != 1
        || !Xml.is(lists.get(0), namespace, "AllowedIps")) {
      throw schema("Oczekiwano AuthorizationPolicy z elementem AllowedIps");
    }
    List<IpPolicy.Range> rules = new ArrayList<>();
    for (Element ip : Xml.children(lists.get(0))) {
      rules.add(
          IpPolicy.rule(ip.getLocalName(), ip.getTextContent().trim())
              .orElseThrow(
                  () ->
                      schema(
                          ip.getLocalName() + " '" + ip.getTextContent() + "' jest niepoprawny")));
    }
    return new IpPolicy(List.copyOf(rules));
  }

  private static String text(Element element, String namespace, String name) {
    if (!Xml.is(element, namespace, name)) {
      throw schema("Oczekiwano elementu " + name + ", jest " + element.getLocalName());
    }
    return element.getTextContent().trim();
  }

  private static ApiFailure schema(String detail) {
    return ApiFailure.badRequest(21401, "Dokument nie jest zgodny ze schemą (xsd).", detail);
  }
}
