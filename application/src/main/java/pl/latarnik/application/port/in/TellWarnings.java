package pl.latarnik.application.port.in;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.SystemWarnings;

/** Driving port: tells a person what KSeF warns of, each code once. */
public interface TellWarnings {

  /** Returns the warnings that nobody was told of; from now on they count as told. */
  List<SystemWarnings.Heard> tell();
}
