package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An interactive session; guarded by {@link SimulatedKsef}. */
final class OnlineSession {
  static final Duration LIFETIME = Duration.ofHours(12);
  static final int LARGEST_COUNT = 10_000;

  /** The state of a session as the API words it. */
  enum Status {
    OPEN(100, "Sesja interaktywna otwarta"),
    CLOSED(170, "Sesja interaktywna zamknięta"),
    DONE(200, "Sesja interaktywna przetworzona pomyślnie"),
    BAD_KEY(415, "Błąd odszyfrowania dostarczonego klucza"),
    CANCELLED(440, "Sesja anulowana"),
    NOTHING_VALID(445, "Błąd weryfikacji, brak poprawnych faktur");

    private final int code;
    private final String description;

    Status(int code, String description) {
      this.code = code;
      this.description = description;
    }

    int code() {
      return code;
    }

    String description() {
      return description;
    }
  }

  /** The collective confirmation of a closed session. */
  record CollectiveUpo(String reference, byte[] content, String key) {}

  private final String reference;
  private final Authentication owner;
  private final FormCode form;
  private final Optional<byte[]> key;
  private final byte[] iv;
  private final Instant created;
  private final List<HeldInvoice> invoices = new ArrayList<>();
  private Instant updated;
  private Status status = Status.OPEN;
  private Optional<CollectiveUpo> upo = Optional.empty();

  OnlineSession(
      String reference,
      Authentication owner,
      FormCode form,
      Optional<byte[]> key,
      byte[] iv,
      Instant created) {
    this.reference = reference;
    this.owner = owner;
    this.form = form;
    this.key = key;
    this.iv = iv;
    this.created = created;
    this.updated = created;
  }

  String reference() {
    return reference;
  }

  Authentication owner() {
    return owner;
  }

  LoginRequest.Context context() {
    return owner.context();
  }

  FormCode form() {
    return form;
  }

  /** Returns the AES key; empty when it had been wrapped wrongly. */
  Optional<byte[]> key() {
    return key;
  }

  byte[] iv() {
    return iv;
  }

  Instant created() {
    return created;
  }

  Instant updated() {
    return updated;
  }

  Instant validUntil() {
    return created.plus(LIFETIME);
  }

  List<HeldInvoice> invoices() {
    return invoices;
  }

  Status status() {
    return status;
  }

  Optional<CollectiveUpo> upo() {
    return upo;
  }

  void change(Status next, Instant at) {
    status = next;
    updated = at;
  }

  void finish(CollectiveUpo confirmation, Instant at) {
    upo = Optional.of(confirmation);
    change(Status.DONE, at);
  }

  long count(int code) {
    return invoices.stream().filter(invoice -> invoice.status().code() == code).count();
  }

  long failed() {
    return invoices.stream().filter(invoice -> invoice.status().code() > 200).count();
  }

  boolean settled() {
    return invoices.stream().allMatch(invoice -> invoice.status().isFinal());
  }
}
