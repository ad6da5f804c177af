package dev.chatcluster.operator.model;

import java.util.Map;

/**
 * A Secret that is made once, of random values, and never overwritten.
 *
 * @param keys the keys, and what is put under each
 * @param outlives whether it stays when the ChatCluster is deleted, as the data does that it opens
 */
public record Generated(String name, Map<String, Value> keys, boolean outlives) {
  /** What a value looks like. */
  public sealed interface Value {
    /** Random bytes in hexadecimal. */
    record Hex(int bytes) implements Value {}

    /** Random bytes in Base64. */
    record Base64(int bytes) implements Value {}

    /** A known text, beside the random ones. */
    record Literal(String text) implements Value {}
  }
}
