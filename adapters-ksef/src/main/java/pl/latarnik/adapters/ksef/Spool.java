package pl.latarnik.adapters.ksef;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A file for what is on its way. Only its owner can read it, and it goes with the process that made
 * it, however that ends: the system deletes it when it is closed.
 */
final class Spool implements AutoCloseable {

  private static final Set<StandardOpenOption> OPTIONS =
      EnumSet.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final FileChannel channel;
  private long size;

  private Spool(FileChannel channel) {
    this.channel = channel;
  }

  /** Makes a new one in this folder, which is made if need be. */
  static Spool in(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
      }
      Path file = folder.resolve("batch-" + UUID.randomUUID() + ".part");
      return new Spool(FileChannel.open(file, OPTIONS, ownerOnly(file, "rw-------")));
    } catch (FileAlreadyExistsException e) {
      throw new UncheckedIOException("the spool for archives is no folder: " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing can be spooled in " + folder, e);
    }
  }

  /** Returns how much was written. */
  long size() {
    return size;
  }

  /** Adds to the end; one thread writes. */
  void append(byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      size += channel.write(buffer);
    }
  }

  /**
   * Reads a section from its beginning, beside any other reader.
   *
   * @param read counts what was read
   * @param goesOn asked before each reading; the reading fails once it says no
   */
  InputStream section(long from, long length, AtomicLong read, BooleanSupplier goesOn) {
    return new Section(channel, from, from + length, read, goesOn);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the spool cannot be deleted", e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static final class Section extends InputStream {

    private final FileChannel channel;
    private final long end;
    private final AtomicLong read;
    private final BooleanSupplier goesOn;
    private long position;

    Section(FileChannel channel, long from, long end, AtomicLong read, BooleanSupplier goesOn) {
      this.goesOn = goesOn;
      this.channel = channel;
      this.position = from;
      this.end = end;
      this.read = read;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (position >= end) {
        return -1;
      }
      if (!goesOn.getAsBoolean()) {
        throw new IOException("stopped at " + position + " of " + end);
      }
      int most = (int) Math.min(length, end - position);
      int got = channel.read(ByteBuffer.wrap(bytes, offset, most), position);
      if (got < 0) {
        throw new IOException("the spool ends at " + position + " instead of " + end);
      }
      position += got;
      read.addAndGet(got);
      return got;
    }
  }
}
