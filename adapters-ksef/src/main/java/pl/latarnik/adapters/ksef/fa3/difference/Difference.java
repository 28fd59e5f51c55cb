package pl.latarnik.adapters.ksef.fa3.difference;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.FieldType;

/**
 * Finds every field in which two files differ. Goes through both trees whole, so that no element
 * can be forgotten, one that FA(3) does not know included.
 */
public final class Difference {

  /** More differences than a person or a rule could want; the two are not one invoice. */
  private static final int MOST = 100_000;

  private final Document before;
  private final Document after;
  private final Identities identities = new Identities();
  private final List<FieldChange> changes = new ArrayList<>();

  private Difference(Document before, Document after) {
    this.before = before;
    this.after = after;
  }

  /** Returns all differences in the order of the form; none where there are too many to list. */
  public static Option<io.vavr.collection.List<FieldChange>> between(
      Document before, Document after) {
    Difference difference = new Difference(before, after);
    return difference.find() ? Option.some(difference.listed()) : Option.none();
  }

  private io.vavr.collection.List<FieldChange> listed() {
    return io.vavr.collection.List.ofAll(changes);
  }

  private boolean find() {
    identities.number(before.root());
    identities.number(after.root());
    if (!before.namespace().equals(after.namespace())) {
      keep(
          FieldChange.changed(
              FieldChange.NAMESPACE,
              FieldType.TEXT,
              before.value(before.namespace(), before.root()),
              after.value(after.namespace(), after.root())));
    }
    compare(before.root(), after.root(), after.root().name(), null);
    return changes.size() <= MOST;
  }

  private void keep(FieldChange change) {
    if (changes.size() <= MOST) {
      changes.add(change);
    }
  }

  /** Compares two elements of one name, but for one child that is told otherwise. */
  private void compare(Element b, Element a, String path, @Nullable String toldOtherwise) {
    if (b.identity() == a.identity() || changes.size() > MOST) {
      return;
    }
    if (!Meaning.of(b).equals(Meaning.of(a))) {
      keep(
          FieldChange.changed(
              path,
              FieldTable.type(b.name()),
              before.value(Meaning.written(b), b),
              after.value(Meaning.written(a), a)));
    }
    Map<String, List<Element>> ofBefore = byName(b);
    Map<String, List<Element>> ofAfter = byName(a);
    for (String name : namesOf(ofBefore, ofAfter)) {
      if (!name.equals(toldOtherwise)) {
        compareAll(
            ofBefore.getOrDefault(name, List.of()),
            ofAfter.getOrDefault(name, List.of()),
            path + "/" + name);
      }
    }
  }

  private static Map<String, List<Element>> byName(Element parent) {
    Map<String, List<Element>> byName = new LinkedHashMap<>();
    parent
        .children()
        .forEach(child -> byName.computeIfAbsent(child.name(), n -> new ArrayList<>()).add(child));
    return byName;
  }

  /** The names of both, those of the second file beside their neighbours there. */
  private static List<String> namesOf(
      Map<String, List<Element>> ofBefore, Map<String, List<Element>> ofAfter) {
    List<String> names = new ArrayList<>(ofBefore.keySet());
    int at = 0;
    for (String name : ofAfter.keySet()) {
      if (ofBefore.containsKey(name)) {
        at = names.indexOf(name) + 1;
      } else {
        names.add(at++, name);
      }
    }
    return names;
  }

  private void compareAll(List<Element> b, List<Element> a, String path) {
    if (b.size() <= 1 && a.size() <= 1 && !isEntry(b) && !isEntry(a)) {
      if (b.isEmpty()) {
        tell(a.get(0), path, false);
      } else if (a.isEmpty()) {
        tell(b.get(0), path, true);
      } else {
        compare(b.get(0), a.get(0), path, null);
      }
    } else {
      compareEntries(b, a, path);
    }
  }

  private static boolean isEntry(List<Element> elements) {
    return !elements.isEmpty() && elements.get(0).isRepeatable();
  }

  /** Tells a field or a group that only one file has, the group by its fields. */
  private void tell(Element element, String path, boolean gone) {
    boolean saysSomething = !element.isGroup() || !Meaning.of(element).isEmpty();
    if (saysSomething) {
      tellAs(FieldTable.type(element.name()), Meaning.written(element), element, path, gone);
    }
    for (Element child : element.children()) {
      String itsPath = path + "/" + child.name();
      if (child.isRepeatable() && child.isGroup()) {
        tellEntry(child, itsPath, gone);
      } else {
        tell(child, itsPath, gone);
      }
    }
  }

  private void tellEntry(Element entry, String path, boolean gone) {
    boolean group = entry.isGroup();
    tellAs(
        group ? FieldType.GROUP : FieldTable.type(entry.name()),
        group ? Summary.of(entry) : Meaning.written(entry),
        entry,
        path,
        gone);
  }

  private void tellAs(FieldType type, String text, Element element, String path, boolean gone) {
    keep(
        gone
            ? FieldChange.removed(path, type, before.value(text, element))
            : FieldChange.added(path, type, after.value(text, element)));
  }

  private void compareEntries(List<Element> b, List<Element> a, String path) {
    Element any = b.isEmpty() ? a.get(0) : b.get(0);
    @Nullable Numbering numbering = Numbering.of(any.name());
    Pairing pairing = Pairing.of(b, a, numbering, identities);
    int[] paired = new int[b.size()];
    int[] places = new int[b.size()];
    int pairs = 0;
    for (int i = 0; i < b.size(); i++) {
      if (pairing.partnerOf(i) < 0) {
        tellEntry(b.get(i), path, true);
      } else {
        paired[pairs] = i;
        places[pairs++] = pairing.partnerOf(i);
      }
    }
    places = java.util.Arrays.copyOf(places, pairs);
    boolean[] moved = Order.moved(places);
    int[] ranks = Order.ranks(places);
    for (int k = 0; k < pairs; k++) {
      Element then = b.get(paired[k]);
      Element now = a.get(places[k]);
      boolean implied =
          ranks[k] == k
              && isNumberedBy(then, paired[k] + 1, numbering)
              && isNumberedBy(now, places[k] + 1, numbering);
      compare(then, now, path, implied && numbering != null ? numbering.number() : null);
      if (moved[k] && (numbering == null || !isNumbered(then, numbering))) {
        tellMoved(then, now, path);
      }
    }
    for (int j = 0; j < a.size(); j++) {
      if (pairing.isNew(j)) {
        tellEntry(a.get(j), path, false);
      }
    }
  }

  /** Says whether an entry has just the number of its place, which says no more than the place. */
  private static boolean isNumberedBy(Element entry, int place, @Nullable Numbering numbering) {
    return numbering != null
        && entry.children().stream()
            .filter(child -> child.name().equals(numbering.number()))
            .map(Meaning::of)
            .toList()
            .equals(List.of(String.valueOf(place)));
  }

  private static boolean isNumbered(Element entry, Numbering numbering) {
    return entry.identityOf(numbering.number()) != 0;
  }

  private void tellMoved(Element then, Element now, String path) {
    boolean group = then.isGroup();
    FieldType type = group ? FieldType.GROUP : FieldTable.type(then.name());
    keep(
        FieldChange.moved(
            path,
            type,
            before.value(group ? Summary.of(then) : Meaning.written(then), then),
            after.value(group ? Summary.of(now) : Meaning.written(now), now)));
  }
}
