package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How somebody proved who they are, with the names the API gives it. */
enum AuthMethod {
  TOKEN("Token", "Token", "token.ksef", "Token KSeF"),
  KSEF_CERTIFICATE(
      "InternalCertificate", "XadesSignature", "xades.ksef-certificate", "Certyfikat KSeF"),
  SEAL("QualifiedSeal", "XadesSignature", "xades.qualified-seal", "Pieczęć kwalifikowana"),
  SIGNATURE(
      "QualifiedSignature", "XadesSignature", "xades.qualified-signature", "Podpis kwalifikowany"),
  PEPPOL("PeppolSignature", "XadesSignature", "xades.peppol-signature", "Podpis dostawcy Peppol");

  private final String apiName;
  private final String category;
  private final String code;
  private final String display;

  AuthMethod(String apiName, String category, String code, String display) {
    this.apiName = apiName;
    this.category = category;
    this.code = code;
    this.display = display;
  }

  static AuthMethod of(Subject subject, Holder holder, boolean ksefCertificate) {
    if (ksefCertificate) {
      return KSEF_CERTIFICATE;
    }
    if (subject.type().equals(Subject.PEPPOL)) {
      return PEPPOL;
    }
    return holder.seal() ? SEAL : SIGNATURE;
  }

  String apiName() {
    return apiName;
  }

  /** Writes the old member and the one that replaces it, as the API does until the old one goes. */
  void write(ObjectNode node) {
    node.put("authenticationMethod", apiName);
    ObjectNode info = node.putObject("authenticationMethodInfo");
    info.put("category", category);
    info.put("code", code);
    info.put("displayName", display);
  }
}
