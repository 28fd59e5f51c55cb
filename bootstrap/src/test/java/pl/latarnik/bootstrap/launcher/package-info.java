/**
 * Tries the launcher at the project's root with a program of its own. Nothing depends on it; start
 * at {@link pl.latarnik.bootstrap.launcher.LauncherTest}.
 */
package pl.latarnik.bootstrap.launcher;
