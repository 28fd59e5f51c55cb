package archfixture.rule20.application.port.out;

import java.nio.file.Path;

/** Breaks the rule: a port that knows files. */
public interface SpeaksFiles {
  Path ask();
}
