package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.deadline.TimelinessFacts;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.ordynacja.Art12;

/** Was it sent in time? */
public final class TimelinessRules {

  /** All rules that may answer. */
  public static final RuleBook<TimelinessFacts, Timeliness> BOOK =
      new RuleBook<>(
          new Question("timeliness", "terminowość", "timeliness"),
          List.of(
              Art12.PAR_1_DOTRZYMANY,
              Art12.PAR_1_UCHYBIONY,
              Art12.PAR_1_BIEGNIE,
              Art12.PAR_1_UPLYNAL,
              Art12.PAR_1_OTWARTY,
              Art12.PAR_1_PRZED_BIEGIEM,
              Art12.PAR_1_BRAK_TERMINU,
              Art12.PAR_1_BRAK_OBOWIAZKU));

  private TimelinessRules() {}
}
