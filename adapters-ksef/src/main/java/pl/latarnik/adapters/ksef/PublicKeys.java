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

  private static final Duration KEPT = Duration.ofHours(6);

  private final Traffic traffic;
  private final Call call;
  private Option<Fetched> fetched = Option.none();

  PublicKeys(Traffic traffic, Call call) {
    this.traffic = traffic;
    this.call = call;
  }

  /** What a key is for. */
  enum Usage {
    /** The keys of sessions. */
    SYMMETRIC_KEY("SymmetricKeyEncryption"),
    /** KSeF tokens at login. */
    KSEF_TOKEN("KsefTokenEncryption");

    private final String apiName;

    Usage(String apiName) {
      this.apiName = apiName;
    }
  }

  /**
   * A key that secrets for KSeF are wrapped with.
   *
   * @param id by which KSeF knows it
   * @param usages names of what it is for, as KSeF gives them
   */
  record WrappingKey(
      String id, PublicKey key, Instant validFrom, Instant validTo, List<String> usages) {

    boolean isFor(Usage usage) {
      return usages.contains(usage.apiName);
    }

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

  /** Returns the newest key for a use that is valid at this moment of KSeF's time. */
  synchronized Either<KsefFailure, WrappingKey> at(Usage usage, Instant moment) {
    Option<WrappingKey> known =
        fetched
            .filter(f -> moment.isBefore(f.at().plus(KEPT)))
            .flatMap(f -> newest(f, usage, moment));
    return known.isDefined() ? Either.right(known.get()) : fetchedAt(usage, moment);
  }

  /** Lets the next question fetch the keys, because KSeF does not know the kept ones any more. */
  synchronized void forget() {
    fetched = Option.none();
  }

  private Either<KsefFailure, WrappingKey> fetchedAt(Usage usage, Instant moment) {
    return traffic
        .ask(call)
        .flatMap(
            a -> {
              List<WrappingKey> keys =
                  Json.read(a, Item[].class)
                      .map(List::of)
                      .getOrElse(List.empty())
                      .flatMap(PublicKeys::key);
              fetched = Option.some(new Fetched(moment, keys));
              return newest(new Fetched(moment, keys), usage, moment)
                  .toEither(
                      () -> KsefErrors.notKsef(a, "no key for " + usage.apiName + " at " + moment));
            });
  }

  private static Option<WrappingKey> newest(Fetched fetched, Usage usage, Instant moment) {
    return fetched
        .keys()
        .filter(key -> key.isFor(usage) && key.isValidAt(moment))
        .maxBy(WrappingKey::validFrom);
  }

  private static Option<WrappingKey> key(@Nullable Item item) {
    if (item == null
        || item.usage() == null
        || item.certificate() == null
        || item.publicKeyId() == null) {
      return Option.none();
    }
    String id = item.publicKeyId();
    List<String> usages = List.ofAll(item.usage());
    Option<Instant> to = Json.instant(item.validTo());
    return publicKey(item.certificate())
        .flatMap(
            key ->
                Json.instant(item.validFrom())
                    .flatMap(from -> to.map(t -> new WrappingKey(id, key, from, t, usages))));
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
