/** Runs the whole program on files that nobody should trust. */
package pl.latarnik.bootstrap.hostile;
