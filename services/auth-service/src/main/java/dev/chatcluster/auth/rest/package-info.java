/** REST under /api/auth. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "ChatCluster auth-service",
            version = "1",
            description =
                """
                Accounts, sessions and tokens. Signing in gives an access token (JWT, ES256, minutes) \
                and a refresh token in an httpOnly cookie that is good for one use: /refresh gives \
                the next pair. A used refresh token is accepted once more within 10 seconds, for an \
                answer that got lost and for two tabs at once; later it ends the session. Repeating \
                a registration whose answer got lost is safe: 409 handle-taken, then sign in."""),
    tags = {
      @Tag(name = ApiDescription.SIGN_IN, description = "Signing up, in and out"),
      @Tag(name = ApiDescription.ACCOUNT, description = "The caller's account"),
      @Tag(
          name = ApiDescription.MAILBOX,
          description = "What people show and change through their mailbox"),
      @Tag(name = ApiDescription.SESSIONS, description = "The caller's open sessions"),
      @Tag(name = ApiDescription.KEYS, description = "The keys that access tokens are checked with")
    },
    components =
        @Components(
            securitySchemes = {
              @SecurityScheme(
                  securitySchemeName = ApiDescription.BEARER,
                  type = SecuritySchemeType.HTTP,
                  scheme = "bearer",
                  bearerFormat = "JWT"),
              @SecurityScheme(
                  securitySchemeName = ApiDescription.COOKIE,
                  type = SecuritySchemeType.APIKEY,
                  in = SecuritySchemeIn.COOKIE,
                  apiKeyName = RefreshCookie.NAME)
            },
            responses = {
              @APIResponse(
                  name = ApiDescription.INVALID,
                  description = "validation-failed, unknown-field or malformed-body",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.UNAUTHENTICATED,
                  description = "unauthenticated, token-expired, token-invalid or session-revoked",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.INVALID_CREDENTIALS,
                  description = "invalid-credentials: no such account or not its password",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.REFRESH_REFUSED,
                  description =
                      "refresh-invalid, or refresh-reused: a used token came back and its session was ended",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.ORIGIN_REFUSED,
                  description = "origin-refused: a page of another origin asks",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.REGISTRATION_REFUSED,
                  description = "admin-token-refused or origin-refused",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.WRONG_PASSWORD,
                  description = "wrong-password: the current password is another",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.NOT_FOUND,
                  description = "not-found",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.HANDLE_TAKEN,
                  description = "handle-taken",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.LINK_REFUSED,
                  description =
                      "token-invalid: unknown, used, replaced or too old; or a field breaks its rule",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.ALREADY_VERIFIED,
                  description = "already-verified: there is nothing to confirm",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.EMAIL_TAKEN,
                  description =
                      "email-taken: another account got it meanwhile; the change is given up",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.TAKEN,
                  description = "handle-taken or email-taken",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.CONFLICT,
                  description = "conflict: the same was changed from elsewhere at the same time",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.RATE_LIMITED,
                  description = "rate-limited",
                  headers =
                      @Header(
                          name = "Retry-After",
                          description = "Seconds to wait",
                          schema = @Schema(implementation = Integer.class)),
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.BUSY,
                  description = "busy: too many passwords are being checked",
                  headers =
                      @Header(
                          name = "Retry-After",
                          description = "Seconds to wait",
                          schema = @Schema(implementation = Integer.class)),
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class)))
            }))
package dev.chatcluster.auth.rest;

import dev.chatcluster.service.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
