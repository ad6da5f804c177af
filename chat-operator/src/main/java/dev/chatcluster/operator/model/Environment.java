package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.Auth;
import dev.chatcluster.operator.api.v1alpha1.Mail;
import dev.chatcluster.operator.api.v1alpha1.SecretKey;
import dev.chatcluster.operator.api.v1alpha1.Smtp;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a service is told.
 *
 * @param plain for its ConfigMap
 * @param secret references to Secrets
 * @param secretNames the Secrets that it reads, in variables or files
 */
record Environment(
    Map<String, String> plain,
    List<EnvVar> secret,
    Set<String> secretNames,
    List<Volume> volumes,
    List<VolumeMount> mounts) {
  private static final String FILES = "/etc/chatcluster/";

  /** How long a stopping node takes to send its sockets away. */
  private static final String DRAIN = "PT20S";

  private static Environment empty() {
    return new Environment(
        new TreeMap<>(),
        new ArrayList<>(),
        new LinkedHashSet<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  static Environment of(Installation installation, ServiceKind service) {
    Environment environment = empty();
    switch (service) {
      case FRONTEND ->
          environment.plain.putAll(
              Map.of("PORT", String.valueOf(service.port), "HOSTNAME", "0.0.0.0"));
      case EDGE -> environment.edge(installation);
      case MAILCHIP -> environment.mailchip(installation);
      default -> environment.java(installation, service);
    }
    return environment;
  }

  /** What a migration needs. */
  static Environment migration(Installation installation, String role) {
    Environment environment = empty();
    environment.database(installation, role);
    return environment;
  }

  private void edge(Installation installation) {
    plain.put("EDGE_ADDRESS", "http://:" + ServiceKind.EDGE.port);
    plain.put("XDG_DATA_HOME", "/tmp");
    plain.put("XDG_CONFIG_HOME", "/tmp");
    for (ServiceKind service : ServiceKind.values()) {
      if (service != ServiceKind.EDGE && service.isWanted(installation)) {
        plain.put(
            service.suffix.toUpperCase(Locale.ROOT) + "_UPSTREAM", address(installation, service));
      }
    }
  }

  private void java(Installation installation, ServiceKind service) {
    plain.put("SERVER_HOST", "0.0.0.0");
    plain.put("SERVER_PORT", String.valueOf(service.port));
    plain.put("TOKENS_ISSUER", installation.url());
    plain.put(
        "TOKENS_JWKS_URL", "http://" + address(installation, ServiceKind.AUTH) + "/api/auth/jwks");
    plain.put("PUBLIC_ORIGINS", String.join(",", installation.urls()));
    for (ServiceKind asked : ServiceKind.values()) {
      if (asked.answersGrpc()) {
        plain.put(
            "GRPC_" + asked.suffix.toUpperCase(Locale.ROOT) + "_TARGET",
            "dns:///" + installation.host(asked.suffix + "-grpc") + ":" + asked.port);
      }
    }
    String jvm = service.workload(installation.spec().services()).jvmOptions();
    if (jvm != null) {
      plain.put("JDK_JAVA_OPTIONS", jvm);
    }
    kafka(installation);
    redis(installation);
    if (!service.database().isEmpty()) {
      database(installation, service.database());
      plain.put("DB_MIGRATE", "validate");
    }
    if (service == ServiceKind.AUTH) {
      auth(installation);
      plain.put("SERVICE_JWKS_URL", serviceKeys(installation));
    } else if (service == ServiceKind.SOCKET) {
      plain.put("SOCKET_DRAIN", DRAIN);
    } else if (service == ServiceKind.NOTIFICATION) {
      plain.put("PUBLIC_URL", installation.url());
      if (ServiceKind.MAILCHIP.isWanted(installation)) {
        plain.put("MAILCHIP_URL", "http://" + address(installation, ServiceKind.MAILCHIP));
      }
    }
  }

  /** Where the keys are published with which services sign what they say to each other. */
  private static String serviceKeys(Installation installation) {
    return "http://" + address(installation, ServiceKind.NOTIFICATION) + "/internal/jwks";
  }

  private void mailchip(Installation installation) {
    Mail mail = Objects.requireNonNull(installation.spec().mail());
    plain.put("MAILCHIP_ADDRESS", ":" + ServiceKind.MAILCHIP.port);
    plain.put("MAILCHIP_CALLERS_JWKS_URL", serviceKeys(installation));
    plain.put("MAILCHIP_PUBLIC_URL", installation.url());
    plain.put("MAILCHIP_FROM", mail.from());
    secret("MAILCHIP_REDIS_URL", Secrets.connections(installation), "mail-queue-url");
    List<String> providers = new ArrayList<>();
    if (mail.smtp() != null) {
      providers.add("smtp");
      smtp(mail.smtp());
    }
    if (mail.ses() != null) {
      providers.add("ses");
      plain.put("MAILCHIP_SES_REGION", mail.ses().region());
      if (mail.ses().topicArn() != null) {
        plain.put("MAILCHIP_SES_TOPIC_ARN", mail.ses().topicArn());
      }
      credentials(
          mail.ses().credentialsSecret(),
          Map.of(
              "AWS_ACCESS_KEY_ID", "access-key-id", "AWS_SECRET_ACCESS_KEY", "secret-access-key"));
    }
    if (mail.sendgrid() != null) {
      providers.add("sendgrid");
      SecretKey key = mail.sendgrid().apiKey();
      secret("MAILCHIP_SENDGRID_API_KEY", key.name(), key.key());
      SecretKey webhook = mail.sendgrid().webhookKey();
      if (webhook != null) {
        secret("MAILCHIP_SENDGRID_WEBHOOK_KEY", webhook.name(), webhook.key());
      }
    }
    plain.put("MAILCHIP_PROVIDERS", String.join(",", providers));
    if (mail.dkim() != null) {
      plain.put("MAILCHIP_DKIM_DOMAIN", mail.dkim().domain());
      plain.put("MAILCHIP_DKIM_SELECTOR", mail.dkim().selector());
      plain.put("MAILCHIP_DKIM_KEY_FILE", file("dkim", mail.dkim().key(), "dkim.pem"));
    }
  }

  private void smtp(Smtp smtp) {
    plain.put("MAILCHIP_SMTP_HOST", smtp.host());
    plain.put("MAILCHIP_SMTP_PORT", String.valueOf(smtp.port()));
    plain.put("MAILCHIP_SMTP_TLS", smtp.tls());
    credentials(
        smtp.credentialsSecret(),
        Map.of("MAILCHIP_SMTP_USER", "username", "MAILCHIP_SMTP_PASSWORD", "password"));
  }

  private void credentials(@Nullable String name, Map<String, String> keysByVariable) {
    if (name != null) {
      new TreeMap<>(keysByVariable).forEach((variable, key) -> secret(variable, name, key));
    }
  }

  private void kafka(Installation installation) {
    Brokers brokers = Brokers.of(installation);
    plain.put("KAFKA_BOOTSTRAP_SERVERS", brokers.bootstrapServers());
    plain.put("KAFKA_SECURITY_PROTOCOL", brokers.securityProtocol());
    // The operator makes them, with the partitions and copies that the resource asks for.
    plain.put("KAFKA_TOPICS_CREATE", "false");
    if (brokers.sasl() != null) {
      plain.put("KAFKA_SASL_MECHANISM", brokers.sasl().mechanism());
      secret("KAFKA_SASL_JAAS_CONFIG", Secrets.connections(installation), "kafka-sasl-jaas-config");
    }
    if (brokers.caCertificate() != null) {
      plain.put("KAFKA_SSL_TRUSTSTORE_TYPE", "PEM");
      plain.put("KAFKA_SSL_TRUSTSTORE_LOCATION", certificate("kafka-ca", brokers.caCertificate()));
    }
  }

  private void redis(Installation installation) {
    var external = installation.spec().redis().external();
    plain.put("REDIS_CLUSTER", String.valueOf(external != null && external.cluster()));
    secret("REDIS_URL", Secrets.connections(installation), "redis-url");
  }

  private void database(Installation installation, String role) {
    Databases databases = Databases.of(installation);
    String path =
        databases.caCertificate() == null
            ? ""
            : certificate("postgresql-ca", databases.caCertificate());
    plain.put("DB_URL", databases.url(role, path));
    secret("DB_USER", databases.of(role).secret(), "username");
    secret("DB_PASSWORD", databases.of(role).secret(), "password");
  }

  private void auth(Installation installation) {
    Auth auth = installation.spec().auth();
    plain.put("AUTH_ACCESS_TOKEN_LIFE", iso(auth.accessTokenLifetime()));
    plain.put("AUTH_SESSION_IDLE", iso(auth.sessionIdle()));
    plain.put("AUTH_SESSION_ABSOLUTE", iso(auth.sessionLifetime()));
    plain.put("AUTH_KEYS_ROTATION", iso(auth.keyRotation()));
    if (auth.rotateKeysAfter() != null) {
      plain.put("AUTH_KEYS_ROTATE_AFTER", auth.rotateKeysAfter());
    }
    plain.put("AUTH_COOKIE_SECURE", String.valueOf(installation.url().startsWith("https://")));
    secret("AUTH_KEY_ENCRYPTION_KEY", installation.name("auth"), "key-encryption-key");
    secret("AUTH_BOOTSTRAP_TOKEN", installation.name("auth"), "admin-token");
  }

  /** 1h30m as PT1H30M. */
  private static String iso(String duration) {
    return "PT" + duration.toUpperCase(Locale.ROOT);
  }

  private static String address(Installation installation, ServiceKind service) {
    return installation.host(service.suffix) + ":" + service.port;
  }

  private void secret(String variable, String name, String key) {
    secretNames.add(name);
    secret.add(
        new EnvVarBuilder()
            .withName(variable)
            .withNewValueFrom()
            .withNewSecretKeyRef()
            .withName(name)
            .withKey(key)
            .endSecretKeyRef()
            .endValueFrom()
            .build());
  }

  private String certificate(String volume, SecretKey key) {
    return file(volume, key, "ca.crt");
  }

  /** Mounts a value of a Secret; returns its file. */
  private String file(String volume, SecretKey key, String file) {
    secretNames.add(key.name());
    volumes.add(Pods.secretVolume(volume, key.name(), Map.of(key.key(), file)));
    mounts.add(Pods.mountReadOnly(volume, FILES + volume));
    return FILES + volume + "/" + file;
  }

  /** Changes when one of the Secrets does, or an address that this service reads. */
  String secretsHash(Installation installation) {
    String connections = Secrets.connections(installation);
    Map<String, String> read = new TreeMap<>(Secrets.connectionValues(installation));
    read.keySet()
        .retainAll(
            secret.stream()
                .map(variable -> variable.getValueFrom().getSecretKeyRef())
                .filter(key -> key.getName().equals(connections))
                .map(SecretKeySelector::getKey)
                .toList());
    return Hashes.of(installation.secrets().hash(secretNames) + (read.isEmpty() ? "" : read));
  }

  /** Changes when a plain value does. */
  String configurationHash() {
    return Hashes.of(plain.toString());
  }
}
