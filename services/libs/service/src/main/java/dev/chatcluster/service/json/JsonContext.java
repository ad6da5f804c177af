package dev.chatcluster.service.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives Jersey our mapper instead of its lenient default. Dependent: a proxy would hide from Jersey
 * what type it resolves.
 */
@Provider
@Dependent
public class JsonContext implements ContextResolver<ObjectMapper> {
  @Override
  public ObjectMapper getContext(Class<?> type) {
    return Json.mapper();
  }
}
