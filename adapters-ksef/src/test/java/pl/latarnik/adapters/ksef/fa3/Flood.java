package pl.latarnik.adapters.ksef.fa3;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * A file of nearly three megabytes that has too much of one thing, at which parsers, validators and
 * regular expressions are known to take a time or a memory that grows faster than the file.
 *
 * @param name what it has too much of
 * @param code a finding by which it must be refused
 * @param text the file
 */
record Flood(String name, String code, String text) {

  private static final int SIZE = 2_900_000;
  private static final String XSI = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' ";

  /** Makes one after the other, so that they need not be in memory together. */
  static Stream<Flood> all() {
    return Stream.of(names(), values(), elements(), characters(), declarations())
        .flatMap(floods -> floods.stream().map(Made::flood));
  }

  private record Made(String name, String code, java.util.function.Supplier<String> text) {
    Flood flood() {
      return new Flood(name, code, text.get());
    }
  }

  private static List<Made> names() {
    return List.of(
        new Made("attributes", "BYTES_LIMIT", () -> ofFa(many(100_000, i -> " a" + i + "='1'"))),
        new Made(
            "attributes of many elements",
            "BYTES_LIMIT",
            () -> in("<Fa>", many(25, i -> "<x" + many(9_999, j -> " a" + j + "='1'") + "/>"))),
        new Made(
            "attributes with one hash",
            "BYTES_LIMIT",
            () -> ofFa(many(1 << 16, i -> " " + oneHash(i) + "='1'"))),
        new Made(
            "elements with one hash",
            "BYTES_LIMIT",
            () -> in("<Fa>", many(1 << 16, i -> "<" + oneHash(i) + "/>"))),
        new Made(
            "names of elements",
            "BYTES_LIMIT",
            () -> in("<Fa>", many(290_000, i -> "<a" + i + "/>"))),
        new Made(
            "prefixes",
            "BYTES_LIMIT",
            () ->
                in("<Faktura", many(9_999, i -> " xmlns:a" + i + "='u'"))
                    .replace("<Fa>", "<Fa>" + "<a0:b/>".repeat(250_000))),
        new Made(
            "prefixes on each level",
            "BYTES_LIMIT",
            () ->
                in(
                    "<Fa>",
                    many(30, i -> "<q" + many(90, j -> " xmlns:a" + i + "x" + j + "='u'") + ">")
                        + "<a0x0:b/>".repeat(250_000))),
        new Made("length of a name", "BYTES_LIMIT", () -> in("<Fa>", "<" + big("F") + "/>")),
        new Made(
            "length of an attribute's name", "BYTES_LIMIT", () -> ofFa(" " + big("a") + "=''")),
        new Made(
            "length of a namespace",
            "BYTES_LIMIT",
            () ->
                in("<Faktura", " xmlns:u='" + "u".repeat(1_000_000) + "'")
                    .replace("<Fa>", "<Fa>" + "<u:b/>".repeat(250_000))),
        new Made(
            "long names above many elements",
            "BYTES_LIMIT",
            () -> in("<Fa>", ("<" + "F".repeat(249) + ">").repeat(36) + "<a/>".repeat(700_000))),
        new Made("depth", "BYTES_TOO_DEEP", () -> in("<Fa>", "<b>".repeat(900_000))));
  }

  private static List<Made> values() {
    return List.of(
        new Made(
            "length of an attribute",
            "SCHEMA_VALUE_FIXED",
            () -> in("\"FA (3)", "FA ".repeat(960_000))),
        new Made("quotes in an attribute", "SCHEMA_VALUE_FIXED", () -> in("\"FA (3)", big("'x"))),
        new Made(
            "length of xsi:type",
            "SCHEMA_ATTRIBUTE_NOT_ALLOWED",
            () -> ofFa(" " + XSI + "xsi:type='" + big("a") + "'")),
        new Made(
            "schema locations",
            "BYTES_TOO_LARGE",
            () -> in("<Faktura ", XSI + "xsi:schemaLocation='" + big("a b ") + "' ")),
        new Made("letters of an amount", "SCHEMA_VALUE_LENGTH", () -> in("<P_15>", big("9"))),
        new Made(
            "letters of an amount with an element",
            "SCHEMA_ELEMENT_IN_VALUE",
            () -> in("<P_15>", big("9") + "<x/>")),
        new Made(
            "letters of an address with an element",
            "SCHEMA_ELEMENT_IN_VALUE",
            () -> email(big("a@") + "<x/>")),
        new Made(
            "letters of an address in many pieces",
            "SCHEMA_ELEMENT_IN_VALUE",
            () -> email(("a".repeat(500) + "<x/>").repeat(5_000))),
        new Made(
            "letters between comments",
            "SCHEMA_VALUE_LENGTH",
            () -> email("a<!---->".repeat(350_000))),
        new Made(
            "letters in CDATA",
            "SCHEMA_VALUE_LENGTH",
            () -> email("<![CDATA[a]]>".repeat(220_000))),
        new Made(
            "wrong links",
            "SCHEMA_VALUE_PATTERN",
            () ->
                in(
                    "</FaWiersz>",
                    ("<Platnosc><LinkDoPlatnosci>https://a.aa/?"
                            + "&amp;IPKSeF=".repeat(45)
                            + "</LinkDoPlatnosci></Platnosc>")
                        .repeat(4_500))),
        new Made("letters of a footer", "SCHEMA_VALUE_LENGTH", () -> footer(big("x "))),
        new Made("spaces in a value", "BYTES_TOO_LARGE", () -> in("<P_15>", big(" "))),
        new Made("spaces in an address", "SCHEMA_VALUE_PATTERN", () -> email(big(" "))));
  }

  private static List<Made> elements() {
    return List.of(
        new Made("text between elements", "SCHEMA_TEXT_NOT_ALLOWED", () -> in("<Fa>", big("x"))),
        new Made(
            "pieces of text between elements",
            "BYTES_LIMIT",
            () -> in("<Fa>", "x<a/>".repeat(570_000))),
        new Made(
            "numbers", "TOO_MANY_FINDINGS", () -> in("<NIP>1", "1</NIP><NIP>".repeat(240_000))),
        new Made("days", "TOO_MANY_FINDINGS", () -> in("</KodWaluty>", "<P_1/>".repeat(480_000))),
        new Made(
            "lines",
            "TOO_MANY_FINDINGS",
            () -> in("</FaWiersz>", "<FaWiersz><P_7>x</P_7></FaWiersz>".repeat(85_000))),
        new Made(
            "parties",
            "TOO_MANY_FINDINGS",
            () -> in("</Podmiot2>", "<Podmiot3><NIP>1</NIP></Podmiot3>".repeat(85_000))),
        new Made("other elements", "SCHEMA_NOT_FA3", () -> "<a>" + big("<b/>") + "</a>"),
        new Made("other attributes", "SCHEMA_NOT_FA3", () -> "<a>" + big("<b c=''/>") + "</a>"),
        new Made("instructions", "TOO_MANY_FINDINGS", () -> in("<Fa>", big("<?x y?>"))));
  }

  private static List<Made> characters() {
    return List.of(
        new Made("a comment", "BYTES_TOO_LARGE", () -> in("<Fa>", "<!--" + big("- ") + "-->")),
        new Made("comments", "BYTES_TOO_LARGE", () -> in("<Fa>", big("<!---->"))),
        new Made(
            "lines of a comment", "BYTES_TOO_LARGE", () -> in("<Fa>", "<!--" + big("\r") + "-->")),
        new Made(
            "zeros of a reference", "BYTES_TOO_LARGE", () -> in("<P_7>", "&#" + big("0") + "65;")),
        new Made("references", "SCHEMA_VALUE_LENGTH", () -> in("<P_7>", big("&#x41;"))),
        new Made(
            "forbidden references", "BYTES_FORBIDDEN_CHARACTER", () -> in("<P_7>", big("&#x81;"))),
        new Made(
            "forbidden characters",
            "TOO_MANY_FINDINGS",
            () -> in("<P_7>", "\u0081".repeat(1_400_000))),
        new Made("opening brackets", "BYTES_NOT_WELL_FORMED", () -> big("<")),
        new Made("closing brackets", "SCHEMA_VALUE_LENGTH", () -> in("<P_7>", big(">"))),
        new Made("ampersands", "BYTES_NOT_WELL_FORMED", () -> in("<P_7>", big("&"))),
        new Made(
            "digits of another script",
            "SCHEMA_VALUE_LENGTH",
            () -> in("<NIP>", "\u0661".repeat(1_400_000))));
  }

  private static List<Made> declarations() {
    return List.of(
        new Made(
            "spaces of the prolog", "BYTES_NOT_WELL_FORMED", () -> "<?xml" + big(" ") + "?><a/>"),
        new Made(
            "the version", "BYTES_XML_VERSION", () -> "<?xml version='" + big("1") + "'?><a/>"),
        new Made(
            "entities",
            "BYTES_DOCTYPE",
            () ->
                "<!DOCTYPE a [" + many(90_000, i -> "<!ENTITY a" + i + " 'aaaaaaaaa'>") + "]><a/>"),
        new Made("the name of a DOCTYPE", "BYTES_LIMIT", () -> "<!DOCTYPE " + big("a") + "><a/>"));
  }

  ExactBytes bytes() {
    return ExactBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return name;
  }

  /** Puts something behind a place of a small valid file. */
  private static String in(String place, String what) {
    String file = TckFa3.invoice();
    int at = file.indexOf(place) + place.length();
    return file.substring(0, at) + what + file.substring(at);
  }

  private static String ofFa(String attributes) {
    return TckFa3.invoice().replace("<Fa>", "<Fa" + attributes + ">");
  }

  private static String email(String value) {
    return in("</Adres>", "<DaneKontaktowe><Email>" + value + "</Email></DaneKontaktowe>");
  }

  private static String footer(String value) {
    return in(
        "</Fa>",
        "<Stopka><Informacje><StopkaFaktury>" + value + "</StopkaFaktury></Informacje></Stopka>");
  }

  private static String big(String piece) {
    return piece.repeat(SIZE / piece.length());
  }

  private static String many(int count, IntFunction<String> piece) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(piece.apply(i));
    }
    return all.toString();
  }

  /** Different names, for which {@link String#hashCode()} is always the same. */
  private static String oneHash(int number) {
    return many(16, bit -> (number >> bit & 1) == 0 ? "Aa" : "BB");
  }
}
