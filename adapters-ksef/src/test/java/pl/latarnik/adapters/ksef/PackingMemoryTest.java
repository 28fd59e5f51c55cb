package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest archives within a memory that does not grow with them. */
class PackingMemoryTest {

  private static final long FULL_PART = (EncryptedParts.LARGEST_SLICE / 16 + 1) * 16L;

  @TempDir private Path folder;

  @Test
  @Tag("K13")
  @Tag("N-07")
  void ten_thousand_invoices_and_large_attachments_are_packed_in_sixty_four_megabytes()
      throws IOException, InterruptedException {
    List<Long> sizes = PackArchive.within("64m", folder).stream().map(Long::valueOf).toList();

    long archive = sizes.get(0);
    assertTrue(archive > 35 * 3_000_000L && archive < 150_000_000L, sizes.toString());
    assertEquals(4, sizes.size());
    assertEquals(FULL_PART, sizes.get(1));
    assertEquals(((archive - EncryptedParts.LARGEST_SLICE) / 16 + 1) * 16, sizes.get(2));
    assertEquals(sizes.get(1) + sizes.get(2), sizes.get(3));
    try (var left = Files.list(folder.resolve("spool"))) {
      assertEquals(0, left.count());
    }
  }
}
