package dev.chatcluster.auth.rest;

/** Names in the API description; what they stand for is in package-info.java. */
final class ApiDescription {
  static final String SIGN_IN = "sign-in";
  static final String ACCOUNT = "account";
  static final String MAILBOX = "mailbox";
  static final String SESSIONS = "sessions";
  static final String KEYS = "keys";

  static final String BEARER = "accessToken";
  static final String COOKIE = "refreshToken";

  static final String INVALID = "invalid";
  static final String UNAUTHENTICATED = "unauthenticated";
  static final String INVALID_CREDENTIALS = "invalid-credentials";
  static final String REFRESH_REFUSED = "refresh-refused";
  static final String ORIGIN_REFUSED = "origin-refused";
  static final String REGISTRATION_REFUSED = "registration-refused";
  static final String WRONG_PASSWORD = "wrong-password";
  static final String NOT_FOUND = "not-found";
  static final String HANDLE_TAKEN = "handle-taken";
  static final String LINK_REFUSED = "link-refused";
  static final String ALREADY_VERIFIED = "already-verified";
  static final String EMAIL_TAKEN = "email-taken";
  static final String TAKEN = "taken";
  static final String CONFLICT = "conflict";
  static final String RATE_LIMITED = "rate-limited";
  static final String BUSY = "busy";

  private ApiDescription() {}
}
