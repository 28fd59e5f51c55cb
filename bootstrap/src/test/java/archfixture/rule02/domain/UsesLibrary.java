package archfixture.rule02.domain;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Breaks the rule: the domain uses a library. */
public final class UsesLibrary {
  ObjectMapper json;
}
