package dev.chatcluster.auth.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What callers send. Lengths are checked by the domain; the schemas tell them. None of it is ever
 * logged.
 */
final class Requests {
  private Requests() {}

  @Schema(name = "Registration")
  record Registration(
      @Schema(
              required = true,
              minLength = 3,
              maxLength = 32,
              pattern = "^[a-z0-9](?:[a-z0-9._-]{1,30}[a-z0-9])$")
          @Nullable String handle,
      @Schema(required = true, maxLength = 254, format = "email") @Nullable String email,
      @Schema(required = true, minLength = 1, maxLength = 64) @Nullable String displayName,
      @Schema(required = true, minLength = 10, maxLength = 128, format = "password")
          @Nullable String password,
      @Schema(description = "Makes the first administrator; works once")
          @Nullable String adminToken,
      @Schema(
              pattern = "^(en|de)$",
              description = "The language of mails; when absent, as Accept-Language has it")
          @Nullable String locale) {
    @Override
    public String toString() {
      return "Registration[***]";
    }
  }

  @Schema(name = "Login")
  record Login(
      @Schema(required = true, maxLength = 254, description = "Handle or e-mail address")
          @Nullable String login,
      @Schema(required = true, format = "password") @Nullable String password,
      @Schema(maxLength = 64, description = "Shown in the list of sessions")
          @Nullable String deviceName) {
    @Override
    public String toString() {
      return "Login[***]";
    }
  }

  @Schema(name = "PasswordChange")
  record PasswordChange(
      @Schema(required = true, format = "password") @Nullable String currentPassword,
      @Schema(required = true, minLength = 10, maxLength = 128, format = "password")
          @Nullable String newPassword) {
    @Override
    public String toString() {
      return "PasswordChange[***]";
    }
  }

  @Schema(name = "HandleChange")
  record HandleChange(
      @Schema(
              required = true,
              minLength = 3,
              maxLength = 32,
              pattern = "^[a-z0-9](?:[a-z0-9._-]{1,30}[a-z0-9])$")
          @Nullable String handle) {}

  @Schema(name = "MeChange")
  record MeChange(
      @Schema(required = true, pattern = "^(en|de)$", description = "The language of mails")
          @Nullable String locale) {}

  @Schema(name = "EmailChange")
  record EmailChange(
      @Schema(required = true, maxLength = 254, format = "email") @Nullable String email,
      @Schema(required = true, format = "password", description = "The current one")
          @Nullable String password) {
    @Override
    public String toString() {
      return "EmailChange[***]";
    }
  }

  @Schema(name = "LinkToken", description = "The secret of a mail's link, behind #token=")
  record LinkToken(@Schema(required = true) @Nullable String token) {
    @Override
    public String toString() {
      return "LinkToken[***]";
    }
  }

  @Schema(name = "ForgottenPassword")
  record ForgottenPassword(
      @Schema(required = true, maxLength = 254, format = "email") @Nullable String email) {
    @Override
    public String toString() {
      return "ForgottenPassword[***]";
    }
  }

  @Schema(name = "PasswordReset")
  record PasswordReset(
      @Schema(required = true, description = "The secret of the mail's link")
          @Nullable String token,
      @Schema(required = true, minLength = 10, maxLength = 128, format = "password")
          @Nullable String newPassword) {
    @Override
    public String toString() {
      return "PasswordReset[***]";
    }
  }
}
