package pl.latarnik.adapters.ksef.signing;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** What protects the keys that the vault keeps. */
public final class VaultProtection {

  private static final int SECRET_BYTES = 32;
  private static final int ITERATIONS_FOR_A_RANDOM_SECRET = 10_000;
  private static final int ITERATIONS_FOR_A_PASSWORD = 200_000;
  private static final String SECRET_FILE = "vault.secret";

  private final char[] password;

  private VaultProtection(char[] password) {
    this.password = password;
  }

  /** Protects by a random secret, kept beside the keys in a file that only its owner reads. */
  public static VaultProtection bySecretFile() {
    return new VaultProtection(new char[0]);
  }

  /** Protects by a password from the configuration; keeps a copy of it. */
  public static VaultProtection byPassword(char[] password) {
    if (requireNonNull(password, "password").length == 0) {
      throw new IllegalArgumentException("an empty password protects nothing");
    }
    return new VaultProtection(password.clone());
  }

  /** Returns how often a key is derived: a random secret cannot be guessed, a password can. */
  int iterations() {
    return password.length == 0 ? ITERATIONS_FOR_A_RANDOM_SECRET : ITERATIONS_FOR_A_PASSWORD;
  }

  /** Returns the file with that password; none where it is only in the configuration. */
  Option<Path> secretIn(Path folder) {
    return password.length > 0 ? Option.none() : Option.some(folder.resolve(SECRET_FILE));
  }

  /** Returns the password of the keys in this folder, making the secret where there is none. */
  char[] passwordIn(Path folder) {
    if (password.length > 0) {
      return password.clone();
    }
    Path file = folder.resolve(SECRET_FILE);
    try {
      return (Files.exists(file) ? read(file) : create(folder, file)).toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the secret of the certificates cannot be used: " + file, e);
    }
  }

  private static String read(Path file) throws IOException {
    String secret = Files.readString(file, StandardCharsets.US_ASCII).strip();
    if (secret.isEmpty()) {
      throw new IOException("the file is empty");
    }
    return secret;
  }

  private static String create(Path folder, Path file) throws IOException {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    byte[] text = Base64.getEncoder().withoutPadding().encode(secret);
    try {
      OwnerOnlyFiles.createFolder(folder);
      OwnerOnlyFiles.create(file, text);
      return new String(text, StandardCharsets.US_ASCII);
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker; its secret is the one.
      return read(file);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
