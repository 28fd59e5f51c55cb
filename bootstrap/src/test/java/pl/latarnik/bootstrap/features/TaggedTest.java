package pl.latarnik.bootstrap.features;

import java.util.Comparator;
import java.util.Set;

/**
 * A test that says which rows it shows.
 *
 * @param module folder of its module
 * @param type binary name of the class that runs it
 * @param method its method
 * @param rows the rows it is tagged with
 */
record TaggedTest(String module, String type, String method, Set<String> rows)
    implements Comparable<TaggedTest> {

  /** Returns the name a reader looks for: class and method, without the package. */
  String name() {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
  }

  @Override
  public int compareTo(TaggedTest other) {
    return Comparator.comparing(TaggedTest::module)
        .thenComparing(TaggedTest::type)
        .thenComparing(TaggedTest::method)
        .compare(this, other);
  }
}
