package pl.latarnik.simulator;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the page of KOD II says of a link. A text that was signed with {@code http://} in front is
 * let pass on a loopback address, which KSeF never has, and told: a client that takes away {@code
 * https://} only signs rightly there.
 */
record KodIICheck(
    boolean exists,
    boolean active,
    boolean offline,
    boolean signature,
    boolean rights,
    boolean schemeSigned) {
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
  private static final int P1363_LENGTH = 64;
  private static final Pattern LOOPBACK =
      Pattern.compile("(?:127\\.\\d+\\.\\d+\\.\\d+|localhost|\\[::1\\])(?::\\d+)?/");

  /**
   * Checks a link.
   *
   * @param rights whether its holder may issue in the context of the link at this moment
   * @param address host, port and path as requested, without the scheme; what is signed ends before
   *     the last slash
   */
  static KodIICheck of(
      Optional<KeptCertificate> certificate, boolean rights, Instant now, String address) {
    if (certificate.isEmpty()) {
      return new KodIICheck(false, false, false, false, false, false);
    }
    int end = address.lastIndexOf('/');
    String signed = address.substring(0, end);
    String value = address.substring(end + 1);
    PublicKey key = certificate.get().certificate().getPublicKey();
    boolean right = verifies(key, signed, value);
    boolean withScheme =
        !right && LOOPBACK.matcher(signed).lookingAt() && verifies(key, "http://" + signed, value);
    return new KodIICheck(
        true,
        certificate.get().activeAt(now),
        certificate.get().holder().offlineType(),
        right || withScheme,
        rights,
        withScheme);
  }

  boolean valid() {
    return exists && active && offline && signature && rights;
  }

  List<String> messages() {
    List<String> lines = new ArrayList<>();
    if (!valid()) {
      lines.add("Weryfikacja nieprawidłowa");
    }
    lines.add(exists ? "Certyfikat istnieje" : "Certyfikat nie istnieje");
    if (exists) {
      lines.add(active ? "Certyfikat jest aktywny" : "Certyfikat nie jest aktywny");
      lines.add(
          offline
              ? "Certyfikat jest typu Offline"
              : "Certyfikat nie jest typu Offline (wymagany certyfikat typu 2)");
      lines.add(
          signature ? "Podpis wystawcy jest prawidłowy" : "Podpis wystawcy nie jest prawidłowy");
      lines.add(
          rights
              ? "Wystawca posiada uprawnienia do wystawienia faktury"
              : "Wystawca nie posiada uprawnień do wystawienia faktury");
    }
    if (schemeSigned) {
      // The official Java client takes away nothing but https://, which isn't there over HTTP.
      lines.add(
          "Uwaga: podpisano link razem z przedrostkiem http://. Taki podpis jest tu uznany tylko"
              + " dlatego, że adres symulatora zaczyna się od http://; w KSeF podpisuje się link bez"
              + " przedrostka, więc podpis z przedrostkiem byłby tam nieprawidłowy.");
    }
    return lines;
  }

  private static boolean verifies(PublicKey key, String signed, String signature) {
    try {
      byte[] value = Base64.getUrlDecoder().decode(signature);
      Signature verifier = verifier(key, value);
      verifier.initVerify(key);
      verifier.update(Crypto.utf8(signed));
      return verifier.verify(value);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Signature verifier(PublicKey key, byte[] value) throws GeneralSecurityException {
    if (key instanceof ECPublicKey) {
      // A DER signature of P-256 has 70 to 72 bytes nearly always, never exactly 64 in practice.
      return Signature.getInstance(
          value.length == P1363_LENGTH ? "SHA256withECDSAinP1363Format" : "SHA256withECDSA");
    }
    if (key instanceof RSAPublicKey) {
      Signature pss = Signature.getInstance("RSASSA-PSS");
      pss.setParameter(PSS);
      return pss;
    }
    throw new GeneralSecurityException("Unknown kind of key " + key.getAlgorithm());
  }
}
