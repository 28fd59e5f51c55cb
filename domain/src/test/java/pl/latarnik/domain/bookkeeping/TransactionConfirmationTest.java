package pl.latarnik.domain.bookkeeping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.law.vat.Art106nda;

class TransactionConfirmationTest {

  @Test
  void only_one_of_the_answers_offers_it() {
    assertEquals(
        List.of(TransactionConfirmation.Answer.OFFERED),
        List.of(TransactionConfirmation.Answer.values())
            .filter(
                answer ->
                    new TransactionConfirmation(answer, Art106nda.UST_2.basis()).isOffered()));
  }
}
