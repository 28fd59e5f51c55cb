package pl.latarnik.domain.outage;

/** Where an announcement was found. BIP decides where sources differ. */
public enum AnnouncementSource {
  /** Biuletyn Informacji Publicznej of the ministry. */
  BIP,
  /** Interface software, in practice the status service (Latarnia). */
  SOFTWARE,
  /** The mass media, art. 106ne ust. 3. */
  MEDIA
}
