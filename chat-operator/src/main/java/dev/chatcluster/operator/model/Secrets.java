package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.ChatClusterSpec;
import dev.chatcluster.operator.api.v1alpha1.DevelopmentStore;
import dev.chatcluster.operator.api.v1alpha1.Mail;
import dev.chatcluster.operator.api.v1alpha1.SecretKey;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which Secrets an installation has, reads and derives. */
public final class Secrets {
  private static final int PASSWORD_BYTES = 24;
  private static final String CONNECTIONS = "connections";

  private Secrets() {}

  /** Those that are made once. */
  public static List<Generated> generated(Installation installation) {
    ChatClusterSpec spec = installation.spec();
    List<Generated> all = new ArrayList<>();
    boolean dataOutlives = dataOutlives(spec);
    all.add(
        new Generated(
            installation.name("auth"),
            Map.of(
                "key-encryption-key", new Generated.Value.Base64(32),
                "admin-token", new Generated.Value.Hex(20)),
            dataOutlives));
    if (spec.postgresql().external() == null) {
      for (String role : Databases.ROLES) {
        all.add(
            new Generated(
                Databases.secret(installation, role),
                Map.of(
                    "username", new Generated.Value.Literal(role),
                    "password", new Generated.Value.Hex(PASSWORD_BYTES)),
                dataOutlives));
      }
    }
    if (spec.postgresql().development() != null) {
      all.add(password(installation, "postgresql", dataOutlives));
    }
    if (spec.redis().managed() != null) {
      all.add(password(installation, "redis", false));
    }
    if (RedisModel.hasOwnMailQueue(installation)) {
      all.add(password(installation, RedisModel.MAIL_QUEUE, false));
    }
    return all;
  }

  /** Whether the databases stay when the ChatCluster is deleted. */
  private static boolean dataOutlives(ChatClusterSpec spec) {
    DevelopmentStore development = spec.postgresql().development();
    return development == null || development.storage().deletionPolicy().equals("Retain");
  }

  private static Generated password(Installation installation, String suffix, boolean outlives) {
    return new Generated(
        installation.name(suffix),
        Map.of("password", new Generated.Value.Hex(PASSWORD_BYTES)),
        outlives);
  }

  /** The names of all Secrets that are read, those of the user among them. */
  public static Set<String> read(Installation installation) {
    ChatClusterSpec spec = installation.spec();
    Set<String> names = new LinkedHashSet<>();
    generated(installation).forEach(secret -> names.add(secret.name()));
    var databases = Databases.of(installation);
    databases.access().values().forEach(access -> names.add(access.secret()));
    add(names, databases.caCertificate());
    var brokers = Brokers.of(installation);
    add(names, brokers.caCertificate());
    if (brokers.sasl() != null) {
      names.add(brokers.sasl().credentialsSecret());
    }
    if (spec.redis().external() != null) {
      add(names, spec.redis().external().url());
    }
    if (spec.cloudflare() != null) {
      add(names, spec.cloudflare().credentials());
    }
    mail(spec.mail()).forEach(key -> names.add(key.name()));
    return names;
  }

  /** What mails need of the user's Secrets. */
  private static List<SecretKey> mail(@Nullable Mail mail) {
    List<SecretKey> all = new ArrayList<>();
    if (mail == null) {
      return all;
    }
    if (mail.queue().externalUrl() != null) {
      all.add(mail.queue().externalUrl());
    }
    if (mail.smtp() != null && mail.smtp().credentialsSecret() != null) {
      all.add(new SecretKey(mail.smtp().credentialsSecret(), "username"));
      all.add(new SecretKey(mail.smtp().credentialsSecret(), "password"));
    }
    if (mail.ses() != null && mail.ses().credentialsSecret() != null) {
      all.add(new SecretKey(mail.ses().credentialsSecret(), "access-key-id"));
      all.add(new SecretKey(mail.ses().credentialsSecret(), "secret-access-key"));
    }
    if (mail.sendgrid() != null) {
      all.add(mail.sendgrid().apiKey());
      if (mail.sendgrid().webhookKey() != null) {
        all.add(mail.sendgrid().webhookKey());
      }
    }
    if (mail.dkim() != null) {
      all.add(mail.dkim().key());
    }
    return all;
  }

  private static void add(Set<String> names, @Nullable SecretKey reference) {
    if (reference != null) {
      names.add(reference.name());
    }
  }

  /**
   * Looks whether all that pods will read is there: they would not start otherwise.
   *
   * @throws UserMistake when something is missing
   */
  static void check(Installation installation) {
    SecretValues secrets = installation.secrets();
    var databases = Databases.of(installation);
    for (var access : databases.access().values()) {
      secrets.require(access.secret(), "username");
      secrets.require(access.secret(), "password");
    }
    // CloudNativePG makes its own, when it makes the cluster.
    if (installation.spec().postgresql().external() != null) {
      require(secrets, databases.caCertificate());
    }
    require(secrets, Brokers.of(installation).caCertificate());
    mail(installation.spec().mail()).forEach(key -> require(secrets, key));
  }

  private static void require(SecretValues secrets, @Nullable SecretKey reference) {
    if (reference != null) {
      secrets.require(reference.name(), reference.key());
    }
  }

  /** The Secret with what is put together from other Secrets. */
  static String connections(Installation installation) {
    return installation.name(CONNECTIONS);
  }

  /**
   * Puts addresses with passwords in them together.
   *
   * @throws UserMistake when a Secret that the user names is not as it must be
   */
  static HasMetadata derived(Installation installation) {
    return new SecretBuilder()
        .withMetadata(installation.meta(CONNECTIONS, CONNECTIONS))
        .withType("Opaque")
        .withData(
            connectionValues(installation).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> base64(entry.getValue()))))
        .build();
  }

  static Map<String, String> connectionValues(Installation installation) {
    SecretValues secrets = installation.secrets();
    Map<String, String> values = new HashMap<>();
    var redis = installation.spec().redis().external();
    values.put("redis-url", redisUrl(installation, redis == null ? null : redis.url(), "redis"));
    Mail mail = installation.spec().mail();
    if (mail != null) {
      values.put(
          "mail-queue-url",
          redisUrl(installation, mail.queue().externalUrl(), RedisModel.MAIL_QUEUE));
    }
    String jaas = Brokers.of(installation).jaas(secrets);
    if (jaas != null) {
      values.put("kafka-sasl-jaas-config", jaas);
    }
    return values;
  }

  private static String redisUrl(
      Installation installation, @Nullable SecretKey external, String own) {
    SecretValues secrets = installation.secrets();
    return external != null
        ? secrets.require(external.name(), external.key())
        : "redis://:%s@%s:%d"
            .formatted(
                secrets.require(installation.name(own), "password"),
                installation.host(own),
                RedisModel.PORT);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
