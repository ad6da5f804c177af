package dev.chatcluster.user.config;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds what every operation may answer to the API document. Not by annotations: an operation with
 * one loses the success response that is read off its return type.
 */
public class CommonResponses implements OASFilter {
  @Override
  public Operation filterOperation(Operation operation) {
    boolean takesInput = operation.getParameters() != null || operation.getRequestBody() != null;
    if (takesInput) {
      add(operation.getResponses(), "400", "BadRequest");
    }
    add(operation.getResponses(), "401", "Unauthenticated");
    add(operation.getResponses(), "503", "Unavailable");
    return operation;
  }

  private static void add(APIResponses responses, String status, String name) {
    responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
  }
}
