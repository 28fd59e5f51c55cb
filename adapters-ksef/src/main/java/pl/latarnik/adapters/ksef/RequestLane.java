package pl.latarnik.adapters.ksef;

import static pl.latarnik.application.dispatch.RequestGroup.BATCH_SESSION;
import static pl.latarnik.application.dispatch.RequestGroup.INVOICE_DOWNLOAD;
import static pl.latarnik.application.dispatch.RequestGroup.INVOICE_METADATA;
import static pl.latarnik.application.dispatch.RequestGroup.INVOICE_SEND;
import static pl.latarnik.application.dispatch.RequestGroup.INVOICE_STATUS;
import static pl.latarnik.application.dispatch.RequestGroup.ONLINE_SESSION;
import static pl.latarnik.application.dispatch.RequestGroup.OTHER;
import static pl.latarnik.application.dispatch.RequestGroup.PUBLIC;
import static pl.latarnik.application.dispatch.RequestGroup.SESSION_INVOICE_LIST;
import static pl.latarnik.application.dispatch.RequestGroup.SESSION_LIST;
import static pl.latarnik.application.dispatch.RequestGroup.SESSION_MISC;

import io.vavr.collection.List;
import java.util.regex.Pattern;
import pl.latarnik.application.dispatch.RequestGroup;

/**
 * What KSeF counts together: a group of addresses, or an address that has a counter of its own.
 *
 * @param group the group, for its limits
 * @param endpoint method and address without its variable parts where it is counted alone, else
 *     empty
 */
record RequestLane(RequestGroup group, String endpoint) {

  /**
   * One kind of call.
   *
   * @param call method and parts of the address; {@code {}} stands for any one part
   * @param group where it is counted
   */
  private record Rule(String[] call, RequestGroup group) {

    boolean fits(String[] asked) {
      if (asked.length != call.length) {
        return false;
      }
      for (int i = 0; i < call.length; i++) {
        if (!call[i].equals(asked[i]) && !(call[i].equals("{}") && !asked[i].isEmpty())) {
          return false;
        }
      }
      return true;
    }
  }

  /** The first that fits counts; a part in braces stands for any one part of an address. */
  private static final List<Rule> RULES =
      List.of(
          rule("POST /sessions/online", ONLINE_SESSION),
          rule("POST /sessions/online/{}/close", ONLINE_SESSION),
          rule("POST /sessions/online/{}/invoices", INVOICE_SEND),
          rule("POST /sessions/batch", BATCH_SESSION),
          rule("POST /sessions/batch/{}/close", BATCH_SESSION),
          rule("GET /sessions", SESSION_LIST),
          rule("GET /sessions/{}", SESSION_MISC),
          rule("GET /sessions/{}/upo/{}", SESSION_MISC),
          rule("GET /sessions/{}/invoices", SESSION_INVOICE_LIST),
          rule("GET /sessions/{}/invoices/failed", SESSION_INVOICE_LIST),
          rule("GET /sessions/{}/invoices/{}", INVOICE_STATUS),
          rule("GET /sessions/{}/invoices/{}/upo", SESSION_MISC),
          rule("GET /sessions/{}/invoices/ksef/{}/upo", SESSION_MISC),
          rule("GET /invoices/ksef/{}", INVOICE_DOWNLOAD),
          rule("POST /invoices/query/metadata", INVOICE_METADATA),
          rule("POST /auth/challenge", PUBLIC),
          rule("POST /auth/xades-signature", PUBLIC),
          rule("POST /auth/ksef-token", PUBLIC),
          rule("POST /auth/token/redeem", PUBLIC),
          rule("POST /auth/token/refresh", PUBLIC),
          rule("GET /auth/sessions", OTHER),
          rule("GET /auth/{}", PUBLIC),
          rule("GET /security/{}", PUBLIC));

  /** References, numbers and serials have digits; the fixed parts of addresses have none. */
  private static final Pattern VARIABLE = Pattern.compile("/[^/]*[0-9][^/]*");

  /**
   * Returns where a request is counted.
   *
   * @param method GET, POST or another
   * @param path below the address of the API, without a query
   */
  static RequestLane of(String method, String path) {
    String call = method + " " + path;
    String[] asked = parts(call);
    RequestGroup group = OTHER;
    for (Rule rule : RULES) {
      if (rule.fits(asked)) {
        group = rule.group();
        break;
      }
    }
    return new RequestLane(group, group == OTHER ? VARIABLE.matcher(call).replaceAll("/{}") : "");
  }

  private static Rule rule(String call, RequestGroup group) {
    return new Rule(parts(call), group);
  }

  /** Every request passes here: a split by one character needs no regular expression. */
  @SuppressWarnings("StringSplitter") // empty parts at the end are wanted, and -1 keeps them
  private static String[] parts(String call) {
    return call.split("/", -1);
  }
}
