package dev.chatcluster.user.config;

import dev.chatcluster.user.domain.Limits;
import dev.chatcluster.user.domain.UnitOfWork;
import dev.chatcluster.user.presence.domain.PresenceBoard;
import dev.chatcluster.user.presence.domain.PresenceStore;
import dev.chatcluster.user.profile.domain.ProfileEvents;
import dev.chatcluster.user.profile.domain.ProfileRepository;
import dev.chatcluster.user.profile.domain.Profiles;
import dev.chatcluster.user.relation.domain.Blocks;
import dev.chatcluster.user.relation.domain.ContactCheck;
import dev.chatcluster.user.relation.domain.ContactRepository;
import dev.chatcluster.user.relation.domain.Friends;
import dev.chatcluster.user.relation.domain.RelationEvents;
import dev.chatcluster.user.relation.domain.RelationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The domain knows no container, so it is put together here. */
@ApplicationScoped
public class DomainBeans {
  @Produces
  @Singleton
  Profiles profiles(
      UnitOfWork work, ProfileRepository profiles, ProfileEvents events, Clock clock) {
    return new Profiles(work, profiles, events, clock);
  }

  @Produces
  @Singleton
  ContactCheck contactCheck(UnitOfWork work, ContactRepository contacts, Limits limits) {
    return new ContactCheck(work, contacts, limits);
  }

  @Produces
  @Singleton
  Blocks blocks(
      UnitOfWork work,
      RelationRepository relations,
      RelationEvents events,
      Limits limits,
      Clock clock) {
    return new Blocks(work, relations, events, limits, clock);
  }

  @Produces
  @Singleton
  Friends friends(
      UnitOfWork work,
      RelationRepository relations,
      RelationEvents events,
      Limits limits,
      Clock clock) {
    return new Friends(work, relations, events, limits, clock);
  }

  @Produces
  @Singleton
  PresenceBoard presenceBoard(
      PresenceStore store, UnitOfWork work, ContactRepository contacts, Limits limits) {
    return new PresenceBoard(store, work, contacts, limits);
  }
}
