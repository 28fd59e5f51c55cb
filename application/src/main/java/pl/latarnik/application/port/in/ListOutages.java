package pl.latarnik.application.port.in;

import io.vavr.collection.List;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;

/** Driving port: lists what was announced. */
public interface ListOutages {

  /** Lists the current version of every notice, in the order of recording. */
  List<Notice> outages();

  /** Lists all versions of a notice, oldest first; empty where there is no such notice. */
  List<Notice> versions(NoticeId id);
}
