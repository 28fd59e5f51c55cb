package pl.latarnik.application.port.out;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;

/**
 * Driven port: keeps announcements as evidence.
 *
 * <ul>
 *   <li>OB-1 A recorded notice comes back with all its values.
 *   <li>OB-2 A further version stands beside the earlier ones; the current one is the highest.
 *   <li>OB-3 A version that is there already is refused with {@link IllegalStateException}, never
 *       overwritten.
 *   <li>OB-4 Changes belong to the surrounding transaction of {@link Transactions}.
 *   <li>OB-5 A version that takes its notice back is kept like any other.
 *   <li>OB-6 The order in which versions are recorded decides nothing but the order of {@link
 *       #current}.
 * </ul>
 */
public interface OutageBoard {

  /** Records a notice, or a further version of one. */
  void record(Notice notice);

  /** Lists the current version of every notice, in the order of their first recording. */
  List<Notice> current();

  /** Finds the current version of a notice. */
  Option<Notice> find(NoticeId id);

  /** Lists all versions of a notice, oldest first. */
  List<Notice> versions(NoticeId id);
}
