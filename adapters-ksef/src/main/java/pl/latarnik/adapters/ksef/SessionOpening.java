package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Function;
import pl.latarnik.adapters.ksef.PublicKeys.WrappingKey;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Refused;

/** Opens sessions of both kinds: the form of the invoices, and the key wrapped for KSeF. */
final class SessionOpening {

  static final FormCode FA3 = new FormCode("FA (3)", "1-0E", "FA");

  private static final int KEY_UNKNOWN = 21470;

  private final Authentication login;
  private final AuthorizedCalls calls;
  private final PublicKeys keys;
  private final ApiAddress api;
  private final SecureRandom random = new SecureRandom();

  SessionOpening(Authentication login, AuthorizedCalls calls, PublicKeys keys, ApiAddress api) {
    this.login = login;
    this.calls = calls;
    this.keys = keys;
    this.api = api;
  }

  /** The schema that the invoices of a session follow. */
  record FormCode(String systemCode, String schemaVersion, String value) {}

  /** Key and vector of a session as they go over the line. */
  record Encryption(
      String encryptedSymmetricKey, String initializationVector, String publicKeyId) {}

  /** Returns a new key and vector. */
  SessionEncryption newEncryption() {
    return SessionEncryption.random(random);
  }

  /**
   * Asks for a session; where KSeF does not know the public key any more, once again with the
   * present one.
   *
   * @param request makes the body around the wrapped key
   */
  Either<KsefFailure, Answer> open(
      String path, SessionEncryption encryption, Function<Encryption, Object> request) {
    return login
        .token()
        .flatMap(token -> key())
        .flatMap(
            key -> {
              Either<KsefFailure, Answer> opened = open(path, encryption, request, key);
              return opened.isLeft() && isKeyUnknown(opened.getLeft())
                  ? renewedKey().flatMap(renewed -> open(path, encryption, request, renewed))
                  : opened;
            });
  }

  private Either<KsefFailure, WrappingKey> key() {
    return keys.at(PublicKeys.Usage.SYMMETRIC_KEY, login.serverTime());
  }

  private Either<KsefFailure, WrappingKey> renewedKey() {
    keys.forget();
    return key();
  }

  /** Lets the next session fetch the public keys again: the last one may have been wrapped ill. */
  void doubtKeys() {
    keys.forget();
  }

  private Either<KsefFailure, Answer> open(
      String path,
      SessionEncryption encryption,
      Function<Encryption, Object> request,
      WrappingKey key) {
    Base64.Encoder base64 = Base64.getEncoder();
    Encryption wrapped =
        new Encryption(
            base64.encodeToString(encryption.keyFor(key.key())),
            base64.encodeToString(encryption.vector()),
            key.id());
    return calls.ask(
        Call.post(api.of(path)).withBody("application/json", Json.write(request.apply(wrapped))));
  }

  private static boolean isKeyUnknown(KsefFailure failure) {
    return failure instanceof Refused refused && refused.code() == KEY_UNKNOWN;
  }
}
