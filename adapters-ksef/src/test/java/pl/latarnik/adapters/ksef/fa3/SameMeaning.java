package pl.latarnik.adapters.ksef.fa3;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.Difference;
import org.xmlunit.diff.ElementSelectors;

/**
 * Compares two FA(3) documents by what they mean: comments and layout do not count, texts are
 * collapsed, numbers are compared as numbers.
 */
final class SameMeaning {

  /** XMLUnit itself would take comments out by a transformation, at three times the time. */
  private static final DocumentBuilderFactory WITHOUT_COMMENTS = withoutComments();

  private SameMeaning() {}

  private static DocumentBuilderFactory withoutComments() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setIgnoringComments(true);
    return factory;
  }

  /** Returns every difference with its place; none if both mean the same. */
  static List<String> differences(String expected, String found) {
    List<String> all = new ArrayList<>();
    DiffBuilder.compare(expected)
        .withTest(found)
        .withDocumentBuilderFactory(WITHOUT_COMMENTS)
        .ignoreElementContentWhitespace()
        .withNodeMatcher(new DefaultNodeMatcher(ElementSelectors.byName))
        .withDifferenceEvaluator(SameMeaning::judge)
        .build()
        .getDifferences()
        .forEach(difference -> all.add(described(difference)));
    return all;
  }

  private static ComparisonResult judge(Comparison comparison, ComparisonResult outcome) {
    if (outcome == ComparisonResult.EQUAL) {
      return outcome;
    }
    return switch (comparison.getType()) {
      // Of the text of the file, not of what it says.
      case NAMESPACE_PREFIX,
          XML_STANDALONE,
          XML_ENCODING,
          SCHEMA_LOCATION,
          NO_NAMESPACE_SCHEMA_LOCATION ->
          ComparisonResult.EQUAL;
      // CDATA is text.
      case NODE_TYPE -> ComparisonResult.SIMILAR;
      case TEXT_VALUE, ATTR_VALUE ->
          Leaves.isSame(
                  Texts.collapse(String.valueOf(comparison.getControlDetails().getValue())),
                  Texts.collapse(String.valueOf(comparison.getTestDetails().getValue())))
              ? ComparisonResult.EQUAL
              : outcome;
      default -> outcome;
    };
  }

  private static String described(Difference difference) {
    Comparison comparison = difference.getComparison();
    return comparison.getType() == ComparisonType.CHILD_LOOKUP
        ? comparison.getControlDetails().getXPath()
            + " against "
            + comparison.getTestDetails().getXPath()
        : comparison.toString();
  }
}
