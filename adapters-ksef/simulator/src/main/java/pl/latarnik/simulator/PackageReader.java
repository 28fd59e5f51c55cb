package pl.latarnik.simulator;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads the files of an archive one after another, never more than 5 GB of them. */
final class PackageReader {
  private static final long LARGEST_CONTENT = 5_000_000_000L;

  private PackageReader() {}

  /** Takes one file of an archive; false ends the reading. */
  interface Visitor {
    boolean visit(String name, InputStream content) throws IOException;
  }

  /** Tells that an archive is damaged, or larger inside than it may be. */
  static final class BrokenPackage extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenPackage(String what) {
      super(what);
    }

    BrokenPackage(IOException cause) {
      super(cause);
    }
  }

  static void read(Path file, PackageInfo.Compression kind, Visitor visitor) throws IOException {
    try {
      switch (kind) {
        case Zip -> zip(file, visitor);
        case TarGz -> tarGz(file, visitor);
      }
    } catch (ZipException | EOFException e) {
      throw new BrokenPackage(e);
    }
  }

  private static void zip(Path file, Visitor visitor) throws IOException {
    ZipDirectory.check(file);
    Bounded.Rest rest = new Bounded.Rest(LARGEST_CONTENT);
    // Names without the mark of UTF-8 may hold any byte; none of them may stop the reading.
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (entry.isDirectory()) {
          continue;
        }
        try (InputStream in =
            new Bounded(new CheckedEntry(zip.getInputStream(entry), entry), rest)) {
          if (!visitor.visit(entry.getName(), in)) {
            return;
          }
        }
      }
    }
  }

  private static void tarGz(Path file, Visitor visitor) throws IOException {
    Bounded.Rest rest = new Bounded.Rest(LARGEST_CONTENT);
    try (InputStream in =
        new BufferedInputStream(
            new Bounded(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 65_536),
                rest),
            65_536)) {
      TarReader tar = new TarReader(in);
      while (tar.next()) {
        if (tar.isFile() && !visitor.visit(tar.name(), tar)) {
          return;
        }
      }
      // To the end, so that the checksum of the compression is looked at.
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  /** Counts what comes out of an archive. */
  private static final class Bounded extends FilterInputStream {
    /** What may still come, shared by all files of an archive. */
    private static final class Rest {
      private long bytes;

      Rest(long bytes) {
        this.bytes = bytes;
      }
    }

    private final Rest rest;

    Bounded(InputStream in, Rest rest) {
      super(in);
      this.rest = rest;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(read);
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = super.skip(wanted);
      count(skipped);
      return skipped;
    }

    private void count(long bytes) throws IOException {
      rest.bytes -= Math.max(0, bytes);
      if (rest.bytes < 0) {
        throw new BrokenPackage("the archive holds more than " + LARGEST_CONTENT + " bytes");
      }
    }
  }
}
