package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The sockets of a test: closed after it, and nothing that they heard may break the contract. */
final class Sockets implements AfterEachCallback {
  private final List<Client> open = new ArrayList<>();

  /** A socket that is ready. */
  Client of(Person person) {
    return of(person, Service.PORT);
  }

  Client of(Person person, int port) {
    Client client = connect(port, person.token(), Service.ORIGIN);
    client.hear("session:ready");
    return client;
  }

  /** A handshake that may be refused. */
  Client connect(@Nullable String token, @Nullable String origin) {
    return connect(Service.PORT, token, origin);
  }

  Client connect(int port, @Nullable String token, @Nullable String origin) {
    Client client = Client.connect(port, token, origin);
    open.add(client);
    return client;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    open.forEach(Client::close);
    for (Client client : open) {
      assertThat(client.heard()).isNotNull();
    }
    open.clear();
  }
}
