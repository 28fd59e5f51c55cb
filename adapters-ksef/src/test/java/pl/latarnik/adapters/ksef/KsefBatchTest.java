package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedBatch.OPEN;
import static pl.latarnik.adapters.ksef.ScriptedBatch.SESSION;
import static pl.latarnik.adapters.ksef.ScriptedBatch.file;
import static pl.latarnik.adapters.ksef.ScriptedBatch.part;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.adapters.ksef.ScriptedServer.Asked;
import pl.latarnik.application.port.out.BatchGateway.BatchFile;
import pl.latarnik.application.port.out.BatchGateway.Parcel;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.SendingMode;

/** What an archive is made of, and that nothing of it stays. */
class KsefBatchTest {

  private static final int WHOLE = 1_000_000;
  private static final String UNKNOWN_KEY =
      "{\"exception\":{\"exceptionDetailList\":[{\"exceptionCode\":21470,"
          + "\"exceptionDescription\":\"Klucz\"}]}}";

  @TempDir Path folder;
  private ScriptedBatch ksef;
  private Path spool;

  @BeforeEach
  void start() {
    spool = folder.resolve("home").resolve("spool");
    ksef = new ScriptedBatch(spool);
  }

  @AfterEach
  void stop() throws IOException {
    ksef.close();
    assertEquals(0, spooled(), "something stayed on disk");
  }

  private long spooled() throws IOException {
    if (!Files.isDirectory(spool)) {
      return 0;
    }
    try (var files = Files.list(spool)) {
      return files.count();
    }
  }

  @Test
  @Tag("K13")
  @Tag("K07")
  void KSeF_reads_exactly_the_files_that_were_given() {
    sent(WHOLE, file("1.xml", "<a>żółć</a>"), file("ż/2.xml", "<b/>"), file("3.xml", ""));

    ReceivedArchive received = ksef.received();

    assertEquals(java.util.List.of("1.xml", "ż/2.xml", "3.xml"), names(received));
    assertArrayEquals(
        "<a>żółć</a>".getBytes(StandardCharsets.UTF_8), received.files().get("1.xml"));
    assertArrayEquals(new byte[0], received.files().get("3.xml"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 100, 127})
  @Tag("K13")
  void an_archive_is_cut_anywhere_and_each_part_encrypted_by_itself(int odd) {
    List<BatchFile> files = List.range(0, 3).map(n -> random(n + ".xml", 400));
    int slice = 64 + odd;

    sent(slice, files.toJavaArray(BatchFile[]::new));

    int parts = count();
    ReceivedArchive received = ksef.received();
    assertEquals((received.archive().length + slice - 1) / slice, parts);
    for (int part = 1; part < parts; part++) {
      assertEquals((slice / 16 + 1) * 16, ksef.asked(part(part)).get(0).body().length);
    }
    assertArrayEquals(files.get(2).bytes().get().toByteArray(), received.files().get("2.xml"));
  }

  @Test
  void the_same_files_make_the_same_archive() {
    BatchFile[] files = {random("1.xml", 3000), random("2.xml", 10)};
    sent(WHOLE, files);
    ReceivedArchive one = ksef.received();
    sent(WHOLE, files);
    ReceivedArchive two = ksef.received();

    assertArrayEquals(one.archive(), two.archive());
    assertEquals(java.util.List.of("1980-02-01T00:00", "1980-02-01T00:00"), one.times());
    assertFalse(
        java.util.Arrays.equals(
            ksef.asked(part(1)).get(0).body(), ksef.asked(part(1)).get(1).body()),
        "the second session has the key of the first");
  }

  @Test
  void the_opening_says_what_KSeF_wants_to_know() {
    try (Parcel parcel = open(SendingMode.OFFLINE, WHOLE, file("1.xml", "x"))) {
      assertEquals(SESSION, parcel.session());
    }
    try (Parcel parcel = open(SendingMode.ONLINE, WHOLE, file("1.xml", "x"))) {
      assertEquals(SESSION, parcel.session());
    }

    String offline = text(ksef.asked(OPEN).get(0));
    assertTrue(offline.contains("\"offlineMode\":true"), offline);
    assertTrue(offline.contains("\"compressionType\":\"Zip\""), offline);
    assertTrue(offline.contains("\"publicKeyId\":\"klucz-1\""), offline);
    assertTrue(
        offline.contains("{\"systemCode\":\"FA (3)\",\"schemaVersion\":\"1-0E\",\"value\":\"FA\"}"),
        offline);
    assertTrue(text(ksef.asked(OPEN).get(1)).contains("\"offlineMode\":false"));
  }

  @Test
  @Tag("F-13")
  void a_key_that_KSeF_does_not_know_any_more_is_fetched_once_again() {
    ksef.ksef().on(OPEN, json(400, UNKNOWN_KEY));

    Either<KsefFailure, Parcel> opened = opened(SendingMode.OFFLINE, WHOLE, file("1.xml", "x"));

    assertEquals(Kind.REFUSED, opened.getLeft().kind());
    assertEquals(2, ksef.timesAsked(OPEN));
    assertEquals(2, ksef.timesAsked(ScriptedKsef.KEYS));
  }

  @Test
  @Tag("N-03")
  void an_opening_without_a_session_or_without_all_parts_is_none() {
    String addresses = ksef.uri() + "/storage/02/batch/p%d";
    for (ScriptedServer.Reply reply :
        java.util.List.of(
            json(201, "{}"),
            html(200),
            ScriptedBatch.opening(0, addresses, "{}"),
            ScriptedBatch.opening(2, addresses, "{}"),
            ScriptedBatch.opening(1, "nie adres%d", "{}"),
            ScriptedBatch.opening(1, addresses, "{\"a b\":\"c\"}"))) {
      ksef.on(OPEN, reply);

      assertEquals(
          Kind.UNREACHABLE,
          opened(SendingMode.OFFLINE, WHOLE, file("1.xml", "x")).getLeft().kind());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:%2$d/p%1$d",
        "https://127.0.0.1:%2$d/p%1$d",
        "http://127.0.0.1:1/p%1$d",
        "http://ktos@127.0.0.1:%2$d/p%1$d",
        "//127.0.0.1/p%1$d",
        "file:///etc/passwd"
      })
  @Tag("N-04")
  void parts_go_to_the_host_of_the_api_only(String address) {
    ksef.on(
        OPEN, ScriptedBatch.opening(1, address.replace("%2$d", "" + ksef.uri().getPort()), "{}"));

    KsefFailure failure = opened(SendingMode.OFFLINE, WHOLE, file("1.xml", "x")).getLeft();

    assertEquals(Kind.UNREACHABLE, failure.kind(), failure.detail());
    assertTrue(failure.detail().contains("another host"), failure.detail());
  }

  @Test
  void only_the_owner_can_read_what_is_on_its_way() throws IOException {
    try (Parcel parcel = open(SendingMode.OFFLINE, WHOLE, file("1.xml", "x"))) {
      assertEquals(SESSION, parcel.session());
      if (spool.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertEquals("rwx------", permissions(spool));
      }
      // The system has deleted the name already where it can; the file goes with the process.
      try (var files = Files.list(spool)) {
        for (Path file : files.toList()) {
          assertEquals("rw-------", permissions(file));
        }
      }
    }
  }

  @Test
  void a_file_that_cannot_be_had_leaves_nothing_behind() {
    BatchFile broken =
        new BatchFile(
            "2.xml",
            () -> {
              throw new UncheckedIOException(new IOException("gone"));
            });

    assertThrows(
        UncheckedIOException.class,
        () -> opened(SendingMode.OFFLINE, WHOLE, random("1.xml", 9000), broken));
    assertEquals(0, ksef.timesAsked(OPEN));
  }

  @Test
  void more_parts_than_KSeF_takes_are_not_even_offered() {
    assertThrows(
        IllegalArgumentException.class,
        () -> opened(SendingMode.OFFLINE, 100, random("1.xml", 8000)));
    assertEquals(0, ksef.timesAsked(OPEN));
  }

  private int count() {
    return List.rangeClosed(1, 60).filter(n -> !ksef.asked(part(n)).isEmpty()).size();
  }

  private void sent(int slice, BatchFile... files) {
    try (Parcel parcel = open(SendingMode.OFFLINE, slice, files)) {
      assertEquals(Either.right(SESSION), parcel.upload());
    }
  }

  private Parcel open(SendingMode mode, int slice, BatchFile... files) {
    return opened(mode, slice, files).get();
  }

  private Either<KsefFailure, Parcel> opened(SendingMode mode, int slice, BatchFile... files) {
    return ksef.batch(slice).open(mode, List.of(files));
  }

  private static BatchFile random(String name, int size) {
    byte[] bytes = new byte[size];
    new Random(name.hashCode()).nextBytes(bytes);
    return new BatchFile(name, () -> ExactBytes.of(bytes));
  }

  private static java.util.List<String> names(ReceivedArchive archive) {
    return java.util.List.copyOf(archive.files().keySet());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String text(Asked asked) {
    return new String(asked.body(), StandardCharsets.UTF_8);
  }
}
