package pl.latarnik.adapters.ksef.fa3;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a file, found in its text without any parser, so that a test of the difference owes
 * nothing to what it tests. For own files only: no prefixes, no CDATA, no comments.
 */
final class ValuePlaces {

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9_]+)[^<>]*?(/?)>");

  /**
   * A value.
   *
   * @param path names from the root
   * @param start where its text begins
   * @param end where its text ends
   */
  record Leaf(String path, int start, int end) {

    /** Returns the name of its element. */
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns its text. */
    String in(String file) {
      return file.substring(start, end);
    }

    /** Returns the file with another text here. */
    String replaced(String file, String text) {
      return file.substring(0, start) + text + file.substring(end);
    }
  }

  private ValuePlaces() {}

  /** Returns the values that are not empty. */
  static List<Leaf> of(String file) {
    List<Leaf> leaves = new ArrayList<>();
    Deque<String> paths = new ArrayDeque<>();
    int lastStart = -1;
    Matcher tag = TAG.matcher(file);
    while (tag.find()) {
      if (tag.group(1).isEmpty() && tag.group(3).isEmpty()) {
        paths.push(paths.isEmpty() ? tag.group(2) : paths.element() + "/" + tag.group(2));
        lastStart = tag.end();
      } else if (!tag.group(1).isEmpty()) {
        String path = paths.pop();
        if (lastStart >= 0 && lastStart < tag.start()) {
          leaves.add(new Leaf(path, lastStart, tag.start()));
        }
        lastStart = -1;
      } else {
        lastStart = -1;
      }
    }
    return leaves;
  }
}
