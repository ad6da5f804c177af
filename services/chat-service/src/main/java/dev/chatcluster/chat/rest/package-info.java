/** The REST interface; this is what all of it has in common. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "chat-service",
            version = "1",
            description =
                "Conversations, messages, groups, read marks and the log of each conversation. Errors are RFC 9457"
                    + " problem details; lists are paged by cursor."),
    security = @SecurityRequirement(name = "accessToken"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "accessToken",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT"),
            responses = {
              @APIResponse(
                  name = "BadRequest",
                  description =
                      "Something of the request is not as it must be: validation-failed, unknown-field, malformed-body",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Unauthenticated",
                  description =
                      "No good access token: unauthenticated, token-expired, token-invalid, session-revoked",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Forbidden",
                  description = "Not for the caller to do: forbidden, blocked, contact-refused",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "NotFound",
                  description = "Not there, or not for the caller to see: not-found",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Conflict",
                  description = "Does not go with what is there: id-reused, deleted, not-a-group",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "TooLarge",
                  description = "The body is longer than any that is good: too-large",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Unavailable",
                  description = "Something that the answer needs is away, try again: unavailable",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class)))
            }))
package dev.chatcluster.chat.rest;

import dev.chatcluster.service.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
