package dev.chatcluster.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Hibernate over the pool. The schema is Flyway's; Hibernate only checks that it fits. */
@ApplicationScoped
class SessionFactories {
  @Produces
  @ApplicationScoped
  SessionFactory sessionFactory(DataSource dataSource, Instance<Entities> entities) {
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
