/** Slow hashing of passwords. */
package dev.chatcluster.auth.passwords;
