package pl.latarnik.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document somebody sent and what became of it; guarded by {@link SimulatedKsef}. */
final class HeldInvoice {
  /** How the sending was classed. */
  enum Mode {
    Online,
    Offline
  }

  /** The state of an invoice as the API words it. */
  record Status(
      int code, String description, List<String> details, Map<String, String> extensions) {
    static final Status RECEIVED = of(100, "Faktura przyjęta do dalszego przetwarzania");
    static final Status IN_PROGRESS = of(150, "Trwa przetwarzanie");
    static final Status SUCCESS = of(200, "Sukces");
    static final Status SESSION_BROKEN = of(405, "Przetwarzanie anulowane z powodu błędu sesji");

    private static Status of(int code, String description) {
      return new Status(code, description, List.of(), Map.of());
    }

    static Status rejected(RejectedInvoice reason) {
      String description =
          switch (reason.code()) {
            case 410 -> "Nieprawidłowy zakres uprawnień";
            case 415 -> "Brak możliwości wysyłania faktury z załącznikiem";
            case 430 -> "Błąd weryfikacji pliku faktury";
            case 435 -> "Błąd odszyfrowania pliku";
            default -> "Błąd weryfikacji semantyki dokumentu faktury";
          };
      return new Status(reason.code(), description, List.of(reason.detail()), Map.of());
    }

    /** Cancelled before a number was given; the same bytes may be sent again. */
    static Status cancelledBySystem() {
      return new Status(
          550,
          "Operacja została anulowana przez system",
          List.of("Przetwarzanie zostało przerwane z przyczyn wewnętrznych. Spróbuj ponownie"),
          Map.of());
    }

    static Status unknown(String detail) {
      return new Status(500, "Nieznany błąd (500)", List.of(detail), Map.of());
    }

    static Status duplicate(String originalKsefNumber, String originalSession) {
      return new Status(
          440,
          "Duplikat faktury",
          List.of(
              "Duplikat faktury. Faktura o numerze KSeF: "
                  + originalKsefNumber
                  + " została już prawidłowo przesłana do systemu w sesji: "
                  + originalSession),
          Map.of(
              "originalSessionReferenceNumber",
              originalSession,
              "originalKsefNumber",
              originalKsefNumber));
    }

    boolean isFinal() {
      return code >= 200;
    }
  }

  /** What an accepted invoice has beside its facts. */
  record Acceptance(String ksefNumber, Instant at, Mode mode, Confirmation upo, String upoKey) {}

  private final String reference;
  private final int ordinal;
  private final Session session;
  private final SendRequest request;
  private final Instant receivedAt;
  private Optional<String> fileName = Optional.empty();
  private Status status = Status.RECEIVED;
  private Optional<String> number = Optional.empty();
  private Optional<String> seller = Optional.empty();
  private Optional<InvoiceFacts> facts = Optional.empty();
  private Optional<PackedFile> content = Optional.empty();
  private Optional<Acceptance> acceptance = Optional.empty();

  HeldInvoice(
      String reference, int ordinal, Session session, SendRequest request, Instant receivedAt) {
    this.reference = reference;
    this.ordinal = ordinal;
    this.session = session;
    this.request = request;
    this.receivedAt = receivedAt;
  }

  /** What came with an invoice; the optional hash makes it a technical correction. */
  record SendRequest(
      String hash,
      long size,
      byte[] encrypted,
      boolean offlineMode,
      Optional<String> correctedHash) {

    /** A file that came in a package, already decrypted. */
    static SendRequest packed(byte[] plain, boolean offlineMode) {
      return new SendRequest(
          Crypto.sha256Base64(plain), plain.length, new byte[0], offlineMode, Optional.empty());
    }
  }

  String reference() {
    return reference;
  }

  int ordinal() {
    return ordinal;
  }

  Session session() {
    return session;
  }

  SendRequest request() {
    return request;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  /** Returns the name of its file in a package; empty for one sent alone. */
  Optional<String> fileName() {
    return fileName;
  }

  HeldInvoice named(String name) {
    fileName = Optional.of(name);
    return this;
  }

  Status status() {
    return status;
  }

  Optional<String> number() {
    return number;
  }

  /** Returns the NIP of the seller; empty where the file was refused before it was read. */
  Optional<String> seller() {
    return seller;
  }

  /** Returns what the file says, once it has a number. */
  Optional<InvoiceFacts> facts() {
    return facts;
  }

  Optional<byte[]> content() {
    return content.map(PackedFile::plain);
  }

  Optional<Acceptance> acceptance() {
    return acceptance;
  }

  void inProgress() {
    status = Status.IN_PROGRESS;
  }

  /** Ends without a number what could be read nonetheless. */
  void reject(Status reason, InvoiceFacts read) {
    seller = Optional.of(read.sellerNip());
    reject(reason, Optional.of(read.number()));
  }

  void reject(Status reason, Optional<String> readNumber) {
    status = reason;
    number = readNumber;
  }

  void accept(InvoiceFacts read, byte[] plain, Acceptance result) {
    facts = Optional.of(read);
    seller = Optional.of(read.sellerNip());
    number = Optional.of(read.number());
    content = Optional.of(PackedFile.of(plain));
    acceptance = Optional.of(result);
    status = Status.SUCCESS;
  }
}
