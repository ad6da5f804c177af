package dev.chatcluster.notification.config;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Adds what every operation may answer to the API document. Not by annotations: an operation with
 * one loses the success response that is read off its return type.
 */
public class CommonResponses implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations().values().forEach(operation -> add(path, operation)));
  }

  private static void add(String path, Operation operation) {
    boolean takesInput = operation.getParameters() != null || operation.getRequestBody() != null;
    boolean isOpen = path.endsWith("/unsubscribe") || path.startsWith("/internal/");
    if (takesInput) {
      add(operation, "400", "BadRequest");
    }
    if (isOpen) {
      operation.setSecurity(List.of());
    } else {
      add(operation, "401", "Unauthenticated");
    }
    add(operation, "503", "Unavailable");
  }

  private static void add(Operation operation, String status, String name) {
    operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
  }
}
