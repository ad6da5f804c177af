package dev.chatcluster.auth;

import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_CHANGE_EMAIL_NEW;
import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_CHANGE_EMAIL_OLD;
import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_RESET_PASSWORD;
import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.testing.NodeProcess;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes through people's mailboxes stands in no log, whatever happens to it. */
class LogIT {
  private static final String EMAIL = "/api/auth/email";

  @Test
  void noSecretNoPasswordAndNoAddressIsLogged() {
    var environment = ProcessIT.environment("logged");
    environment.put("SERVICE_JWKS_URL", MailSender.jwksUrl());
    try (NodeProcess node = NodeProcess.start(environment)) {
      List<String> secrets = journey(node);

      // The log is there: it tells of the refused calls.
      assertThat(node.output()).contains("Refused GetMailAction").doesNotContain(secrets);
    }
  }

  private static List<String> journey(NodeProcess node) {
    var channel = MailSender.channel(node.port());
    var client = new Client("http://127.0.0.1:" + node.port());
    String handle = People.newHandle();
    String wanted = handle + "@new.example.org";
    client.post("/api/auth/register", People.form(handle));
    var mailbox = Mailbox.elsewhere(channel, People.id(client));
    List<String> secrets =
        new ArrayList<>(
            List.of(
                "@example.org",
                "@new.example.org",
                People.PASSWORD,
                PasswordResetIT.NEW_PASSWORD,
                "wrong and long"));

    String verify = mailbox.token(MAIL_ACTION_KIND_VERIFY_EMAIL);
    post(client, EMAIL + "/verify", Map.of("token", verify), 204);
    post(client, EMAIL + "/verify", Map.of("token", verify), 400);
    var change = Map.of("email", wanted, "password", People.PASSWORD);
    assertThat(client.put(EMAIL, Map.of("email", wanted, "password", "wrong and long")).status())
        .isEqualTo(403);
    assertThat(client.put(EMAIL, change).status()).isEqualTo(202);
    String old = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_OLD);
    String fresh = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW);
    post(client, EMAIL + "/confirm", Map.of("token", old), 200);
    post(client, EMAIL + "/confirm", Map.of("token", fresh), 200);
    post(client, "/api/auth/password/forgot", Map.of("email", wanted), 202);
    String reset = mailbox.token(MAIL_ACTION_KIND_RESET_PASSWORD);
    var chosen = Map.of("token", reset, "newPassword", PasswordResetIT.NEW_PASSWORD);
    post(client, "/api/auth/password/reset", chosen, 204);
    post(client, "/api/auth/password/reset", chosen, 400);
    // What breaks the form: its message must not quote it.
    post(client, EMAIL + "/verify", "{\"token\":\"" + verify + "\"", 400);
    post(client, EMAIL + "/verify", Map.of("token", List.of(verify)), 400);
    String foreign = MailSender.token(MailSender.newKey(), Clock.systemUTC(), c -> c);
    assertThatThrownBy(
            () ->
                MailSender.calls(channel, "Bearer " + foreign)
                    .getMailAction(
                        dev.chatcluster.contracts.auth.v1.GetMailActionRequest
                            .getDefaultInstance()))
        .isInstanceOf(io.grpc.StatusRuntimeException.class);
    channel.shutdownNow();
    secrets.addAll(List.of(verify, old, fresh, reset, foreign, client.accessToken));
    return secrets;
  }

  private static void post(Client client, String path, Object body, int status) {
    assertThat(client.post(path, body).status()).as(path).isEqualTo(status);
  }
}
