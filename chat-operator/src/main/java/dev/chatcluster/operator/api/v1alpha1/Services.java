package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;

/** The services, each with its own size. */
public record Services(
    @JsonPropertyDescription("auth-service: accounts, sign-in, tokens.") @Default("{}")
        Workload auth,
    @JsonPropertyDescription("user-service: profiles, friends, presence.") @Default("{}")
        Workload user,
    @JsonPropertyDescription("chat-service: conversations and messages.") @Default("{}")
        Workload chat,
    @JsonPropertyDescription("notification-service: what people who are away are told.")
        @Default("{}")
        Workload notification,
    @JsonPropertyDescription("mailchip: sends the mails. It runs where spec.mail is set.")
        @Default("{}")
        Workload mailchip,
    @JsonPropertyDescription("socket-service: the open sockets.") @Default("{}") Workload socket,
    @JsonPropertyDescription("The pages.") @Default("{}") Workload frontend,
    @JsonPropertyDescription("The only door: it passes requests on to the services.") @Default("{}")
        Workload edge) {}
