package dev.chatcluster.auth.persistence;

import dev.chatcluster.persistence.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.hibernate.StatelessSession;

/** The entities, and the generated repositories over the session of the current transaction. */
@ApplicationScoped
public class Persistence implements Entities {
  @Override
  public List<Class<?>> classes() {
    return List.of(AccountRow.class, SessionRow.class, RefreshTokenRow.class, SigningKeyRow.class);
  }

  @Produces
  @ApplicationScoped
  AccountRepository accounts(StatelessSession session) {
    return new AccountRepository_(session);
  }

  @Produces
  @ApplicationScoped
  SessionRepository sessions(StatelessSession session) {
    return new SessionRepository_(session);
  }

  @Produces
  @ApplicationScoped
  SigningKeyRepository signingKeys(StatelessSession session) {
    return new SigningKeyRepository_(session);
  }
}
