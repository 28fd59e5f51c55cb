package archfixture.rule24.adapters.ksef;

import java.net.http.HttpClient;

/** Keeps the rule: the client of KSeF may. */
public final class Calls {
  HttpClient client;
}
