package pl.latarnik.bootstrap.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A folder that looks like a clone of the project: the real launcher, and a Maven that only copies
 * a jar. The path to programs holds nothing but what the launcher needs.
 *
 * @param root the clone's folder
 * @param tools the only folder on the path
 * @param environment what the launcher is started with
 */
record Clone(Path root, Path tools, Map<String, String> environment) {

  /** How one start ended. */
  record End(long process, int status, String out, String err) {}

  static Clone in(Path folder) throws IOException {
    Path root = Files.createDirectories(folder.resolve("mój program"));
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        "cat cp grep ln mkdir mv readlink rm rmdir sed sh sleep sort tail".split(" ", -1)) {
      Files.createSymbolicLink(tools.resolve(tool), which(tool));
    }
    Files.copy(Path.of("..", "latarnik"), root.resolve("latarnik"));
    Files.setPosixFilePermissions(
        root.resolve("latarnik"), PosixFilePermissions.fromString("rwxr-xr-x"));
    writeJar(root.resolve("echo.jar"));
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", tools.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LANG", "C");
    return new Clone(root, tools, environment);
  }

  /** Puts a program on the path. */
  void tool(String name, String script) throws IOException {
    Path file = tools.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Puts a Maven on the path that takes its time, counts its runs and copies the jar. */
  void maven() throws IOException {
    tool(
        "mvn",
        """
        echo run >> runs
        sleep 1
        mkdir -p bootstrap/target/latarnik/lib
        cp echo.jar bootstrap/target/latarnik/latarnik.jar
        """);
  }

  Process start(Path from, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  End run(Path from, String... command) {
    try {
      return end(start(from, List.of(command)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static End end(Process process) throws IOException {
    try (InputStream out = process.getInputStream();
        InputStream err = process.getErrorStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      String complained = new String(err.readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("still running: " + said + complained);
      }
      return new End(process.pid(), process.exitValue(), said, complained);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Path which(String tool) {
    return List.of("/bin/", "/usr/bin/").stream()
        .map(folder -> Path.of(folder + tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + tool + " on this machine"));
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String name = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream in = Echo.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no class file of " + name);
      }
      out.putNextEntry(new JarEntry(name));
      in.transferTo(out);
      out.closeEntry();
    }
  }
}
