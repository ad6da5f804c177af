package dev.chatcluster.persistence;

import java.util.List;

/** The entity classes of a service: it offers one bean of this type. */
public interface Entities {
  List<Class<?>> classes();
}
