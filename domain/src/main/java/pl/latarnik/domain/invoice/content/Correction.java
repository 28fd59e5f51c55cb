package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * What a correction says of what it corrects.
 *
 * @param reason PrzyczynaKorekty
 * @param effect TypKorekty
 * @param originals DaneFaKorygowanej, at least one
 * @param period OkresFaKorygowanej, of a collective discount
 * @param rightNumber NrFaKorygowany, the right number where the correction is about the number
 * @param seller Podmiot1K
 * @param buyers Podmiot2K
 * @param dueBefore P_15ZK
 * @param exchangeRateBefore KursWalutyZK
 */
public record Correction(
    Option<String> reason,
    Option<CorrectionEffect> effect,
    List<CorrectedDocument> originals,
    Option<String> period,
    Option<String> rightNumber,
    Option<SellerBefore> seller,
    List<BuyerBefore> buyers,
    Option<BigDecimal> dueBefore,
    Option<BigDecimal> exchangeRateBefore) {

  public Correction {
    requireNonNull(reason, "reason");
    requireNonNull(effect, "effect");
    requireNonNull(originals, "originals");
    requireNonNull(period, "period");
    requireNonNull(rightNumber, "rightNumber");
    requireNonNull(seller, "seller");
    requireNonNull(buyers, "buyers");
    requireNonNull(dueBefore, "dueBefore");
    requireNonNull(exchangeRateBefore, "exchangeRateBefore");
  }
}
