package pl.latarnik.adapters.ksef.fa3;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;
import pl.latarnik.application.port.out.Finding;

/**
 * Turns what the JDK's schema validator reports into findings that a person understands.
 *
 * <p>The validator reports while it is told of an element and knows neither its path nor where it
 * began. So the reports are held back and {@link #drainInto} is called with both.
 *
 * <p>Each message begins with the name of a rule of the XML Schema recommendation ({@code
 * cvc-pattern-valid}); that name decides. Only details come from the rest of it, in the English
 * that was asked for, and a message of another shape loses its details, not its verdict.
 */
final class SchemaErrors implements ErrorHandler {

  private static final Pattern RULE = Pattern.compile("([a-zA-Z-]+(?:\\.[0-9a-z]+)*): ");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern NAME_IN_LIST = Pattern.compile("\"[^\"]*\":([^,}]+)");
  private static final int MOST_EXPECTED = 12;

  private record Report(String rule, String message) {}

  private final List<Report> pending = new ArrayList<>();

  @Override
  public void warning(SAXParseException exception) {
    // The validator warns of nothing that changes a verdict.
  }

  @Override
  public void error(SAXParseException exception) {
    String message = String.valueOf(exception.getMessage());
    Matcher rule = RULE.matcher(message);
    pending.add(
        rule.lookingAt() ? new Report(rule.group(1), message) : new Report("unknown", message));
  }

  @Override
  public void fatalError(SAXParseException exception) {
    error(exception);
  }

  /** Says whether something was reported since the last call of {@link #drainInto}. */
  boolean isPending() {
    return !pending.isEmpty();
  }

  /**
   * Writes down what was reported since the last call.
   *
   * @param element name of the element that the reports are about
   * @param text its text so far
   */
  void drainInto(Findings findings, String element, String text, String xpath, Place place) {
    boolean valueMatters = pending.stream().noneMatch(SchemaErrors::hasElementsForValue);
    boolean explained = false;
    for (int i = 0; i < pending.size(); i++) {
      Report report = pending.get(i);
      boolean closesValue = repeatsTheVerdict(report);
      boolean isOfValue = closesValue || speaksOfValue(report);
      if (isOfValue && isOfAttribute(i)) {
        Report verdict = pending.get(i + 1);
        String attribute = quoted(verdict, 2) + "/@" + quoted(verdict, 1);
        findings.add(finding(report, Texts.shown(attribute), quoted(verdict, 0), xpath, place));
      } else if (!isOfValue || valueMatters && !explained) {
        findings.add(finding(report, Texts.shown(element), text, xpath, place));
      }
      explained = isOfValue && !closesValue;
    }
    pending.clear();
  }

  /** Says whether a report is about an attribute; only the verdict that follows it tells. */
  private boolean isOfAttribute(int i) {
    return i + 1 < pending.size() && pending.get(i + 1).rule().equals("cvc-attribute.3");
  }

  /** Drops what was reported since the last call: it is explained already. */
  void forget() {
    pending.clear();
  }

  /** After the facet that was violated the validator says once more that the value is invalid. */
  private static boolean repeatsTheVerdict(Report report) {
    return report.rule().equals("cvc-type.3.1.3")
        || report.rule().equals("cvc-attribute.3")
        || report.rule().equals("cvc-complex-type.2.2");
  }

  /** With elements in its place a value is not worth a word of its own. */
  private static boolean hasElementsForValue(Report report) {
    return report.rule().equals("cvc-type.3.1.2");
  }

  /** One value may break several facets; the first one says enough. */
  private static boolean speaksOfValue(Report report) {
    return report.rule().endsWith("-valid") || report.rule().startsWith("cvc-datatype-valid");
  }

  private static Finding finding(
      Report report, String element, String text, String xpath, Place place) {
    String value = Texts.shown(text);
    return switch (report.rule()) {
      case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.c", "cvc-complex-type.2.4.g" ->
          FindingKind.SCHEMA_UNEXPECTED_ELEMENT.error(place, xpath, element, expected(report));
      case "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.h" ->
          FindingKind.SCHEMA_UNEXPECTED_ELEMENT.error(place, xpath, element, endOfParent(xpath));
      case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
          FindingKind.SCHEMA_MISSING_ELEMENT.error(place, xpath, element, expected(report));
      case "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.f" ->
          FindingKind.SCHEMA_TOO_MANY.error(place, xpath, element, quoted(report, 1));
      case "cvc-complex-type.2.3" ->
          FindingKind.SCHEMA_TEXT_NOT_ALLOWED.error(
              place, xpath, element, Texts.shown(Texts.collapse(text)));
      case "cvc-type.3.1.2", "cvc-complex-type.2.2" ->
          FindingKind.SCHEMA_ELEMENT_IN_VALUE.error(place, xpath, element);
      case "cvc-complex-type.3.2.2",
          "cvc-type.3.1.1",
          "cvc-elt.3.1",
          "cvc-elt.4.1",
          "cvc-elt.4.2",
          "cvc-elt.4.3" ->
          FindingKind.SCHEMA_ATTRIBUTE_NOT_ALLOWED.error(
              place, xpath, element, Texts.shown(attribute(report)));
      case "cvc-complex-type.4" ->
          FindingKind.SCHEMA_ATTRIBUTE_MISSING.error(place, xpath, element, quoted(report, 0));
      case "cvc-attribute.4" ->
          FindingKind.SCHEMA_VALUE_FIXED.error(
              place,
              xpath,
              quoted(report, 1) + "/@" + quoted(report, 2),
              Texts.shown(quoted(report, 0)),
              quotedFromEnd(report, 0));
      case "cvc-complex-type.3.1" ->
          FindingKind.SCHEMA_VALUE_FIXED.error(
              place,
              xpath,
              element + "/@" + quoted(report, 1),
              Texts.shown(quoted(report, 0)),
              quotedFromEnd(report, 0));
      case "cvc-elt.5.2.2.2.1", "cvc-elt.5.2.2.2.2" ->
          FindingKind.SCHEMA_VALUE_FIXED.error(
              place, xpath, element, value, quotedFromEnd(report, 0));
      case "cvc-datatype-valid.1.2.1", "cvc-datatype-valid.1.2.2", "cvc-datatype-valid.1.2.3" ->
          inWords(
              FindingKind.SCHEMA_VALUE_TYPE,
              ExpectedForm.ofBuiltIn(quotedFromEnd(report, 0)),
              place,
              xpath,
              element,
              value);
      case "cvc-pattern-valid" ->
          inWords(
              FindingKind.SCHEMA_VALUE_PATTERN,
              ExpectedForm.of(quotedFromEnd(report, 0), quotedFromEnd(report, 1)),
              place,
              xpath,
              element,
              value);
      case "cvc-minLength-valid" ->
          lengthFinding(
              ExpectedForm.atLeast(quotedFromEnd(report, 1)),
              quotedFromEnd(report, 2),
              place,
              xpath,
              element,
              value);
      case "cvc-length-valid", "cvc-maxLength-valid" ->
          lengthFinding(
              ExpectedForm.atMost(quotedFromEnd(report, 1)),
              quotedFromEnd(report, 2),
              place,
              xpath,
              element,
              value);
      case "cvc-enumeration-valid" ->
          FindingKind.SCHEMA_VALUE_LIST.error(
              place,
              xpath,
              element,
              value,
              Texts.shown(AllowedValues.of(quotedFromEnd(report, 0)).nearestFirst(text)));
      case "cvc-minInclusive-valid",
          "cvc-maxInclusive-valid",
          "cvc-minExclusive-valid",
          "cvc-maxExclusive-valid" ->
          FindingKind.SCHEMA_VALUE_RANGE.error(
              place, xpath, element, value, quotedFromEnd(report, 1));
      case "cvc-totalDigits-valid" ->
          inWords(
              FindingKind.SCHEMA_VALUE_DIGITS,
              ExpectedForm.digitsInAll(lastNumber(report.message())),
              place,
              xpath,
              element,
              value);
      case "cvc-fractionDigits-valid" ->
          inWords(
              FindingKind.SCHEMA_VALUE_DIGITS,
              ExpectedForm.decimals(lastNumber(report.message())),
              place,
              xpath,
              element,
              value);
      case "cvc-type.3.1.3", "cvc-attribute.3" ->
          FindingKind.SCHEMA_VALUE.error(place, xpath, element, value);
      default ->
          FindingKind.SCHEMA_OTHER.error(place, xpath, element, Texts.shown(report.message()));
    };
  }

  private static Finding inWords(
      FindingKind kind,
      ExpectedForm form,
      Place place,
      String xpath,
      String element,
      String value) {
    return kind.error(
        place,
        xpath,
        new String[] {element, value, form.polish()},
        new String[] {element, value, form.english()});
  }

  /** Says that a value is too long or too short. */
  static Finding lengthFinding(
      ExpectedForm bound, String length, Place place, String xpath, String element, String value) {
    return FindingKind.SCHEMA_VALUE_LENGTH.error(
        place,
        xpath,
        new String[] {element, value, length, bound.polish()},
        new String[] {element, value, length, bound.english()});
  }

  /** Reads the elements that could stand here off the end of the message. */
  private static String expected(Report report) {
    int list = report.message().lastIndexOf("'{");
    if (list < 0) {
      return "–";
    }
    List<String> names = new ArrayList<>();
    Matcher name = NAME_IN_LIST.matcher(report.message().substring(list));
    while (name.find()) {
      names.add(name.group(1));
    }
    return names.size() <= MOST_EXPECTED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_EXPECTED)) + ", …";
  }

  private static String attribute(Report report) {
    return switch (report.rule()) {
      case "cvc-complex-type.3.2.2" -> quoted(report, 0);
      case "cvc-elt.3.1" -> "xsi:nil";
      case "cvc-type.3.1.1" -> "xsi:…";
      default -> "xsi:type";
    };
  }

  private static String quoted(Report report, int index) {
    List<String> all = allQuoted(report);
    return index < all.size() ? all.get(index) : "?";
  }

  /** Values may hold quotes themselves; what the schema says stands at the end of the message. */
  private static String quotedFromEnd(Report report, int index) {
    List<String> all = allQuoted(report);
    return index < all.size() ? all.get(all.size() - 1 - index) : "?";
  }

  private static List<String> allQuoted(Report report) {
    List<String> all = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(report.message());
    while (quoted.find()) {
      all.add(quoted.group(1));
    }
    return all;
  }

  /** Returns the end tag of the parent, the only thing that can still stand there. */
  private static String endOfParent(String xpath) {
    int foreign = xpath.indexOf("/Q{");
    String parent = xpath.substring(0, foreign > 0 ? foreign : xpath.lastIndexOf('/'));
    return "</" + parent.substring(parent.lastIndexOf('/') + 1).replaceFirst("\\[\\d+]$", "") + ">";
  }

  private static String lastNumber(String message) {
    Matcher number = Pattern.compile("(\\d+)\\D*$").matcher(message);
    return number.find() ? number.group(1) : "?";
  }
}
