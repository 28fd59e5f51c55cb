package archfixture.rule21.adapters.persistence;

import javax.sql.DataSource;

/** Keeps the rule: persistence may. */
public final class Stores {
  DataSource pool;
}
