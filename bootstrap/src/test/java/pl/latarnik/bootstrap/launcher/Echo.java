package pl.latarnik.bootstrap.launcher;

import java.util.List;

/** Stands for the program: tells how it was started, and ends as it is told. */
final class Echo {

  private Echo() {}

  /** Prints its process and arguments; {@code exit N} ends with that status. */
  public static void main(String[] args) {
    System.out.println("process " + ProcessHandle.current().pid());
    List.of(args).forEach(arg -> System.out.println("argument " + arg));
    if (args.length == 2 && args[0].equals("exit")) {
      System.exit(Integer.parseInt(args[1]));
    }
  }
}
