package archfixture.rule20.application.port.out;

import java.sql.Connection;

/** Breaks the rule: a port that knows its adapter. */
public interface SpeaksSql {
  Object ask(Connection connection);
}
