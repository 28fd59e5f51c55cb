package pl.latarnik.application.dispatch;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;

/**
 * How many requests KSeF takes, group by group. A group without windows is not limited.
 *
 * @param windows the windows of each group; all of them hold at once
 */
public record RequestLimits(Map<RequestGroup, List<RequestWindow>> windows) {

  public RequestLimits {
    requireNonNull(windows, "windows");
  }

  /**
   * Returns the limits of production as KSeF publishes them with its API 2.6. What {@code GET
   * /rate-limits} says of a context goes before them.
   */
  public static RequestLimits published() {
    return unlimited()
        .with(RequestGroup.ONLINE_SESSION, 10, 30, 120)
        .with(RequestGroup.INVOICE_SEND, 10, 30, 180)
        .with(RequestGroup.BATCH_SESSION, 10, 20, 60)
        .with(RequestGroup.INVOICE_STATUS, 30, 120, 1200)
        .with(RequestGroup.SESSION_LIST, 5, 10, 60)
        .with(RequestGroup.SESSION_INVOICE_LIST, 10, 20, 200)
        .with(RequestGroup.SESSION_MISC, 10, 120, 1200)
        .with(RequestGroup.INVOICE_METADATA, 8, 16, 20)
        .with(RequestGroup.INVOICE_DOWNLOAD, 8, 16, 64)
        .with(RequestGroup.OTHER, 10, 30, 120)
        .with(RequestGroup.PUBLIC, List.of(RequestWindow.perSecond(60)));
  }

  /** Returns no limits at all. */
  public static RequestLimits unlimited() {
    return new RequestLimits(HashMap.empty());
  }

  /** Returns the same with these limits for a group. */
  public RequestLimits with(RequestGroup group, int perSecond, int perMinute, int perHour) {
    return with(
        group,
        List.of(
            RequestWindow.perSecond(perSecond),
            RequestWindow.perMinute(perMinute),
            RequestWindow.perHour(perHour)));
  }

  /** Returns the same with these windows for a group. */
  public RequestLimits with(RequestGroup group, List<RequestWindow> of) {
    return new RequestLimits(windows.put(group, of));
  }

  /** Returns the windows of a group. */
  public List<RequestWindow> of(RequestGroup group) {
    return windows.getOrElse(group, List.empty());
  }
}
