package dev.chatcluster.auth.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Digests of secrets that are long and random, and of names that must not stand in the clear. */
public final class Sha256 {
  private Sha256() {}

  public static byte[] of(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What people type as their name, sometimes their password, is kept nowhere in the clear. */
  public static String ofName(String name) {
    return HexFormat.of().formatHex(of(name.toLowerCase(Locale.ROOT)));
  }
}
