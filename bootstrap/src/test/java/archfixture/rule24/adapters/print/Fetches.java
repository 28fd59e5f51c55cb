package archfixture.rule24.adapters.print;

import java.net.http.HttpClient;

/** Breaks the rule: print fetches something. */
public final class Fetches {
  HttpClient client;
}
