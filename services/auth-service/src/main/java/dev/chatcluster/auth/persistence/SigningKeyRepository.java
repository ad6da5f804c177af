package dev.chatcluster.auth.persistence;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.StatelessSession;

@Repository
interface SigningKeyRepository {
  StatelessSession session();

  @Insert
  void insert(SigningKeyRow row);

  @Find
  @OrderBy("activatesAt")
  List<SigningKeyRow> all();

  @Query("delete from SigningKeyRow where kid = :kid")
  int remove(String kid);
}
