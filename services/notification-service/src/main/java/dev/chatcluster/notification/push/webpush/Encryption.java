package dev.chatcluster.notification.push.webpush;

import dev.chatcluster.notification.push.domain.Subscription;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encryption of a push for one browser, as RFC 8291 has it: one record of aes128gcm (RFC 8188). */
final class Encryption {
  static final int RECORD_SIZE = 4096;

  /** What a record has room for, after the padding's mark and the cipher's tag. */
  static final int MAX_PAYLOAD = RECORD_SIZE - 17 - 86;

  private static final int SALT_LENGTH = 16;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Encryption() {}

  static byte[] encrypt(Subscription subscription, byte[] payload) throws GeneralSecurityException {
    byte[] salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return encrypt(subscription, payload, P256.newPair(), salt);
  }

  /** With keys and salt of one's own choosing, as test vectors have them. */
  static byte[] encrypt(Subscription subscription, byte[] payload, KeyPair ours, byte[] salt)
      throws GeneralSecurityException {
    if (payload.length > MAX_PAYLOAD) {
      throw new IllegalArgumentException("A push has room for " + MAX_PAYLOAD + " bytes");
    }
    byte[] ourPoint = P256.point(ours.getPublic());
    Keys keys = Keys.of(subscription, ours.getPrivate(), ourPoint, salt);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(keys.key(), "AES"),
        new GCMParameterSpec(TAG_BITS, keys.nonce()));
    byte[] record = Arrays.copyOf(payload, payload.length + 1);
    record[payload.length] = 2; // the mark of the last record
    byte[] sealed = cipher.doFinal(record);
    return ByteBuffer.allocate(SALT_LENGTH + 4 + 1 + ourPoint.length + payload.length + 17)
        .put(salt)
        .putInt(RECORD_SIZE)
        .put((byte) ourPoint.length)
        .put(ourPoint)
        .put(sealed)
        .array();
  }

  private record Keys(byte[] key, byte[] nonce) {
    static Keys of(Subscription browser, PrivateKey secret, byte[] ourPoint, byte[] salt)
        throws GeneralSecurityException {
      var agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(secret);
      agreement.doPhase(P256.publicKey(browser.p256dh()), true);
      byte[] info =
          ByteBuffer.allocate(14 + browser.p256dh().length + ourPoint.length)
              .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
              .put(browser.p256dh())
              .put(ourPoint)
              .array();
      byte[] shared = derive(browser.auth(), agreement.generateSecret(), info, 32);
      return new Keys(
          derive(salt, shared, ascii("Content-Encoding: aes128gcm\0"), 16),
          derive(salt, shared, ascii("Content-Encoding: nonce\0"), 12));
    }

    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length)
        throws GeneralSecurityException {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret).thenExpand(info, length));
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }
}
