package dev.chatcluster.user.config;

import dev.chatcluster.persistence.Entities;
import dev.chatcluster.user.profile.persistence.ProfileRow;
import dev.chatcluster.user.profile.persistence.ProfileRows;
import dev.chatcluster.user.profile.persistence.ProfileRows_;
import dev.chatcluster.user.relation.persistence.BlockRow;
import dev.chatcluster.user.relation.persistence.BlockRows;
import dev.chatcluster.user.relation.persistence.BlockRows_;
import dev.chatcluster.user.relation.persistence.FriendRequestRow;
import dev.chatcluster.user.relation.persistence.FriendRequestRows;
import dev.chatcluster.user.relation.persistence.FriendRequestRows_;
import dev.chatcluster.user.relation.persistence.FriendRow;
import dev.chatcluster.user.relation.persistence.FriendRows;
import dev.chatcluster.user.relation.persistence.FriendRows_;
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
    return () -> List.of(ProfileRow.class, BlockRow.class, FriendRow.class, FriendRequestRow.class);
  }

  @Produces
  @Singleton
  ProfileRows profiles(StatelessSession session) {
    return new ProfileRows_(session);
  }

  @Produces
  @Singleton
  BlockRows blocks(StatelessSession session) {
    return new BlockRows_(session);
  }

  @Produces
  @Singleton
  FriendRows friends(StatelessSession session) {
    return new FriendRows_(session);
  }

  @Produces
  @Singleton
  FriendRequestRows friendRequests(StatelessSession session) {
    return new FriendRequestRows_(session);
  }
}
