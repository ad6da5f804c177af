package dev.chatcluster.notification.preference.persistence;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository
public interface PreferenceRows {
  StatelessSession session();

  @Query("where userId in :ids")
  List<PreferenceRow> byIds(Collection<UUID> ids);
}
