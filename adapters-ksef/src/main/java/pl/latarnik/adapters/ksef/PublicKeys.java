package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;

/** The public keys of KSeF, fetched when needed and kept for some hours. */
final class PublicKeys {

  private static final String USAGE = "SymmetricKeyEncryption";
  private static final Duration KEPT = Duration.ofHours(6);

  private final KsefHttp http;
  private final Call call;
  private Option<Fetched> fetched = Option.none();

  PublicKeys(KsefHttp http, Call call) {
    this.http = http;
    this.call = call;
  }

  /**
   * A key that session keys are wrapped with.
   *
   * @param id by which KSeF knows it
   */
  record WrappingKey(String id, PublicKey key, Instant validFrom, Instant validTo) {

    boolean isValidAt(Instant moment) {
      return !moment.isBefore(validFrom) && moment.isBefore(validTo);
    }
  }

  private record Fetched(Instant at, List<WrappingKey> keys) {}

  private record Item(
      @Nullable String certificate,
      @Nullable String publicKeyId,
      @Nullable String validFrom,
      @Nullable String validTo,
      java.util.@Nullable List<String> usage) {}

  /** Returns the newest key that is valid at this moment of KSeF's time. */
  synchronized Either<KsefFailure, WrappingKey> at(Instant moment) {
    Option<WrappingKey> known =
        fetched.filter(f -> moment.isBefore(f.at().plus(KEPT))).flatMap(f -> newest(f, moment));
    return known.isDefined() ? Either.right(known.get()) : fetchedAt(moment);
  }

  /** Fetches the keys again, because KSeF does not know the kept one any more. */
  synchronized Either<KsefFailure, WrappingKey> renewedAt(Instant moment) {
    return fetchedAt(moment);
  }

  /** Lets the next question fetch the keys. */
  synchronized void forget() {
    fetched = Option.none();
  }

  private Either<KsefFailure, WrappingKey> fetchedAt(Instant moment) {
    Either<KsefFailure, Answer> answer = http.exchange(call).mapLeft(KsefErrors::of);
    return answer.flatMap(
        a -> {
          if (!a.isSuccess()) {
            return Either.left(KsefErrors.of(a));
          }
          List<WrappingKey> keys =
              Json.read(a, Item[].class)
                  .map(List::of)
                  .getOrElse(List.empty())
                  .flatMap(PublicKeys::key);
          fetched = Option.some(new Fetched(moment, keys));
          return newest(new Fetched(moment, keys), moment)
              .toEither(() -> KsefErrors.notKsef(a, "no key for " + USAGE + " at " + moment));
        });
  }

  private static Option<WrappingKey> newest(Fetched fetched, Instant moment) {
    return fetched.keys().filter(key -> key.isValidAt(moment)).maxBy(WrappingKey::validFrom);
  }

  private static Option<WrappingKey> key(@Nullable Item item) {
    if (item == null
        || item.usage() == null
        || !item.usage().contains(USAGE)
        || item.certificate() == null
        || item.publicKeyId() == null) {
      return Option.none();
    }
    String id = item.publicKeyId();
    Option<Instant> to = Json.instant(item.validTo());
    return publicKey(item.certificate())
        .flatMap(
            key ->
                Json.instant(item.validFrom())
                    .flatMap(from -> to.map(t -> new WrappingKey(id, key, from, t))));
  }

  private static Option<PublicKey> publicKey(String certificate) {
    try {
      byte[] der = Base64.getDecoder().decode(certificate);
      PublicKey key =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der))
              .getPublicKey();
      return Option.some(key).filter(k -> k.getAlgorithm().equals("RSA"));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // One unreadable entry does not spoil the others.
      return Option.none();
    }
  }
}
