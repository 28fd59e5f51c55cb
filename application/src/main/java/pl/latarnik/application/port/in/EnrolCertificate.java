package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import java.time.Duration;
import pl.latarnik.application.port.out.CertificateAuthority.Limits;
import pl.latarnik.application.port.out.EnrolmentVault.Kept;
import pl.latarnik.application.port.out.EnrolmentVault.Pending;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateType;

/**
 * Driving port: brings a request for a certificate one step further: makes the key, asks KSeF, asks
 * what has become of it, takes the certificate in.
 *
 * <p>The caller may be killed anywhere and call again: the key is kept before KSeF is asked, and a
 * request whose answer was lost is looked for before it is made again. A request of this type that
 * is pending is taken up; its name and key then stay what they were.
 */
public interface EnrolCertificate {

  /**
   * The order.
   *
   * @param name name of a new certificate
   * @param type what it is for
   * @param key its key
   */
  record Order(CertificateName name, CertificateType type, CertificateKey key) {
    public Order {
      requireNonNull(name, "name");
      requireNonNull(type, "type");
      requireNonNull(key, "key");
    }
  }

  /** What one step led to. */
  sealed interface Step {

    /**
     * Call again after the pause.
     *
     * @param pending what KSeF works on
     * @param pause how long to wait
     */
    record Waiting(Pending pending, Duration pause) implements Step {
      public Waiting {
        requireNonNull(pending, "pending");
        requireNonNull(pause, "pause");
      }
    }

    /**
     * The certificate is here.
     *
     * @param kept the certificate and where it is kept
     */
    record Done(Kept kept) implements Step {
      public Done {
        requireNonNull(kept, "kept");
      }
    }
  }

  /** Why no step was made. */
  sealed interface Refusal {

    /**
     * KSeF cannot be reached, or refuses. What is pending stays so.
     *
     * @param failure what went wrong
     */
    record Ksef(KsefFailure failure) implements Refusal {
      public Ksef {
        requireNonNull(failure, "failure");
      }
    }

    /**
     * KSeF gives no more certificates to whoever is logged in; one must be revoked before.
     *
     * @param limits what is left
     */
    record LimitReached(Limits limits) implements Refusal {
      public LimitReached {
        requireNonNull(limits, "limits");
      }
    }

    /**
     * KSeF has ended the request without a certificate; its key is forgotten.
     *
     * @param code its code
     * @param description its words
     * @param worthAnotherTry whether another request can succeed
     */
    record Ended(int code, String description, boolean worthAnotherTry) implements Refusal {
      public Ended {
        requireNonNull(description, "description");
      }
    }

    /**
     * What KSeF issued cannot serve; the key stays.
     *
     * @param why what is wrong with it
     */
    record Unusable(CertificateRefusal why) implements Refusal {
      public Unusable {
        requireNonNull(why, "why");
      }
    }
  }

  /** Makes one step. */
  Either<Refusal, Step> advance(Order order);
}
