package archfixture.rule21.adapters.print;

import javax.sql.DataSource;

/** Breaks the rule: print holds a pool. */
public final class PoolsDatabase {
  DataSource pool;
}
