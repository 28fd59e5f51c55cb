package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.util.Optional;
import pl.latarnik.adapters.cli.law.BuyerWords;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.StatedBuyer;

/** What the seller says of the buyer on the command line, and how it is told back. */
final class StatedBuyers {

  private StatedBuyers() {}

  /** Reads the two options, which go together. */
  static Option<StatedBuyer> read(Optional<String> category, Optional<String> reason) {
    if (category.isEmpty() && reason.isEmpty()) {
      return Option.none();
    }
    if (category.isEmpty() || reason.isEmpty()) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "--buyer i --buyer-reason idą razem: kto jest nabywcą i dlaczego tak mówisz",
          "--buyer and --buyer-reason go together: who the buyer is, and why you say so");
    }
    return Option.some(
        StatedBuyer.parse(category(category.get()), reason.get())
            .getOrElseThrow(StatedBuyers::noReason));
  }

  private static BuyerCategory category(String word) {
    return BuyerWords.category(word)
        .getOrElseThrow(
            () ->
                new CliFailure(
                    ExitStatus.BAD_INPUT,
                    "--buyer: jest " + BuyerWords.all() + ", podano „" + word + "”",
                    "--buyer: there is " + BuyerWords.all() + ", given '" + word + "'"));
  }

  private static CliFailure noReason() {
    return new CliFailure(
        ExitStatus.BAD_INPUT,
        "--buyer-reason: powód ma od 1 do 500 znaków w jednym wierszu",
        "--buyer-reason: a reason has 1 to 500 characters in one line");
  }

  /** Returns the word for a category, as {@code --buyer} takes it. */
  static String word(BuyerCategory category) {
    return BuyerWords.word(category);
  }

  /** Says what was stated, beside what the file says; none where nothing was. */
  static Option<String> line(Messages messages, InvoiceFacts facts) {
    return facts
        .stated()
        .map(
            stated ->
                messages.text(
                    "show.stated-buyer",
                    word(stated.category()),
                    word(facts.buyerByFile()),
                    stated.reason()));
  }

  /** Says that the file speaks against what was stated; none where it does not. */
  static Option<String> warning(Messages messages, InvoiceFacts facts) {
    return facts
        .stated()
        .filter(stated -> stated.contradicts(facts.buyerByFile()))
        .map(
            stated ->
                messages.text(
                    "issue.buyer-contradicted",
                    word(stated.category()),
                    word(facts.buyerByFile()),
                    stated.reason()));
  }
}
