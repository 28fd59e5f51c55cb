package pl.latarnik.adapters.ksef.fa3.difference;

import java.util.Arrays;

/** Which of the paired entries stand in another order than before. */
final class Order {

  private Order() {}

  /**
   * Finds as few entries as must be moved.
   *
   * @param places where each entry stands in the second file, in the order of the first
   * @return for each whether it is one of them
   */
  static boolean[] moved(int[] places) {
    int[] lastOfLength = new int[places.length];
    int[] previous = new int[places.length];
    int longest = 0;
    for (int i = 0; i < places.length; i++) {
      int low = 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (places[lastOfLength[middle]] < places[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : lastOfLength[low - 1];
      lastOfLength[low] = i;
      longest = Math.max(longest, low + 1);
    }
    boolean[] moved = new boolean[places.length];
    Arrays.fill(moved, true);
    int stays = longest == 0 ? -1 : lastOfLength[longest - 1];
    while (stays >= 0) {
      moved[stays] = false;
      stays = previous[stays];
    }
    return moved;
  }

  /** Returns for each entry how many of the others stand before it. */
  static int[] ranks(int[] places) {
    int[] sorted = places.clone();
    Arrays.sort(sorted);
    int[] ranks = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      ranks[i] = Arrays.binarySearch(sorted, places[i]);
    }
    return ranks;
  }
}
