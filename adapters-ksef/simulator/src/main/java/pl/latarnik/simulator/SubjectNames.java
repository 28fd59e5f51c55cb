package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** The names by which a certificate calls its holder, without the suffix of its type. */
final class SubjectNames {
  private static final String COMMON_NAME = "commonName";
  private static final Map<String, ASN1ObjectIdentifier> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("countryName", BCStyle.C);
    KNOWN.put("givenName", BCStyle.GIVENNAME);
    KNOWN.put("surname", BCStyle.SURNAME);
    KNOWN.put("serialNumber", BCStyle.SERIALNUMBER);
    KNOWN.put("uniqueIdentifier", BCStyle.UNIQUE_IDENTIFIER);
    KNOWN.put("organizationName", BCStyle.O);
    KNOWN.put("organizationIdentifier", BCStyle.ORGANIZATION_IDENTIFIER);
    KNOWN.put(COMMON_NAME, BCStyle.CN);
  }

  private final Map<String, String> values;

  private SubjectNames(Map<String, String> values) {
    this.values = values;
  }

  /** Reads the names of a certificate; the suffix of a KSeF certificate's type is left out. */
  static SubjectNames of(Holder holder) {
    Map<String, String> values = read(holder.names(), new ArrayList<>());
    String common = values.getOrDefault(COMMON_NAME, holder.subject().value());
    for (Certificates.Type type : Certificates.Type.values()) {
      if (common.endsWith(type.suffix())) {
        common = common.substring(0, common.length() - type.suffix().length());
      }
    }
    values.put(COMMON_NAME, common);
    values.putIfAbsent("countryName", "PL");
    return new SubjectNames(values);
  }

  /** Makes the names of an invented holder: a company's seal, or a person with a PESEL. */
  static SubjectNames of(Subject subject, String holderName) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("countryName", "PL");
    if (subject.type().equals(Subject.PESEL)) {
      int space = holderName.indexOf(' ');
      values.put("givenName", space > 0 ? holderName.substring(0, space) : holderName);
      values.put("surname", space > 0 ? holderName.substring(space + 1) : holderName);
      values.put("serialNumber", "PNOPL-" + subject.value());
    } else {
      values.put("organizationName", holderName);
      values.put("organizationIdentifier", "VATPL-" + subject.value());
    }
    values.put(COMMON_NAME, holderName);
    return new SubjectNames(values);
  }

  /** Writes the names with the suffix of a type at the common name. */
  X500Name name(String suffix) {
    X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
    values.forEach(
        (member, value) ->
            builder.addRDN(
                Optional.ofNullable(KNOWN.get(member)).orElseThrow(),
                member.equals(COMMON_NAME) ? value + suffix : value));
    return builder.build();
  }

  /** Tells whether a request names exactly this holder, in whatever order. */
  boolean matches(X500Name requested) {
    List<String> foreign = new ArrayList<>();
    return values.equals(read(requested, foreign)) && foreign.isEmpty();
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    values.forEach(node::put);
    return node;
  }

  /** Reads what is known and lists what is not; several values of one kind are joined. */
  private static Map<String, String> read(X500Name name, List<String> foreign) {
    Map<String, String> found = new LinkedHashMap<>();
    for (RDN rdn : name.getRDNs()) {
      for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
        String value = IETFUtils.valueToString(part.getValue()).replace("\\", "");
        member(part.getType())
            .ifPresentOrElse(
                member -> found.merge(member, value, (one, other) -> one + " " + other),
                () -> foreign.add(part.getType().getId()));
      }
    }
    return found;
  }

  private static Optional<String> member(ASN1ObjectIdentifier type) {
    return KNOWN.entrySet().stream()
        .filter(entry -> entry.getValue().equals(type))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
