package dev.chatcluster.notification.people.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Our own copy of how people are called. */
public interface People {
  /** Keeps what is newest, in whichever order it is told. */
  void put(List<Person> people);

  Map<UUID, Person> find(Collection<UUID> ids);
}
