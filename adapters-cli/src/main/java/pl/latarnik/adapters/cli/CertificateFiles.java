package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.nio.file.Path;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.domain.certificate.CertificateRefusal;

/** Certificates as files on the command line, and the sentences for what is wrong with them. */
final class CertificateFiles {

  private CertificateFiles() {}

  static ImportCertificate.Command read(Context context, Path file, Option<Path> key) {
    return new ImportCertificate.Command(
        InputFiles.read(file), key.map(InputFiles::read), context.program().certificatePassword());
  }

  static ImportCertificate.Command with(ImportCertificate.Command order, char[] password) {
    return new ImportCertificate.Command(order.file(), order.key(), password);
  }

  static String sentence(Messages messages, CertificateRefusal refusal) {
    return messages.text("certificate." + refusal.reason(), refusal.detail());
  }
}
