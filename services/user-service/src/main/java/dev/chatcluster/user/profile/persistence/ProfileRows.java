package dev.chatcluster.user.profile.persistence;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository
public interface ProfileRows {
  StatelessSession session();

  @Find
  Optional<ProfileRow> byId(UUID id);

  @Query("where id in :ids")
  List<ProfileRow> byIds(Collection<UUID> ids);

  @Update
  void update(ProfileRow row);
}
