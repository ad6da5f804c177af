package dev.chatcluster.user.relation.persistence;

import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.user.profile.domain.ContactPolicy;
import dev.chatcluster.user.relation.domain.Contact;
import dev.chatcluster.user.relation.domain.ContactRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One statement for all people asked about: a group of hundreds is checked in one go. */
@ApplicationScoped
public class StoredContacts implements ContactRepository {
  private static final String CONTACTS =
      """
      SELECT p.id, p.who_may_start,
             EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = p.id AND b.blocked_id = ?)
             OR EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = ? AND b.blocked_id = p.id) AS blocked,
             EXISTS (SELECT 1 FROM friends f WHERE f.user_id = ? AND f.friend_id = p.id) AS friend
      FROM profiles p WHERE p.id = ANY (?)
      """;
  private static final String BLOCKERS =
      "SELECT blocker_id FROM blocks WHERE blocked_id = ? AND blocker_id = ANY (?)";

  private final Transactions transactions;

  @Inject
  public StoredContacts(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<UUID, Contact> findAll(UUID userId, Collection<UUID> others) {
    return transactions.jdbc(
        connection -> {
          try (var select = connection.prepareStatement(CONTACTS)) {
            select.setObject(1, userId);
            select.setObject(2, userId);
            select.setObject(3, userId);
            select.setArray(4, connection.createArrayOf("uuid", others.toArray()));
            Map<UUID, Contact> contacts = new HashMap<>();
            try (var rows = select.executeQuery()) {
              while (rows.next()) {
                contacts.put(
                    rows.getObject("id", UUID.class),
                    new Contact(
                        ContactPolicy.valueOf(rows.getString("who_may_start")),
                        rows.getBoolean("blocked"),
                        rows.getBoolean("friend")));
              }
            }
            return contacts;
          }
        });
  }

  @Override
  public Set<UUID> blockersAmong(UUID userId, Collection<UUID> others) {
    return transactions.jdbc(
        connection -> {
          try (var select = connection.prepareStatement(BLOCKERS)) {
            select.setObject(1, userId);
            select.setArray(2, connection.createArrayOf("uuid", others.toArray()));
            Set<UUID> blockers = new HashSet<>();
            try (var rows = select.executeQuery()) {
              while (rows.next()) {
                blockers.add(rows.getObject(1, UUID.class));
              }
            }
            return blockers;
          }
        });
  }
}
