package pl.latarnik.bootstrap;

import java.util.Locale;

/** The keys of the configuration, in the order in which {@code init} writes them. */
enum Key {
  KSEF_ENVIRONMENT(
      "ksef.environment",
      "test",
      "Środowisko KSeF: test, demo, production albo adres API (np. http://127.0.0.1:8080).",
      "KSeF environment: test, demo, production, or the address of an API."),
  KSEF_CONTEXT(
      "ksef.context",
      "",
      "W czyim imieniu: Nip:1111111111, InternalId:…, NipVatUe:… albo PeppolId:…  (wymagane)",
      "In whose name: Nip:…, InternalId:…, NipVatUe:… or PeppolId:…  (required)"),
  KSEF_AUTHENTICATION_CERTIFICATE(
      "ksef.authentication.certificate",
      "",
      "Certyfikat do logowania (typ 1 albo pieczęć): .p12, albo .pem/.crt z kluczem obok.",
      "Certificate for the login (type 1, or a seal): .p12, or .pem/.crt with its key."),
  KSEF_AUTHENTICATION_KEY(
      "ksef.authentication.key",
      "",
      "Klucz do niego (PKCS#8), gdy jest osobnym plikiem.",
      "Its key (PKCS#8) where it is a file of its own."),
  KSEF_AUTHENTICATION_PASSWORD_FILE(
      "ksef.authentication.password-file",
      "",
      "Plik z hasłem klucza; albo zmienna LATARNIK_KSEF_AUTHENTICATION_PASSWORD.",
      "File with the key's password; or LATARNIK_KSEF_AUTHENTICATION_PASSWORD."),
  STORE_URL(
      "store.url",
      "",
      "Baza (JDBC). Domyślnie plik H2 w katalogu programu ($LATARNIK_HOME albo ~/.latarnik).",
      "Database (JDBC). By default an H2 file in $LATARNIK_HOME or ~/.latarnik."),
  STORE_USER("store.user", "latarnik", "Użytkownik bazy.", "Database user."),
  STORE_PASSWORD_FILE(
      "store.password-file",
      "",
      "Plik z hasłem bazy; albo zmienna LATARNIK_STORE_PASSWORD.",
      "File with the database password; or LATARNIK_STORE_PASSWORD."),
  CERTIFICATE_FOLDER(
      "certificate.folder",
      "",
      "Gdzie program trzyma certyfikaty offline. Domyślnie w katalogu programu.",
      "Where the program keeps Offline certificates. By default in its own folder."),
  CERTIFICATE_PASSWORD_FILE(
      "certificate.password-file",
      "",
      "Plik z hasłem do importowanych plików; albo zmienna LATARNIK_CERTIFICATE_PASSWORD.",
      "File with the password of imported files; or LATARNIK_CERTIFICATE_PASSWORD."),
  SCHEMA_DIR(
      "schema-dir",
      "",
      "Katalog z urzędowymi plikami XSD FA(3), gdy pliki mają być sprawdzane według nich.",
      "Folder with the official FA(3) XSD files, to check by those."),
  WARNING_DUE_WITHIN(
      "warning.due-within",
      "3",
      "Ile dni przed końcem terminu kolejka zaczyna ostrzegać.",
      "How many days before the end of a term the queue begins to warn.");

  private final String text;
  private final String standard;
  private final String polish;
  private final String english;

  Key(String text, String standard, String polish, String english) {
    this.text = text;
    this.standard = standard;
    this.polish = polish;
    this.english = english;
  }

  /** Returns the key as the file writes it. */
  String text() {
    return text;
  }

  /** Returns the value where nothing is configured; empty for none. */
  String standard() {
    return standard;
  }

  String polish() {
    return polish;
  }

  String english() {
    return english;
  }

  /** Returns the variable that overrides it: {@code store.url} is {@code LATARNIK_STORE_URL}. */
  String variable() {
    return "LATARNIK_" + text.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
