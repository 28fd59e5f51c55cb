package pl.latarnik.bootstrap.settings;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with the settings.
 *
 * @param place file and line with the key, or the variable of the environment
 * @param polish what is wrong, with which value, and what to do
 * @param english the same
 */
record Mistake(String place, String polish, String english) {

  Mistake {
    requireNonNull(place, "place");
    requireNonNull(polish, "polish");
    requireNonNull(english, "english");
  }
}
