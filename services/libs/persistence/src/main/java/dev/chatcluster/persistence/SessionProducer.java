package dev.chatcluster.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.hibernate.StatelessSession;

/** A session to inject: each call goes to the session of the caller's transaction. */
@ApplicationScoped
class SessionProducer {
  @Produces
  @ApplicationScoped
  StatelessSession session(Transactions transactions) {
    return (StatelessSession)
        Proxy.newProxyInstance(
            StatelessSession.class.getClassLoader(),
            new Class<?>[] {StatelessSession.class},
            (proxy, method, args) -> {
              try {
                return method.invoke(transactions.session(), args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
