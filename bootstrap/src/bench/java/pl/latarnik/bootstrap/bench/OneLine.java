package pl.latarnik.bootstrap.bench;

/** The Java program that prints one line; what a start of ours is measured against. */
public final class OneLine {

  private OneLine() {}

  /** Prints one line. */
  public static void main(String[] args) {
    System.out.println("one line");
  }
}
