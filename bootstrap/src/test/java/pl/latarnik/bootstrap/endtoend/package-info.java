/**
 * The whole program in processes of its own against the local KSeF; nothing may depend on it. Start
 * at {@link pl.latarnik.bootstrap.endtoend.WholeWayTest}.
 */
package pl.latarnik.bootstrap.endtoend;
