package pl.latarnik.application.port.in;

import io.vavr.collection.List;
import pl.latarnik.domain.outage.Notice;

/** Driving port: lists what was announced. */
public interface ListOutages {

  /** Lists the current version of every notice, in the order of recording. */
  List<Notice> outages();
}
