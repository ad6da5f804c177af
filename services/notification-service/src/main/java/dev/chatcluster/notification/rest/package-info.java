/** What all of the REST interface has in common. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "notification-service",
            version = "1",
            description =
                "The notification centre, what people want to hear of, Web Push, and links of mails. Errors"
                    + " are RFC 9457 problem details; lists are paged by cursor."),
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
                      "Something of the request is not as it must be: validation-failed,"
                          + " unknown-field, malformed-body, token-invalid",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Unauthenticated",
                  description =
                      "No good access token: unauthenticated, token-expired, token-invalid",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "NotFound",
                  description = "No such conversation, or you are no member: not-found",
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
package dev.chatcluster.notification.rest;

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
