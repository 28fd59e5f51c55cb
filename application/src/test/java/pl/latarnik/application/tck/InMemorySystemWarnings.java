package pl.latarnik.application.tck;

import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.time.Instant;
import pl.latarnik.application.port.out.SystemWarning;
import pl.latarnik.application.port.out.SystemWarnings;

/** Keeps KSeF's warnings in memory. */
public final class InMemorySystemWarnings implements SystemWarnings {

  private Map<String, Heard> heard = LinkedHashMap.empty();
  private Set<String> told = HashSet.empty();

  @Override
  public synchronized void hear(SystemWarning warning, Instant at) {
    Instant first = heard.get(warning.code()).map(Heard::first).getOrElse(at);
    heard = heard.put(warning.code(), new Heard(warning, first, at));
  }

  @Override
  public synchronized List<Heard> all() {
    return heard.values().toList();
  }

  @Override
  public synchronized List<Heard> untold() {
    return all().reject(one -> told.contains(one.warning().code()));
  }

  @Override
  public synchronized void told(String code, Instant at) {
    told = heard.containsKey(code) ? told.add(code) : told;
  }
}
