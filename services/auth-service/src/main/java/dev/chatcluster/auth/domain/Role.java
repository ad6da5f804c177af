package dev.chatcluster.auth.domain;

/** What an account may do; told to every service in the token's {@code groups}. */
public enum Role {
  USER,
  MODERATOR,
  ADMIN
}
