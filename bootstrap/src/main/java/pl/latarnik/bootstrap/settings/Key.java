package pl.latarnik.bootstrap.settings;

import io.vavr.control.Option;
import java.util.Locale;

/** Every key that a user can set. */
enum Key {
  /** test, demo, production or the URL of an API. */
  KSEF_ENVIRONMENT("ksef.environment"),
  /** In whose name KSeF is spoken to. */
  KSEF_CONTEXT("ksef.context"),
  /** Certificate that logs in. */
  LOGIN_CERTIFICATE("ksef.authentication.certificate"),
  /** Its key, where it is a file of its own. */
  LOGIN_KEY("ksef.authentication.key"),
  /** File with the password of that key. */
  LOGIN_PASSWORD_FILE("ksef.authentication.password-file"),
  /** File with the KSeF token that logs in, instead of a certificate. */
  LOGIN_TOKEN_FILE("ksef.authentication.token-file"),
  /** Ids of the certificates that seal UPO, where the published ones do not count. */
  UPO_CERTIFICATE("ksef.upo-certificate"),
  /** Address of the status service. */
  STATUS_SERVICE_URL("status-service.url"),
  /** Hosts that tell whether our own network works. */
  NETWORK_PROBE("network.probe"),
  /** JDBC address of the store. */
  STORE_URL("store.url"),
  /** User of the store. */
  STORE_USER("store.user"),
  /** File with the password of the store. */
  STORE_PASSWORD_FILE("store.password-file"),
  /** Folder of the certificates for offline work. */
  CERTIFICATE_FOLDER("certificate.folder"),
  /** File with the password of certificates that are imported. */
  CERTIFICATE_PASSWORD_FILE("certificate.password-file"),
  /** Folder of the official XSD files of FA(3), to check by those. */
  SCHEMA_DIR("schema-dir"),
  /** Whether sending is tried while an outage is announced: try or wait. */
  SENDING_DURING_OUTAGE("sending.during-outage"),
  /** How many days before the end of a term the queue begins to warn. */
  WARNING_DUE_WITHIN("warning.due-within"),
  /** Language. */
  LANG("lang");

  private final String path;

  Key(String path) {
    this.path = path;
  }

  /** Returns the name in the file. */
  String path() {
    return path;
  }

  /** Returns the name in the environment. */
  String variable() {
    return variable(path);
  }

  static String variable(String path) {
    return "LATARNIK_" + path.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  static Option<Key> of(String path) {
    for (Key key : values()) {
      if (key.path.equals(path)) {
        return Option.some(key);
      }
    }
    return Option.none();
  }
}
