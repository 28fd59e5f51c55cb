package archfixture.rule21.adapters.cli;

import java.sql.Connection;

/** Breaks the rule: the command line opens a database. */
public final class OpensDatabase {
  Connection connection;
}
