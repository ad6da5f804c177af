package dev.chatcluster.notification.people.persistence;

import dev.chatcluster.notification.people.domain.People;
import dev.chatcluster.notification.people.domain.Person;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PUT;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class JdbcPeople implements People {
  private static final String PUT =
      """
      INSERT INTO person (id, handle, display_name, changed_at)
      SELECT DISTINCT ON (id) * FROM unnest(?, ?, ?, ?) AS p (id, handle, display_name, changed_at)
      ORDER BY id, changed_at DESC
      ON CONFLICT (id) DO UPDATE
      SET handle = excluded.handle, display_name = excluded.display_name, changed_at = excluded.changed_at
      WHERE person.changed_at < excluded.changed_at""";

  private final Transactions transactions;

  @Inject
  public JdbcPeople(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  @Transactional
  public void put(List<Person> people) {
    if (people.isEmpty()) {
      return;
    }
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                PUT,
                Sql.uuids(c, people.stream().map(Person::id).toList()),
                Sql.column(c, "text", people.stream().map(Person::handle).toList()),
                Sql.column(c, "text", people.stream().map(Person::displayName).toList()),
                Sql.column(c, "timestamptz", people.stream().map(Person::changedAt).toList())));
  }

  @Override
  @Transactional
  public Map<UUID, Person> find(Collection<UUID> ids) {
    Map<UUID, Person> found = new HashMap<>();
    if (!ids.isEmpty()) {
      transactions.jdbc(
          c -> {
            Sql.query(
                c,
                "SELECT id, handle, display_name, changed_at FROM person WHERE id = ANY (?)",
                row -> {
                  Person person = read(row);
                  found.put(person.id(), person);
                },
                Sql.uuids(c, ids));
            return found;
          });
    }
    return found;
  }

  private static Person read(ResultSet row) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("handle"),
        row.getString("display_name"),
        row.getTimestamp("changed_at").toInstant());
  }
}
