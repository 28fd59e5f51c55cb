package pl.latarnik.adapters.ksef.fa3;

/**
 * A place in a file.
 *
 * @param line from 1, 0 where there is none
 * @param column from 1 in characters, 0 where there is none
 */
record Place(int line, int column) implements Comparable<Place> {

  /** No place in particular: the file as a whole. */
  static final Place NONE = new Place(0, 0);

  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
