package dev.chatcluster.user.config;

import dev.chatcluster.user.domain.Limits;
import dev.chatcluster.user.domain.UnitOfWork;
import dev.chatcluster.user.presence.domain.PresenceBoard;
import dev.chatcluster.user.presence.domain.PresenceStore;
import dev.chatcluster.user.profile.domain.ProfileEvents;
import dev.chatcluster.user.profile.domain.ProfileRepository;
import dev.chatcluster.user.profile.domain.Profiles;
import dev.chatcluster.user.relation.domain.ContactCheck;
import dev.chatcluster.user.relation.domain.ContactRepository;
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
  PresenceBoard presenceBoard(
      PresenceStore store, UnitOfWork work, ContactRepository contacts, Limits limits) {
    return new PresenceBoard(store, work, contacts, limits);
  }
}
