package dev.chatcluster.chat.config;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Adds the refusals to the API document. Not by annotations: an operation with one loses the
 * success response that is read off its return type.
 */
public class CommonResponses implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations().forEach((method, operation) -> add(path, method, operation)));
  }

  private static void add(String path, HttpMethod method, Operation operation) {
    boolean isWrite = method != HttpMethod.GET;
    boolean isMark = path.endsWith("/status");
    if (operation.getParameters() != null || operation.getRequestBody() != null) {
      add(operation, "400", "BadRequest");
    }
    add(operation, "401", "Unauthenticated");
    if (isWrite && !isMark) {
      add(operation, "403", "Forbidden");
    }
    if (namesSomething(path, method)) {
      add(operation, "404", "NotFound");
    }
    if (isWrite && !isMark && method != HttpMethod.DELETE) {
      add(operation, "409", "Conflict");
    }
    if (operation.getRequestBody() != null) {
      add(operation, "413", "TooLarge");
    }
    add(operation, "503", "Unavailable");
  }

  /**
   * In the path, or in the body or query as messages name their conversation; lists of one's own
   * name nothing.
   */
  private static boolean namesSomething(String path, HttpMethod method) {
    boolean isStart =
        method == HttpMethod.POST && (path.endsWith("/conversations") || path.endsWith("/create"));
    boolean isOwnList =
        method == HttpMethod.GET && (path.endsWith("/conversations") || path.endsWith("/recent"));
    return !isStart && !isOwnList;
  }

  private static void add(Operation operation, String status, String name) {
    operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
  }
}
