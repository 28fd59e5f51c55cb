/** A door for benchmarks into the KSeF adapter; start with {@code BenchDoor}. */
@org.jspecify.annotations.NullMarked
package pl.latarnik.adapters.ksef;
