package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import pl.latarnik.adapters.ksef.Authentication.Challenge;
import pl.latarnik.adapters.ksef.PublicKeys.WrappingKey;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.law.regulation.TokenyKsef;
import pl.latarnik.domain.verification.ContextIdentifier;

/** Logs in by a KSeF token, encrypted together with the time of the challenge. */
final class TokenLogin implements LoginStart {

  private static final int KEY_UNKNOWN = 21470;

  private final Traffic traffic;
  private final ApiAddress api;
  private final ContextIdentifier context;
  private final KsefLogin.ByToken login;
  private final PublicKeys keys;

  TokenLogin(
      Traffic traffic,
      ApiAddress api,
      ContextIdentifier context,
      KsefLogin.ByToken login,
      PublicKeys keys) {
    this.traffic = traffic;
    this.api = api;
    this.context = context;
    this.login = login;
    this.keys = keys;
  }

  private record Identifier(String type, String value) {}

  private record Request(
      String challenge, Identifier contextIdentifier, String encryptedToken, String publicKeyId) {}

  @Override
  public Either<KsefFailure, Answer> begin(Supplier<Either<KsefFailure, Challenge>> challenges) {
    Either<KsefFailure, Answer> first = challenges.get().flatMap(this::begin);
    boolean keyUnknown =
        first.isLeft()
            && first.getLeft() instanceof KsefFailure.Refused refused
            && refused.code() == KEY_UNKNOWN;
    if (!keyUnknown) {
      return first;
    }
    keys.forget();
    return challenges.get().flatMap(this::begin);
  }

  @Override
  public String advice() {
    return "is the token whole, active, and of this context and environment?";
  }

  private Either<KsefFailure, Answer> begin(Challenge challenge) {
    LocalDate today = PolishTime.dayOf(challenge.at());
    if (!TokenyKsef.serveOn(today)) {
      return denied(
          "KSeF takes tokens until "
              + TokenyKsef.lastDay()
              + ", and by its clock it is "
              + today
              + ": log in with a certificate (ksef.authentication.certificate)");
    }
    return keys.at(PublicKeys.Usage.KSEF_TOKEN, challenge.at())
        .flatMap(key -> request(challenge, key))
        .flatMap(
            request ->
                traffic.ask(
                    Call.post(api.of("/auth/ksef-token"))
                        .withBody("application/json", Json.write(request))));
  }

  private Either<KsefFailure, Request> request(Challenge challenge, WrappingKey key) {
    byte[] plain = plain(challenge);
    try {
      if (plain.length == 0) {
        return denied("the token is empty or has white space inside: it is one word");
      }
      Cipher rsa = KsefWrapping.encrypting(key.key());
      if (plain.length > KsefWrapping.longest(key.key())) {
        return denied("the token is longer than any: " + plain.length + " B with its time");
      }
      return Either.right(
          new Request(
              challenge.text(),
              new Identifier(context.type().apiName(), context.value()),
              Base64.getEncoder().encodeToString(rsa.doFinal(plain)),
              key.id()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the token cannot be encrypted", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Returns token and time of the challenge; nothing where there is no token. */
  private byte[] plain(Challenge challenge) {
    char[] token = login.secret().get();
    String time = "|" + challenge.millis();
    char[] both = Arrays.copyOf(token, token.length + time.length());
    try {
      boolean oneWord = token.length > 0;
      for (char c : token) {
        oneWord = oneWord && c > ' ' && c != 0x7F;
      }
      if (!oneWord) {
        return new byte[0];
      }
      time.getChars(0, time.length(), both, token.length);
      ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(both));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      Arrays.fill(encoded.array(), (byte) 0);
      return bytes;
    } finally {
      Arrays.fill(token, ' ');
      Arrays.fill(both, ' ');
    }
  }

  private static <T> Either<KsefFailure, T> denied(String why) {
    return Either.left(new KsefFailure.AccessDenied(why));
  }
}
