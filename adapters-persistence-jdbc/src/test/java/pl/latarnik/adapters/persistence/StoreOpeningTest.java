package pl.latarnik.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.adapters.persistence.OtherProcess.Task;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

@Timeout(120)
class StoreOpeningTest {

  @TempDir private Path folder;

  @Test
  void what_was_kept_is_there_when_the_store_is_opened_again() {
    try (Store store = StoreFile.open(folder)) {
      store.invoices().add(TckInvoices.withUpo(1), TckInvoices.file(1));
    }

    try (Store store = StoreFile.open(folder)) {
      assertEquals(
          List.of(TckInvoices.withUpo(1)), store.invoices().all().map(stored -> stored.invoice()));
    }
  }

  @Test
  void a_store_is_created_with_the_folders_it_needs() {
    Path deep = folder.resolve("a folder/żółty");

    try (Store store = StoreFile.open(deep)) {
      assertEquals(List.empty(), store.invoices().all());
    }

    assertTrue(Files.exists(deep.resolve("store.mv.db")));
  }

  @Test
  @Tag("S-01")
  void a_store_in_use_by_another_process_is_refused_at_once_with_who_holds_it()
      throws IOException, InterruptedException {
    try (OtherProcess process = OtherProcess.start(folder, Task.HOLD)) {
      assertEquals("open", process.line());

      StoreInUse refusal =
          assertTimeout(
              Duration.ofSeconds(5),
              () -> assertThrows(StoreInUse.class, () -> StoreFile.open(folder)));

      assertTrue(refusal.english().contains("open in process " + process.pid()));
      assertTrue(refusal.polish().contains("otwarty przez proces " + process.pid()));
      assertTrue(refusal.polish().contains(folder.resolve("store").toString()));
      process.kill();
    }
  }

  @Test
  @Tag("S-01")
  void a_store_whose_holder_was_killed_can_be_opened() throws IOException, InterruptedException {
    try (OtherProcess process = OtherProcess.start(folder, Task.HOLD)) {
      assertEquals("open", process.line());
      process.kill();
    }
    assertTrue(Files.exists(folder.resolve("store.holder")));

    StoreFile.open(folder).close();

    assertFalse(Files.exists(folder.resolve("store.holder")));
  }

  @Test
  @Tag("S-09")
  void a_store_of_a_newer_version_is_refused_and_left_alone() {
    StoreFile.open(folder).close();
    StoreFile.meddle(
        folder,
        """
        INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type",
            "script", "checksum", "installed_by", "execution_time", "success")
        VALUES (99, '99', 'from the future', 'SQL', 'V99__from_the_future.sql', 1, 'x', 1, TRUE)
        """);

    NewerStore refusal = assertThrows(NewerStore.class, () -> StoreFile.open(folder));

    assertTrue(refusal.english().contains("layout 99"));
    assertTrue(refusal.english().contains("up to " + Schema.CURRENT));
    assertTrue(refusal.polish().contains("układ 99"));
  }

  @Test
  @Tag("P-08")
  void a_migration_that_was_killed_half_way_is_finished_by_the_next_start() {
    StoreFile.open(folder).close();
    StoreFile.meddle(folder, "DELETE FROM \"flyway_schema_history\"");
    StoreFile.meddle(folder, "DROP TABLE notices");
    StoreFile.meddle(folder, "DROP INDEX journal_by_invoice");

    try (Store store = StoreFile.open(folder)) {
      assertEquals(List.empty(), store.outages().current());
    }
  }

  @Test
  @Tag("P-08")
  void the_notices_of_an_older_store_stand_after_its_migration() {
    Notice notice =
        new Notice(
            NoticeId.of("OGL-1"),
            1,
            Announcement.begun(OutageKind.AWARIA, TckInvoices.FRIDAY_NOON),
            AnnouncementSource.BIP,
            "");
    try (Store store = StoreFile.open(folder)) {
      store.outages().record(notice);
    }
    StoreFile.meddle(folder, "DELETE FROM \"flyway_schema_history\" WHERE \"version\" <> '1'");
    StoreFile.meddle(folder, "ALTER TABLE notices DROP COLUMN standing");
    StoreFile.meddle(folder, "DROP INDEX invoices_by_state");

    try (Store store = StoreFile.open(folder)) {
      assertEquals(List.of(notice), store.outages().current());
    }
  }

  @Test
  void a_wrong_password_is_refused_without_showing_it() {
    StoreFile.open(folder).close();

    StoreUnusable refusal =
        assertThrows(
            StoreUnusable.class,
            () -> Store.open(StoreFile.url(folder), StoreFile.USER, "zgadywane"));

    assertTrue(refusal.polish().contains("store.password"));
    assertFalse((refusal.polish() + refusal.english()).contains("zgadywane"));
  }

  @Test
  void settings_of_the_address_are_not_shown() {
    StoreFile.open(folder).close();

    StoreUnusable refusal =
        assertThrows(
            StoreUnusable.class,
            () -> Store.open(StoreFile.url(folder) + ";CIPHER=AES", StoreFile.USER, "a b"));

    assertFalse(refusal.english().contains("CIPHER"));
  }

  @Test
  void an_address_that_the_database_does_not_take_is_refused_without_its_settings() {
    StoreUnusable refusal =
        assertThrows(
            StoreUnusable.class,
            () -> Store.open("jdbc:h2:nowhere;PASSWORD=tajne", "latarnik", "tajne"));

    assertFalse((refusal.polish() + refusal.english()).contains("tajne"));
    assertTrue(refusal.english().contains("jdbc:h2:nowhere"));
  }

  @Test
  @Tag("P-10")
  void a_store_that_can_only_be_read_is_refused() {
    StoreFile.open(folder).close();

    StoreUnusable refusal =
        assertThrows(
            StoreUnusable.class,
            () ->
                Store.open(
                    StoreFile.url(folder) + ";ACCESS_MODE_DATA=r",
                    StoreFile.USER,
                    StoreFile.PASSWORD));

    assertTrue(refusal.polish().contains("prawo zapisu"));
  }

  @Test
  void durability_cannot_be_switched_off_by_the_address() {
    assertThrows(
        StoreUnusable.class,
        () -> Store.open(StoreFile.url(folder) + ";WRITE_DELAY=5000", "latarnik", ""));
  }

  @Test
  void a_file_that_is_no_store_is_refused() throws IOException {
    Files.writeString(folder.resolve("store.mv.db"), "to nie jest baza danych".repeat(1000));

    StoreUnusable refusal = assertThrows(StoreUnusable.class, () -> StoreFile.open(folder));

    assertTrue(refusal.english().contains(folder.resolve("store").toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jdbc:postgresql://localhost/x", "/var/lib/latarnik/store"})
  void an_address_of_another_database_is_refused(String url) {
    StoreUnusable refusal =
        assertThrows(StoreUnusable.class, () -> Store.open(url, "latarnik", ""));

    assertTrue(refusal.english().contains("'" + url + "'"));
    assertTrue(refusal.polish().contains("jdbc:h2:"));
  }

  @Test
  void the_current_layout_is_that_of_the_last_migration() throws IOException, URISyntaxException {
    Path migrations = Path.of(Store.class.getClassLoader().getResource(Schema.MIGRATIONS).toURI());

    try (var files = Files.list(migrations)) {
      assertEquals(
          Schema.CURRENT,
          List.ofAll(files)
              .map(file -> file.getFileName().toString())
              .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
              .max()
              .get()
              .toString());
    }
  }
}
