package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.law.regulation.TokenyKsef;

/** What a user whose configuration logs in by token should know of the end of tokens. */
final class TokenEnd {

  private final Context context;

  TokenEnd(Context context) {
    this.context = context;
  }

  /** Returns the warning; none where something else logs in. */
  Option<String> warning() {
    if (!context.program().logsInByToken()) {
      return Option.none();
    }
    LocalDate today = PolishTime.dayOf(context.program().clock().instant());
    Messages messages = context.messages();
    if (!TokenyKsef.serveOn(today)) {
      return Option.some(
          messages.text("token.over", TokenyKsef.lastDay(), TokenyKsef.PAR_13.citation()));
    }
    long days = ChronoUnit.DAYS.between(today, TokenyKsef.lastDay());
    return Option.some(
        messages.text(
            "token.ends",
            TokenyKsef.lastDay(),
            messages.text("left.days." + Plurals.of(messages, days), days),
            TokenyKsef.PAR_13.citation()));
  }

  /** Returns why a plan up to this day cannot be relied on; none where it can. */
  Option<String> objectionToPlan(LocalDate last) {
    return TokenyKsef.serveOn(last) || !context.program().logsInByToken()
        ? Option.none()
        : Option.some(
            context
                .messages()
                .text("token.plan", last, TokenyKsef.lastDay(), TokenyKsef.PAR_13.citation()));
  }
}
