package dev.chatcluster.user.config;

import dev.chatcluster.persistence.Entities;
import dev.chatcluster.user.profile.persistence.ProfileRow;
import dev.chatcluster.user.profile.persistence.ProfileRows;
import dev.chatcluster.user.profile.persistence.ProfileRows_;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.StatelessSession;

/** What Hibernate knows of, and the repositories that it generated. */
@ApplicationScoped
public class Repositories {
  @Produces
  @Singleton
  Entities entities() {
    return () -> List.of(ProfileRow.class);
  }

  @Produces
  @Singleton
  ProfileRows profiles(StatelessSession session) {
    return new ProfileRows_(session);
  }
}
