package dev.chatcluster.auth;

import dev.chatcluster.testing.Ports;
import dev.chatcluster.testing.PostgresServer;
import dev.chatcluster.testing.RealServers;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.security.SecureRandom;
import java.util.Base64;

/** The whole service, started once for all tests of the JVM against real servers. */
public final class AuthServer {
  static final String ORIGIN = "http://localhost:8080";
  static final String BOOTSTRAP_TOKEN = "a-token-for-the-first-administrator";

  private static final class Holder {
    static final AuthServer INSTANCE = start();
  }

  private final int port;
  private final PostgresServer.Database database;

  private AuthServer(int port, PostgresServer.Database database) {
    this.port = port;
    this.database = database;
  }

  public static AuthServer get() {
    return Holder.INSTANCE;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public PostgresServer.Database database() {
    return database;
  }

  private static AuthServer start() {
    int port = Ports.free();
    var database = RealServers.postgres().createDatabase("auth");
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    set("server.port", String.valueOf(port));
    set("db.url", database.url());
    set("db.user", database.user());
    set("db.password", database.password());
    set("kafka.bootstrap.servers", RealServers.kafka().bootstrapServers());
    set("redis.url", RealServers.redis().url());
    set("auth.key.encryption.key", Base64.getEncoder().encodeToString(key));
    set("auth.bootstrap.token", BOOTSTRAP_TOKEN);
    set("service.jwks.url", MailSender.jwksUrl());
    set("auth.mail.resets-every", "PT0.05S");
    set("auth.password.memory-kib", "1024");
    SeContainer container = SeContainerInitializer.newInstance().initialize();
    Runtime.getRuntime().addShutdownHook(new Thread(container::close));
    return new AuthServer(port, database);
  }

  private static void set(String name, String value) {
    System.setProperty(name, value);
  }
}
