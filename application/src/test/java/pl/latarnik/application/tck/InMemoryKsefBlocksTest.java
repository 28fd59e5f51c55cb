package pl.latarnik.application.tck;

import pl.latarnik.application.port.out.KsefBlocks;

class InMemoryKsefBlocksTest implements KsefBlocksContract {

  private final KsefBlocks blocks = new InMemoryKsefBlocks();

  @Override
  public KsefBlocks blocks() {
    return blocks;
  }
}
