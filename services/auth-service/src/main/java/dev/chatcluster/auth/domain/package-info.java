/**
 * Accounts, sessions and keys as rules: plain Java that knows no framework, with the ports it
 * needs.
 */
@NullMarked
package dev.chatcluster.auth.domain;

import org.jspecify.annotations.NullMarked;
