package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pl.latarnik.application.port.out.KsefBlocks;

/** Keeps blocks in memory. */
public final class InMemoryKsefBlocks implements KsefBlocks {

  private final Map<String, Block> kept = new ConcurrentHashMap<>();
  private final Map<String, List<Instant>> requests = new ConcurrentHashMap<>();

  @Override
  public Option<Block> find(String name) {
    return Option.of(kept.get(name));
  }

  @Override
  public void keep(Block block) {
    kept.put(block.name(), block);
  }

  @Override
  public void forget(String name) {
    kept.remove(name);
  }

  @Override
  public List<Instant> requests(String name) {
    return requests.getOrDefault(name, List.empty());
  }

  @Override
  public void keepRequests(io.vavr.collection.Map<String, List<Instant>> left) {
    left.forEach(requests::put);
  }
}
