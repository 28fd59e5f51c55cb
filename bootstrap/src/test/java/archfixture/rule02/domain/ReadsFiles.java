package archfixture.rule02.domain;

import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks the rule: the domain reads a file. */
public final class ReadsFiles {
  boolean there(Path path) {
    return Files.exists(path);
  }
}
