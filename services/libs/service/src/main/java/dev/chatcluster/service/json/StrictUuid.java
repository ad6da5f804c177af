package dev.chatcluster.service.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.UUIDDeserializer;
import java.io.IOException;
import java.util.UUID;

/** Ids in the one form that we write; Jackson alone takes Base64 as well. */
final class StrictUuid extends UUIDDeserializer {
  private static final long serialVersionUID = 1L;
  private static final int LENGTH = 36;

  @Override
  protected UUID _deserialize(String id, DeserializationContext context) throws IOException {
    if (id.length() != LENGTH) {
      throw context.weirdStringException(id, UUID.class, "an id has 36 characters");
    }
    return super._deserialize(id, context);
  }
}
