package archfixture.rule02.domain;

import java.util.concurrent.ExecutorService;

/** Breaks the rule: the domain starts threads. */
public final class RunsThreads {
  ExecutorService workers;
}
