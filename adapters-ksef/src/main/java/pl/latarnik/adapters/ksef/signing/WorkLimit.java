package pl.latarnik.adapters.ksef.signing;

import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.AuthenticatedSafe;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Looks at how much work the opening of a file would be, before any of it is done: a file may ask
 * for billions of iterations.
 */
final class WorkLimit {

  /** Ten times what the ministry's application writes; about a second of work. */
  private static final BigInteger MOST_ITERATIONS = BigInteger.valueOf(1_000_000);

  private WorkLimit() {}

  /** Returns what is too much in a protected key; none when it can be opened. */
  static Option<String> exceededBy(EncryptedPrivateKeyInfo key) {
    return exceededBy(key.getEncryptionAlgorithm());
  }

  /**
   * Returns what is too much in a PKCS#12; none when it can be opened. Protections inside an
   * encrypted part are seen only by the key store, which has a limit of its own.
   */
  static Option<String> exceededBy(Pfx container) {
    Option<String> mac = Option.of(container.getMacData()).flatMap(WorkLimit::exceededBy);
    ContentInfo[] contents =
        AuthenticatedSafe.getInstance(octets(container.getAuthSafe())).getContentInfo();
    return mac.orElse(() -> firstOf(List.of(contents), WorkLimit::exceededBy));
  }

  private static Option<String> exceededBy(MacData mac) {
    return exceededBy(mac.getIterationCount())
        .orElse(() -> exceededBy(mac.getMac().getAlgorithmId()));
  }

  private static Option<String> exceededBy(ContentInfo content) {
    if (content.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
      return exceededBy(EncryptedData.getInstance(content.getContent()).getEncryptionAlgorithm());
    }
    if (content.getContentType().equals(PKCSObjectIdentifiers.data)) {
      return firstOf(ASN1Sequence.getInstance(octets(content)), WorkLimit::exceededByBag);
    }
    return Option.none();
  }

  private static Option<String> exceededByBag(ASN1Encodable element) {
    SafeBag bag = SafeBag.getInstance(element);
    return bag.getBagId().equals(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag)
        ? exceededBy(EncryptedPrivateKeyInfo.getInstance(bag.getBagValue()))
        : Option.none();
  }

  /** Every number in the parameters of a protection is a count or a length: none may be huge. */
  private static Option<String> exceededBy(AlgorithmIdentifier protection) {
    return exceededByParameters(protection.getParameters());
  }

  private static Option<String> exceededByParameters(ASN1Encodable parameters) {
    if (MiscObjectIdentifiers.id_scrypt.equals(parameters)) {
      // Its cost is memory, and no file of the ministry's or of common tools' defaults uses it.
      return Option.some("scrypt");
    }
    if (parameters instanceof ASN1Integer number) {
      return exceededBy(number.getValue());
    }
    return parameters instanceof ASN1Sequence sequence
        ? firstOf(sequence, WorkLimit::exceededByParameters)
        : Option.none();
  }

  private static Option<String> exceededBy(BigInteger iterations) {
    return iterations.compareTo(MOST_ITERATIONS) > 0
        ? Option.some(iterations + " > " + MOST_ITERATIONS)
        : Option.none();
  }

  private static <T> Option<String> firstOf(
      Iterable<T> parts, Function<T, Option<String>> question) {
    return Iterator.ofAll(parts).map(question).find(Option::isDefined).flatMap(found -> found);
  }

  private static byte[] octets(ContentInfo content) {
    return ASN1OctetString.getInstance(content.getContent()).getOctets();
  }
}
