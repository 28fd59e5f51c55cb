package pl.latarnik.adapters.ksef.fa3.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of one file is which entry of the other, among elements of one name in one parent.
 *
 * <p>First those that say the same, then those that say the same but for their number, then those
 * with the same identifier, then the most alike, then those with the same number. What is left is
 * told as new or gone; where as many are gone as are new, they are taken to be the same, changed.
 */
final class Pairing {

  /** How many pairs of entries are weighed at most; beyond it their number or place decides. */
  private static final int MOST_WEIGHED = 40_000;

  private static final int NONE = -1;

  private final List<Element> before;
  private final List<Element> after;
  private final int[] partners;
  private final boolean[] taken;

  private Pairing(List<Element> before, List<Element> after) {
    this.before = before;
    this.after = after;
    this.partners = new int[before.size()];
    Arrays.fill(partners, NONE);
    this.taken = new boolean[after.size()];
  }

  /** Finds the pairs. */
  static Pairing of(
      List<Element> before,
      List<Element> after,
      @Nullable Numbering numbering,
      Identities identities) {
    Pairing pairing = new Pairing(before, after);
    pairing.pairEnds();
    pairing.pairBy(Element::identity);
    if (numbering != null) {
      pairing.pairBy(e -> identities.numberWithout(numbering.number(), e));
      pairing.pairBy(e -> e.identityOf(numbering.key()));
    }
    if (pairing.isWeighable()) {
      pairing.pairAlike(numbering == null ? "" : numbering.number());
    }
    if (numbering != null) {
      pairing.pairBy(e -> e.identityOf(numbering.number()));
    }
    pairing.pairRest();
    return pairing;
  }

  /** Returns which entry of the second file this one of the first is; -1 where it is gone. */
  int partnerOf(int ofBefore) {
    return partners[ofBefore];
  }

  /** Says whether an entry of the second file is new. */
  boolean isNew(int ofAfter) {
    return !taken[ofAfter];
  }

  private void pair(int ofBefore, int ofAfter) {
    partners[ofBefore] = ofAfter;
    taken[ofAfter] = true;
  }

  /** Equal entries at both ends, so that one that came in between moves none of them. */
  private void pairEnds() {
    int most = Math.min(before.size(), after.size());
    int first = 0;
    while (first < most && isSame(first, first)) {
      pair(first, first);
      first++;
    }
    int i = before.size() - 1;
    int j = after.size() - 1;
    while (i >= first && j >= first && isSame(i, j)) {
      pair(i--, j--);
    }
  }

  private boolean isSame(int ofBefore, int ofAfter) {
    return before.get(ofBefore).identity() == after.get(ofAfter).identity();
  }

  /** Pairs what has the same mark, in the order of the files; 0 is no mark. */
  private void pairBy(ToIntFunction<Element> mark) {
    Map<Integer, Deque<Integer>> waiting = new HashMap<>();
    for (int j = 0; j < taken.length; j++) {
      int its = taken[j] ? 0 : mark.applyAsInt(after.get(j));
      if (its != 0) {
        waiting.computeIfAbsent(its, k -> new ArrayDeque<>()).add(j);
      }
    }
    for (int i = 0; i < partners.length && !waiting.isEmpty(); i++) {
      int its = partners[i] == NONE ? mark.applyAsInt(before.get(i)) : 0;
      Deque<Integer> same = its == 0 ? null : waiting.get(its);
      if (same != null && !same.isEmpty()) {
        pair(i, same.remove());
      }
    }
  }

  private List<Integer> unpaired() {
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == NONE) {
        rest.add(i);
      }
    }
    return rest;
  }

  private List<Integer> untaken() {
    List<Integer> rest = new ArrayList<>();
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        rest.add(j);
      }
    }
    return rest;
  }

  private boolean isWeighable() {
    return (long) unpaired().size() * untaken().size() <= MOST_WEIGHED;
  }

  /**
   * A pair that shares at least half of its fields.
   *
   * @param alike how many they share
   */
  private record Weighed(int ofBefore, int ofAfter, int alike) implements Comparable<Weighed> {
    @Override
    public int compareTo(Weighed other) {
      int byLikeness = Integer.compare(other.alike, alike);
      if (byLikeness != 0) {
        return byLikeness;
      }
      int byDistance =
          Integer.compare(Math.abs(ofBefore - ofAfter), Math.abs(other.ofBefore - other.ofAfter));
      return byDistance != 0 ? byDistance : Integer.compare(ofBefore, other.ofBefore);
    }
  }

  /** Pairs the most alike; the number, which anything may have, is no likeness. */
  private void pairAlike(String number) {
    List<Weighed> weighed = new ArrayList<>();
    List<Integer> fresh = untaken();
    for (int i : unpaired()) {
      List<Integer> says = saying(before.get(i), number);
      for (int j : fresh) {
        List<Integer> saysNow = saying(after.get(j), number);
        int alike = shared(says, saysNow);
        if (alike > 0 && 2 * alike >= Math.max(says.size(), saysNow.size())) {
          weighed.add(new Weighed(i, j, alike));
        }
      }
    }
    weighed.sort(null);
    for (Weighed w : weighed) {
      if (partners[w.ofBefore()] == NONE && !taken[w.ofAfter()]) {
        pair(w.ofBefore(), w.ofAfter());
      }
    }
  }

  private static List<Integer> saying(Element entry, String number) {
    return entry.children().stream()
        .filter(child -> !child.name().equals(number))
        .map(Element::identity)
        .sorted()
        .toList();
  }

  /** Returns how many members two sorted lists have in common. */
  private static int shared(List<Integer> one, List<Integer> other) {
    int shared = 0;
    int j = 0;
    for (int number : one) {
      while (j < other.size() && other.get(j) < number) {
        j++;
      }
      if (j < other.size() && other.get(j) == number) {
        shared++;
        j++;
      }
    }
    return shared;
  }

  private void pairRest() {
    List<Integer> gone = unpaired();
    List<Integer> fresh = untaken();
    if (gone.size() == fresh.size()) {
      for (int k = 0; k < gone.size(); k++) {
        pair(gone.get(k), fresh.get(k));
      }
    }
  }
}
