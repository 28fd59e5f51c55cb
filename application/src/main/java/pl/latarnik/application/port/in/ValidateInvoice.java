package pl.latarnik.application.port.in;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

/** Driving port: checks an FA(3) file as KSeF would, without keeping it. */
public interface ValidateInvoice {

  /** Lists everything found, errors and warnings; empty where nothing was. */
  List<Finding> validate(ExactBytes file, Environment environment);
}
