/** What all of the REST interface has in common. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "user-service",
            version = "1",
            description =
                "Profiles, search, friends, blocks, privacy and presence. Errors are RFC 9457 problem"
                    + " details; lists are paged by cursor."),
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
                          + " unknown-field, malformed-body",
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
                  name = "Blocked",
                  description = "One of the two has blocked the other: blocked",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "NotFound",
                  description = "No such person or request: not-found",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "LimitReached",
                  description = "As many as one may have: limit-reached",
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
package dev.chatcluster.user.rest;

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
