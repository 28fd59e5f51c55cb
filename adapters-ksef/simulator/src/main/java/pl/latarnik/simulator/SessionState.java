package pl.latarnik.simulator;

/** The states of a session as the API words them. */
enum SessionState {
  OPEN(100, "Sesja interaktywna otwarta", Common.IN_PROGRESS),
  CLOSED(170, "Sesja interaktywna zamknięta", Common.IN_PROGRESS),
  DONE(200, "Sesja interaktywna przetworzona pomyślnie", Common.SUCCEEDED),
  BATCH_OPEN(100, "Sesja wsadowa rozpoczęta", Common.IN_PROGRESS),
  BATCH_PROCESSING(150, "Trwa przetwarzanie", Common.IN_PROGRESS),
  BATCH_DONE(200, "Sesja wsadowa przetworzona pomyślnie", Common.SUCCEEDED),
  BAD_PARTS(405, "Błąd weryfikacji poprawności dostarczonych elementów paczki", Common.FAILED),
  BAD_KEY(
      415,
      "Błąd odszyfrowania dostarczonego klucza",
      "Rozszyfrowania klucza symetrycznego zakończone błędem",
      Common.FAILED),
  TOO_MANY_INVOICES(420, "Przekroczony limit faktur w sesji", Common.FAILED),
  BAD_ARCHIVE(430, "Błąd dekompresji pierwotnego archiwum", Common.FAILED),
  UNDECIPHERED(435, "Błąd odszyfrowania zaszyfrowanych części archiwum", Common.FAILED),
  NOTHING_SENT(440, "Sesja anulowana", "Nie przesłano faktur", Common.CANCELLED),
  TIME_OVER(440, "Sesja anulowana", "Przekroczono czas wysyłki", Common.CANCELLED),
  NOTHING_VALID(445, "Błąd weryfikacji, brak poprawnych faktur", Common.FAILED),
  FAULT(500, "Nieznany błąd (500)", Common.FAILED);

  /** The four classes by which sessions are searched. */
  enum Common {
    IN_PROGRESS("InProgress"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    CANCELLED("Cancelled");

    private final String text;

    Common(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final int code;
  private final String description;
  private final String detail;
  private final Common common;

  SessionState(int code, String description, Common common) {
    this(code, description, "", common);
  }

  SessionState(int code, String description, String detail, Common common) {
    this.code = code;
    this.description = description;
    this.detail = detail;
    this.common = common;
  }

  int code() {
    return code;
  }

  String description() {
    return description;
  }

  /** Returns the detail beside the description; empty for none. */
  String detail() {
    return detail;
  }

  Common common() {
    return common;
  }
}
