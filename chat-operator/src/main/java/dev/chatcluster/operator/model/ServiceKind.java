package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.Services;
import dev.chatcluster.operator.api.v1alpha1.Workload;

/**
 * The services, in the order in which a new version is rolled out: who is asked before who asks.
 */
enum ServiceKind {
  USER("user", "user-service", 8080),
  CHAT("chat", "chat-service", 8080),
  AUTH("auth", "auth-service", 8080),
  MAILCHIP("mailchip", "mailchip", 8080),
  NOTIFICATION("notification", "notification-service", 8080),
  SOCKET("socket", "socket-service", 8080),
  FRONTEND("frontend", "frontend", 3000),
  EDGE("edge", "edge", 8080);

  final String suffix;
  final String image;
  final int port;

  ServiceKind(String suffix, String image, int port) {
    this.suffix = suffix;
    this.image = image;
    this.port = port;
  }

  Workload workload(Services services) {
    return switch (this) {
      case USER -> services.user();
      case CHAT -> services.chat();
      case AUTH -> services.auth();
      case MAILCHIP -> services.mailchip();
      case NOTIFICATION -> services.notification();
      case SOCKET -> services.socket();
      case FRONTEND -> services.frontend();
      case EDGE -> services.edge();
    };
  }

  boolean isWanted(Installation installation) {
    return this != MAILCHIP || installation.spec().mail() != null;
  }

  /** Whether other services ask it by gRPC. */
  boolean answersGrpc() {
    return this == USER || this == CHAT || this == AUTH;
  }

  /** What is not ready without it: mails may be away while the chat works. */
  Part part() {
    return this == MAILCHIP ? Part.MAIL : Part.SERVICES;
  }

  /** The role and database of this service, which are named alike; empty where it has none. */
  String database() {
    return switch (this) {
      case AUTH -> "auth";
      case USER -> "users";
      case CHAT -> "chat";
      case NOTIFICATION -> "notifications";
      default -> "";
    };
  }
}
