package dev.chatcluster.chat.persistence;

import dev.chatcluster.persistence.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Makes the generated repositories beans: they ask for a persistence unit, which only a full
 * container injects.
 */
@ApplicationScoped
class Repositories {
  @Produces
  @ApplicationScoped
  Entities entities() {
    return () -> List.of(ConversationEntity.class, MemberEntity.class, MessageEntity.class);
  }

  @Produces
  @ApplicationScoped
  ConversationRepository conversations(StatelessSession session) {
    return new ConversationRepository_(session);
  }

  @Produces
  @ApplicationScoped
  MemberRepository members(StatelessSession session) {
    return new MemberRepository_(session);
  }

  @Produces
  @ApplicationScoped
  MessageRepository messages(StatelessSession session) {
    return new MessageRepository_(session);
  }
}
