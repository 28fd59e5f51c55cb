package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.vat.Art106ne;
import pl.latarnik.domain.outage.Notice;

/**
 * A notice that was found elsewhere than where a state of its kind is announced. It counts all the
 * same; a person should look for it in the right place.
 *
 * @param notice which notice
 * @param basis the provision that says where such a notice is published
 */
public record IrregularNotice(Notice notice, LegalBasis basis) {

  public IrregularNotice {
    requireNonNull(notice, "notice");
    requireNonNull(basis, "basis");
  }

  /** Returns what is irregular about a notice; none where it was found in its place. */
  public static Option<IrregularNotice> of(Notice notice) {
    var kind = notice.announcement().kind();
    return Art106ne.announces(notice.source(), kind)
        ? Option.none()
        : Option.some(new IrregularNotice(notice, Art106ne.of(kind)));
  }
}
