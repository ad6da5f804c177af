package dev.chatcluster.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Hibernate over the pool. The schema is Flyway's; Hibernate only checks that it fits. */
@ApplicationScoped
class SessionFactories {
  @Produces
  @ApplicationScoped
  SessionFactory sessionFactory(DataSource dataSource, Instance<Entities> entities)
      throws SQLException {
    // The pool is made, and the schema looked at, by its first use. Hibernate would hide what fails
    // there behind what it does not know then.
    dataSource.getConnection().close();
    var configuration = new HibernatePersistenceConfiguration("service");
    entities.stream().flatMap(e -> e.classes().stream()).forEach(configuration::managedClass);
    return configuration
        .property("hibernate.connection.datasource", dataSource)
        .property("hibernate.jdbc.batch_size", "100")
        .property("hibernate.order_inserts", "true")
        .property("hibernate.jdbc.time_zone", "UTC")
        .property("hibernate.hbm2ddl.auto", "validate")
        .createEntityManagerFactory();
  }

  void close(@Disposes SessionFactory factory) {
    factory.close();
  }
}
