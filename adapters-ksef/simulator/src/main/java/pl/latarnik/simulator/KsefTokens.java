package pl.latarnik.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The KSeF tokens the simulator has given out; nobody can use one after the end of 2026. */
final class KsefTokens {
  /** The last day, in Poland, on which a token serves for anything. */
  static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  /** A token just made, with the secret that is told only once. */
  record Made(String reference, String secret) {}

  private final Numbers numbers;
  private final Map<String, KsefToken> tokens = new LinkedHashMap<>();

  KsefTokens(Numbers numbers) {
    this.numbers = numbers;
  }

  static boolean usableAt(Instant instant) {
    return !SimulatedClock.warsawDay(instant).isAfter(LAST_DAY);
  }

  synchronized Made make(
      LoginRequest.Context context,
      Subject author,
      String description,
      Set<String> permissions,
      KsefToken.State state,
      Instant now) {
    String reference = numbers.reference("EC", now);
    String secret =
        reference
            + "|"
            + (context.type().equals("Nip") ? "nip" : "internalId")
            + "-"
            + context.value()
            + "|"
            + numbers.hex(32).toLowerCase(Locale.ROOT);
    tokens.put(
        reference,
        new KsefToken(
            reference,
            digest(secret),
            context,
            author,
            description,
            Set.copyOf(permissions),
            now,
            Optional.empty(),
            state));
    return new Made(reference, secret);
  }

  synchronized Optional<KsefToken> bySecret(String secret) {
    String digest = digest(secret);
    return tokens.values().stream().filter(token -> token.digest().equals(digest)).findFirst();
  }

  synchronized Optional<KsefToken> byReference(String reference) {
    return Optional.ofNullable(tokens.get(reference));
  }

  /** Returns all tokens, the newest first. */
  synchronized List<KsefToken> all() {
    List<KsefToken> list = new ArrayList<>(tokens.values());
    java.util.Collections.reverse(list);
    return list;
  }

  /** Moves a token on from one state to the next; any other state stays. */
  synchronized void move(String reference, KsefToken.State from, KsefToken.State to) {
    tokens.computeIfPresent(
        reference, (key, token) -> token.state() == from ? token.in(to) : token);
  }

  synchronized void used(String reference, Instant at) {
    tokens.computeIfPresent(reference, (key, token) -> token.usedAt(at));
  }

  synchronized void clear() {
    tokens.clear();
  }

  private static String digest(String secret) {
    return Crypto.sha256Base64(Crypto.utf8(secret));
  }
}
