/** What this service tells others. */
package dev.chatcluster.auth.messaging;
