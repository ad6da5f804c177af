package dev.chatcluster.auth.tokens;

import dev.chatcluster.auth.domain.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for single purposes, derived (HKDF-SHA-256) from the key encryption key: none of them tells
 * anything of another.
 */
public final class DerivedKeys {
  private static final int KEY_BYTES = 32;
  private static final String MAC = "HmacSHA256";

  private final SecretKey root;

  /**
   * Takes the key to derive from.
   *
   * @param root 32 random bytes
   */
  public DerivedKeys(byte[] root) {
    this.root = new SecretKeySpec(root, "HKDF");
  }

  /** The keyed hash of a purpose, the same in every replica and for as long as the root stays. */
  public KeyedHash hashFor(String purpose) {
    byte[] info = ("chatcluster auth " + purpose).getBytes(StandardCharsets.UTF_8);
    try {
      var derivation = HKDFParameterSpec.ofExtract().addIKM(root).thenExpand(info, KEY_BYTES);
      SecretKey key = KDF.getInstance("HKDF-SHA256").deriveKey(MAC, derivation);
      return text -> mac(key, text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] mac(SecretKey key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
