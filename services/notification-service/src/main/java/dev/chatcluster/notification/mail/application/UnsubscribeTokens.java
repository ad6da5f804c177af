package dev.chatcluster.notification.mail.application;

import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.keys.domain.ServerKeys;
import dev.chatcluster.notification.preference.domain.MailCategory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of links to unsubscribe: they say whose mails and which, under a seal that only we can
 * make. They never expire, as old mails are read late, and do nothing but stop those mails.
 */
@ApplicationScoped
public class UnsubscribeTokens {
  private static final String NAME = "unsubscribe";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_LENGTH = 32;
  private static final int SAID = 17;
  private static final int SEAL = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Whose mails of which kind. */
  public record Meant(UUID userId, MailCategory category) {}

  private final ServerKeys keys;

  @Inject
  public UnsubscribeTokens(ServerKeys keys) {
    this.keys = keys;
  }

  public String make(UUID userId, MailCategory category) {
    byte[] said =
        ByteBuffer.allocate(SAID)
            .putLong(userId.getMostSignificantBits())
            .putLong(userId.getLeastSignificantBits())
            .put(category.number())
            .array();
    byte[] token = Arrays.copyOf(said, SAID + SEAL);
    System.arraycopy(seal(said), 0, token, SAID, SEAL);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * Reads a token.
   *
   * @throws NotificationException.TokenInvalid when it is none of ours
   */
  public Meant read(@Nullable String token) {
    byte[] bytes = decode(token);
    byte[] said = Arrays.copyOf(bytes, SAID);
    byte[] seal = Arrays.copyOfRange(bytes, SAID, SAID + SEAL);
    if (!MessageDigest.isEqual(seal, Arrays.copyOf(seal(said), SEAL))) {
      throw new NotificationException.TokenInvalid();
    }
    ByteBuffer buffer = ByteBuffer.wrap(said);
    UUID userId = new UUID(buffer.getLong(), buffer.getLong());
    return MailCategory.of(buffer.get())
        .map(category -> new Meant(userId, category))
        .orElseThrow(NotificationException.TokenInvalid::new);
  }

  private static byte[] decode(@Nullable String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token == null ? "" : token);
      if (bytes.length == SAID + SEAL) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new NotificationException.TokenInvalid();
    }
    throw new NotificationException.TokenInvalid();
  }

  private byte[] seal(byte[] said) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(keys.get(NAME, UnsubscribeTokens::newKey), ALGORITHM));
      return mac.doFinal(said);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] newKey() {
    byte[] key = new byte[KEY_LENGTH];
    RANDOM.nextBytes(key);
    return key;
  }
}
