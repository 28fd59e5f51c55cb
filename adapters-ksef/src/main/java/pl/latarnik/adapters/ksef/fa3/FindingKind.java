package pl.latarnik.adapters.ksef.fa3;

import static pl.latarnik.application.port.out.Finding.Layer.BYTES;
import static pl.latarnik.application.port.out.Finding.Layer.SCHEMA;

import pl.latarnik.adapters.ksef.fa3.meaning.MessageText;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Layer;
import pl.latarnik.application.port.out.Finding.Severity;

/**
 * Everything that can be found in the bytes and the structure of a file; the name is the stable
 * code. What it says has its own list, {@link pl.latarnik.adapters.ksef.fa3.meaning.MeaningKind}.
 *
 * <p>The texts say what was found, with which value, why it is wrong and what to do; {@code {0}},
 * {@code {1}} … are filled in.
 */
enum FindingKind {
  BYTES_EMPTY(
      BYTES,
      "Plik jest pusty. Wskaż plik faktury FA(3).",
      "The file is empty. Name a file with an FA(3) invoice."),
  BYTES_TOO_LARGE(
      BYTES,
      "Plik ma {0} bajtów, a KSeF przyjmuje najwyżej {1}. Podziel fakturę.",
      "The file has {0} bytes, and KSeF takes at most {1}. Split the invoice."),
  BYTES_BOM(
      BYTES,
      "Plik zaczyna się od znacznika BOM (EF BB BF), którego KSeF nie przyjmuje. Zapisz plik w UTF-8 bez BOM.",
      "The file begins with a BOM (EF BB BF), which KSeF refuses. Save it as UTF-8 without BOM."),
  BYTES_NOT_UTF8(
      BYTES,
      "Bajty od pozycji {0} ({1}) nie są tekstem UTF-8. Zapisz plik w UTF-8.",
      "The bytes from offset {0} on ({1}) are not UTF-8. Save the file as UTF-8."),
  BYTES_ENCODING(
      BYTES,
      "Kodowanie pliku to „{0}”, a KSeF przyjmuje wyłącznie UTF-8. Zapisz plik w UTF-8 i popraw prolog.",
      "The encoding of the file is \"{0}\", and KSeF takes UTF-8 only. Save it as UTF-8 and correct the prolog."),
  BYTES_XML_VERSION(
      BYTES,
      "Plik podaje wersję XML „{0}”, a KSeF przyjmuje wyłącznie 1.0. Popraw prolog.",
      "The file names XML version \"{0}\", and KSeF takes 1.0 only. Correct the prolog."),
  BYTES_DOCTYPE(
      BYTES,
      "Plik zawiera deklarację DOCTYPE „{0}”. Nie jest czytana ona ani nic, na co wskazuje. Usuń ją.",
      "The file has a DOCTYPE declaration \"{0}\". Neither it nor anything it points to is read. Remove it."),
  BYTES_PROCESSING_INSTRUCTION(
      BYTES,
      "Plik zawiera instrukcję przetwarzania „{0}”, której KSeF nie przyjmuje. Usuń ją.",
      "The file has a processing instruction \"{0}\", which KSeF refuses. Remove it."),
  BYTES_XINCLUDE(
      BYTES,
      "Element „{0}” dołącza inny plik (XInclude). Nic nie jest dołączane. Usuń ten element.",
      "The element \"{0}\" includes another file (XInclude). Nothing is included. Remove the element."),
  BYTES_FORBIDDEN_CHARACTER(
      BYTES,
      "Znak {0} należy do znaków niedozwolonych w KSeF. Usuń go.",
      "The character {0} is one of those forbidden in KSeF. Remove it."),
  BYTES_TOO_DEEP(
      BYTES,
      "Elementy są zagnieżdżone głębiej niż {0} razy; FA(3) tego nie zna, a dalsza część pliku nie była czytana. Popraw budowę pliku.",
      "Elements are nested more than {0} deep, which FA(3) never has; the rest of the file was not read. Correct its structure."),
  BYTES_LIMIT(
      BYTES,
      "Plik przekracza granice bezpiecznego czytania XML: {0}. Uprość plik.",
      "The file is beyond the limits of safe reading of XML: {0}. Simplify the file."),
  BYTES_NOT_WELL_FORMED(
      BYTES,
      "Plik nie jest poprawnym dokumentem XML, przy „{0}”: {1}. Popraw to miejsce.",
      "The file is not well-formed XML, at \"{0}\": {1}. Correct this place."),

  SCHEMA_NOT_FA3(
      SCHEMA,
      "To nie jest faktura FA(3): element główny to „{0}” w przestrzeni nazw „{1}”{2}. Wskaż plik faktury FA(3).",
      "This is no FA(3) invoice: the root element is \"{0}\" in the namespace \"{1}\"{2}. Name a file with an FA(3) invoice."),
  SCHEMA_UNEXPECTED_ELEMENT(
      SCHEMA,
      "Element {0} nie może wystąpić w tym miejscu. Usuń go, przenieś albo uzupełnij to, co może tu być: {1}.",
      "The element {0} cannot stand here. Remove it, move it, or add what can stand here: {1}."),
  SCHEMA_MISSING_ELEMENT(
      SCHEMA,
      "W elemencie {0} brakuje dalszej treści. Uzupełnij: {1}.",
      "The element {0} is not complete. Add: {1}."),
  SCHEMA_TOO_MANY(
      SCHEMA,
      "Element {0} występuje więcej niż {1} razy. Ogranicz liczbę powtórzeń.",
      "The element {0} occurs more than {1} times. Reduce the repetitions."),
  SCHEMA_TEXT_NOT_ALLOWED(
      SCHEMA,
      "Element {0} zawiera tekst „{1}”, a wolno mu zawierać tylko inne elementy. Usuń tekst.",
      "The element {0} has the text \"{1}\" and may hold elements only. Remove the text."),
  SCHEMA_ELEMENT_IN_VALUE(
      SCHEMA,
      "Element {0} zawiera inne elementy, a wolno mu zawierać tylko wartość. Usuń je.",
      "The element {0} has elements in it and may hold a value only. Remove them."),
  SCHEMA_ATTRIBUTE_NOT_ALLOWED(
      SCHEMA,
      "Element {0} ma niedozwolony atrybut: {1}. Usuń go.",
      "The element {0} has an attribute that it may not have: {1}. Remove it."),
  SCHEMA_ATTRIBUTE_MISSING(
      SCHEMA,
      "Elementowi {0} brakuje wymaganego atrybutu: {1}. Uzupełnij go.",
      "The element {0} lacks a required attribute: {1}. Add it."),
  SCHEMA_VALUE_FIXED(
      SCHEMA,
      "{0}: wartość „{1}” jest inna niż jedyna dozwolona: {2}. Popraw ją.",
      "{0}: the value \"{1}\" is not the only one allowed: {2}. Correct it."),
  SCHEMA_VALUE_TYPE(
      SCHEMA,
      "{0}: wartość „{1}” nie jest tym, czego wymaga pole ({2}). Popraw ją.",
      "{0}: the value \"{1}\" is not what the field requires ({2}). Correct it."),
  SCHEMA_VALUE_PATTERN(
      SCHEMA,
      "{0}: wartość „{1}” nie ma wymaganej postaci ({2}). Popraw ją.",
      "{0}: the value \"{1}\" has not the required form ({2}). Correct it."),
  SCHEMA_VALUE_LENGTH(
      SCHEMA,
      "{0}: wartość „{1}” ma długość {2}, a wolno: {3}. Skróć ją albo uzupełnij.",
      "{0}: the value \"{1}\" has the length {2}, and {3} is allowed. Shorten or complete it."),
  SCHEMA_VALUE_LIST(
      SCHEMA,
      "{0}: wartości „{1}” nie ma na liście dozwolonych ({2}). Wybierz jedną z nich.",
      "{0}: the value \"{1}\" is not one of those allowed ({2}). Choose one of them."),
  SCHEMA_VALUE_RANGE(
      SCHEMA,
      "{0}: wartość „{1}” leży poza dozwolonym zakresem (granica: {2}). Popraw ją.",
      "{0}: the value \"{1}\" is out of range (limit: {2}). Correct it."),
  SCHEMA_VALUE_DIGITS(
      SCHEMA,
      "{0}: liczba „{1}” ma za dużo cyfr (dozwolone: {2}). Popraw ją.",
      "{0}: the number \"{1}\" has too many digits (allowed: {2}). Correct it."),
  SCHEMA_VALUE(
      SCHEMA,
      "{0}: wartość „{1}” jest niedozwolona. Popraw ją.",
      "{0}: the value \"{1}\" is not allowed. Correct it."),
  SCHEMA_DIGITS(
      SCHEMA,
      "{0}: numer „{1}” zawiera cyfry inne niż 0–9. Zapisz go zwykłymi cyframi.",
      "{0}: the number \"{1}\" has digits other than 0 to 9. Write it with plain digits."),
  SCHEMA_BLANK(
      SCHEMA,
      "{0}: numer składa się z samych niewidocznych znaków. Podaj numer.",
      "{0}: the number has invisible characters only. Give a number."),
  SCHEMA_OTHER(
      SCHEMA,
      "Element {0} nie odpowiada strukturze FA(3): {1}. Popraw go.",
      "The element {0} is not as the structure of FA(3) has it: {1}. Correct it."),

  SCHEMA_WRITE_NO_PLACE(
      SCHEMA,
      "{0}: struktura FA(3) nie ma miejsca na „{1}”, więc faktury nie zapisano. Popraw jej treść.",
      "{0}: FA(3) has no place for \"{1}\", so the invoice was not written. Correct its content."),
  SCHEMA_WRITE_CHANGED(
      SCHEMA,
      "{0}: wartość „{1}” byłaby po zapisaniu odczytana jako „{2}”, więc faktury nie zapisano. Podaj ją w tej postaci.",
      "{0}: the value \"{1}\" would be read back as \"{2}\", so the invoice was not written. Give it in that form."),

  TOO_MANY_FINDINGS(
      SCHEMA,
      "Uwag jest więcej niż {0}; dalszych nie pokazano. Popraw te i sprawdź plik ponownie.",
      "There are more than {0} findings; the rest is not shown. Correct these and check again.");

  private final Layer layer;
  private final String polish;
  private final String english;

  FindingKind(Layer layer, String polish, String english) {
    this.layer = layer;
    this.polish = polish;
    this.english = english;
  }

  Layer layer() {
    return layer;
  }

  /** Returns the Polish text with its marks. */
  String polish() {
    return polish;
  }

  /** Returns the English text with its marks. */
  String english() {
    return english;
  }

  /** Makes an error of this kind. */
  Finding error(Place place, String xpath, String... values) {
    return make(Severity.ERROR, place, xpath, values);
  }

  /** Makes an error of this kind whose values differ by language. */
  Finding error(Place place, String xpath, String[] polishValues, String[] englishValues) {
    return make(Severity.ERROR, place, xpath, polishValues, englishValues);
  }

  /** Makes a warning of this kind. */
  Finding warning(Place place, String xpath, String... values) {
    return make(Severity.WARNING, place, xpath, values);
  }

  /** Makes a finding of this kind. */
  Finding make(Severity severity, Place place, String xpath, String... values) {
    return make(severity, place, xpath, values, values);
  }

  private Finding make(
      Severity severity, Place place, String xpath, String[] polishValues, String[] englishValues) {
    return new Finding(
        name(),
        severity,
        layer,
        place.line(),
        place.column(),
        xpath,
        MessageText.filled(polish, polishValues),
        MessageText.filled(english, englishValues));
  }
}
