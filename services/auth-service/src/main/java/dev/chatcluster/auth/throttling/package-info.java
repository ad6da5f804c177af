/** Limits on how often someone may try. */
package dev.chatcluster.auth.throttling;
